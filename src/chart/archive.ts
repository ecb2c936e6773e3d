/** The chart's archive, the same bytes on every machine. */
import { gzipSync } from "fflate";
import { pack } from "tar-stream";
import type { ChartFile } from "../model/chart_file.js";

/** The clock says nothing about a chart: 2000-01-01, as archives of Bazel's rules_pkg have it. */
const mtime = new Date("2000-01-01T00:00:00Z");

/**
 * A gzipped tar as `helm package` lays it out: all files under the chart's name, in the order
 * given. Compressed in JavaScript, because zlib's bytes differ between CPUs and versions; the level is one that takes
 * little time, as it is the most that making a chart takes.
 *
 * @param name the chart's name
 */
export async function archive(name: string, files: readonly ChartFile[]): Promise<Uint8Array> {
  const tar = pack();
  for (const { path, content } of files) {
    const bytes = typeof content === "string" ? content : Buffer.from(content);
    tar.entry({ name: `${name}/${path}`, mode: 0o644, mtime }, bytes);
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  return gzipSync(Buffer.concat(chunks), { level: 2, mem: 4, mtime: 0 });
}
