/** What is in a chart archive, as `helm package` writes it. */
import { Inflate } from "pako";
import { extract } from "tar-stream";
import { largestChart, largestFile } from "../objects/limits.js";

/** The files of a chart that say what it is and what it takes. */
const wanted = /^[^/]+\/(Chart\.yaml|values\.yaml|values\.schema\.json)$/;

/** A chart's archive has these at least. */
const needed = "Chart.yaml";

const notGzip = "which is no gzip file, or is cut off";

/** How much is inflated before anybody looks at how much it has become. */
const step = 64 * 1024;

/** The files by name, or what is wrong with the archive, to go on after its name. */
export async function chartFiles(
  archive: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array> | string> {
  const tar = inflated(archive);
  if (typeof tar === "string") return tar;
  const files = new Map<string, Uint8Array>();
  const reader = extract();
  reader.end(tar);
  try {
    for await (const entry of reader) {
      const [, name] = wanted.exec(entry.header.name) ?? [];
      if (name === undefined || entry.header.size > largestFile) {
        entry.resume();
        continue;
      }
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry) chunks.push(chunk as Uint8Array);
      files.set(name, Buffer.concat(chunks));
    }
  } catch {
    return "which holds no tar archive";
  }
  return files.has(needed) ? files : `which is no chart archive: it has no folder with ${needed}`;
}

/** What a gzip file holds, or what is wrong with it. */
function inflated(archive: Uint8Array): Uint8Array | string {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate();
  inflate.onData = (chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  };
  for (let at = 0; at < archive.length && !inflate.ended; at += step) {
    inflate.push(archive.subarray(at, at + step), at + step >= archive.length);
    if (inflate.err !== 0) return notGzip;
    if (size > largestChart)
      return `which holds more than the ${largestChart} bytes that Helm reads`;
  }
  return inflate.ended ? Buffer.concat(chunks) : notGzip;
}
