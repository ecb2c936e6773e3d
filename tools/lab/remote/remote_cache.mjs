// bazel-remote: a cache that Bazel builds share.
import path from "node:path";
import { connects, freePort } from "../processes/processes.mjs";

/**
 * Starts a cache.
 *
 * @param {import("../processes/processes.mjs").Processes} processes what ends it
 * @returns {Promise<string>} its URL, for --remote_cache
 */
export async function startRemoteCache(processes) {
  const [port, http] = await Promise.all([freePort(), freePort()]);
  await processes.start(
    "bazel-remote",
    [
      `--dir=${path.join(processes.folder, "bazel-remote")}`,
      "--max_size=2",
      `--grpc_address=127.0.0.1:${port}`,
      `--http_address=127.0.0.1:${http}`,
    ],
    () => connects(port),
  );
  return `grpc://127.0.0.1:${port}`;
}
