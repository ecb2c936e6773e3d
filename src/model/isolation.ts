/** Charts that isolate their apps; the template appchart.isolation says the same. */
import type { ChartValues, NetworkIsolation } from "./types.gen.js";

/** What an isolating chart lets in besides the calls that it knows; undefined where it does not isolate its apps. */
export function isolationOf({
  networkPolicy: said,
}: ChartValues): Exclude<NetworkIsolation, string> | undefined {
  if (said === undefined || said === "none") return undefined;
  if (typeof said === "string") return {};
  return said.mode === "none" ? undefined : said;
}
