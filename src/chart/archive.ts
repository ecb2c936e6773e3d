/** The chart's archive, the same bytes on every machine. */
import { Deflate, gzip, Z_FINISH, Z_FULL_FLUSH } from "pako";
import { pack } from "tar-stream";
import type { ChartFile } from "../model/chart_file.js";

/** The clock says nothing about a chart: 2000-01-01, as archives of Bazel's rules_pkg have it. */
const mtime = new Date("2000-01-01T00:00:00Z");

/** Of the levels, one that takes little time, as compression is the most that making a chart takes. */
const level = 2;

/** Gzip's own bytes around what is compressed (RFC 1952). */
const header = 10;
const trailer = 8;

/** Shorter texts compress better together with what is around them. */
const worthIt = 4096;

/**
 * A gzipped tar as `helm package` lays it out: all files under the chart's name, in the order
 * given. Compressed in JavaScript, because zlib's bytes differ between CPUs and versions.
 *
 * @param name the chart's name
 */
export async function archive(name: string, files: readonly ChartFile[]): Promise<Uint8Array> {
  const tar = await tarOf(name, files);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { common = "" } of files) {
    if (common.length < worthIt) continue;
    const { bytes, compressed } = compressedOnce(common);
    const at = tar.indexOf(bytes, from);
    if (at < 0)
      throw new Error("what is common to charts is not in the file that is said to have it");
    pieces.push(deflate(tar.subarray(from, at)), compressed);
    from = at + bytes.length;
  }
  pieces.push(deflate(tar.subarray(from), Z_FINISH));
  // Not compressed at all, for the bytes around it, which have a checksum of the whole.
  const frame = gzip(tar, { level: 0 });
  return Buffer.concat([frame.subarray(0, header), ...pieces, frame.subarray(-trailer)]);
}

async function tarOf(name: string, files: readonly ChartFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { path, content } of files) {
    const bytes = typeof content === "string" ? content : Buffer.from(content);
    tar.entry({ name: `${name}/${path}`, mode: 0o644, mtime }, bytes);
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

interface Common {
  readonly bytes: Uint8Array;
  readonly compressed: Uint8Array;
}

const known = new Map<string, Common>();

function compressedOnce(text: string): Common {
  const made = known.get(text);
  if (made) return made;
  const bytes = Buffer.from(text);
  const common = { bytes, compressed: deflate(bytes) };
  known.set(text, common);
  return common;
}

/** A part of a deflated stream that neither refers to what is before it nor ends within a byte; the last one ends it. */
function deflate(
  bytes: Uint8Array,
  flush: typeof Z_FINISH | typeof Z_FULL_FLUSH = Z_FULL_FLUSH,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level, raw: true });
  stream.onData = (chunk) => chunks.push(chunk);
  stream.push(bytes, flush);
  return Buffer.concat(chunks);
}
