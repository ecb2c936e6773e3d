/** Names in the cluster; templates/_helpers.tpl makes the same ones. */
import { createHash } from "node:crypto";

/** How long a name is at most. */
const longest = 63;

/** The same of a StatefulSet and a CronJob, which name pods and Jobs after themselves. */
export const longestOwner = 52;

/** A path as file systems take it: `/a`, `/a/` and `//a` are one. */
export function normalPath(path: string): string {
  return path.replaceAll(/\/+/g, "/").replace(/(.)\/$/, "$1");
}

/** The name of the volume of scratch space at a path. */
export function scratchName(path: string): string {
  return dnsLabel(`scratch${path.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`).replace(/-$/, "");
}

/**
 * A DNS-1123 label: lower case, `_` as `-`. A longer one is cut, and a hash of all of it keeps it
 * from meeting another.
 */
export function dnsLabel(name: string, most = longest): string {
  const label = name.toLowerCase().replaceAll(/[_.]/g, "-");
  if (label.length <= most) return label;
  const hash = createHash("sha256").update(label).digest("hex").slice(0, 8);
  return `${label.slice(0, most - 9).replace(/-$/, "")}-${hash}`;
}
