/** The chart's archive, the same bytes on every machine. */
import { pack } from "tar-stream";
import type { ChartFile } from "./chart_file.js";
import { gzip, type Part } from "./gzip.js";

/** The clock says nothing about a chart: 2000-01-01, as archives of Bazel's rules_pkg have it. */
const mtime = new Date("2000-01-01T00:00:00Z");

/**
 * A gzipped tar as `helm package` lays it out: all files under the chart's name, in the order
 * given.
 *
 * @param name the chart's name
 */
export async function archive(name: string, files: readonly ChartFile[]): Promise<Uint8Array> {
  const tar = pack();
  /** By the bytes of a file, where its shared part begins. */
  const shared = new Map<Uint8Array, number>();
  for (const { path, content, sharedFrom } of files) {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    tar.entry({ name: `${name}/${path}`, mode: 0o644, mtime }, bytes);
    if (sharedFrom === undefined) continue;
    const own = content.slice(0, sharedFrom);
    shared.set(bytes, typeof own === "string" ? Buffer.byteLength(own) : own.length);
  }
  tar.finalize();
  const parts: Part[] = [];
  for await (const chunk of tar) {
    // The very buffer that was handed over comes back.
    const bytes = chunk as Uint8Array;
    const from = shared.get(bytes) ?? bytes.length;
    if (from > 0) parts.push({ bytes: bytes.subarray(0, from), shared: false });
    if (from < bytes.length) parts.push({ bytes: bytes.subarray(from), shared: true });
  }
  return gzip(parts);
}
