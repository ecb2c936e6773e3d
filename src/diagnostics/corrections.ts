/** What was meant by a value, where one guess is obvious. */
import { quote } from "./diagnostic.js";
import type { Words } from "./words.js";

/** Longer values are no slips of the pen, and looking through them takes long. */
const longest = 1000;

/** The nearest value that a pattern takes. */
export function correction(value: string, pattern: RegExp): string | undefined {
  if (value.length > longest) return undefined;
  const candidates = [
    value.trim(),
    `/${value}`,
    withoutTag(value),
    withoutTag(value).toLowerCase(),
    // Of a path, or of nothing but signs, that would be a guess.
    /^[^/]*[A-Za-z0-9][^/]*$/.test(value) ? value.replaceAll(/[^A-Za-z0-9_]/g, "_") : "",
    value.toLowerCase(),
    value.toLowerCase().replaceAll(/[_\s]+/g, "-"),
    value.replace(/^v(?=\d)/, ""),
    value.replace(/^v?(\d+\.\d+)$/, "$1.0"),
    value
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, "")
      .replace(/[/:].*$/, ""),
    `_${value}`,
  ];
  return candidates.find(
    (candidate) => candidate !== "" && candidate !== value && pattern.test(candidate),
  );
}

/** An image without tag and digest: what follows the first ':' or '@' of its last part. */
function withoutTag(image: string): string {
  const last = image.lastIndexOf("/") + 1;
  const end = image.slice(last).search(/[:@]/);
  return end < 0 ? image : image.slice(0, last + end);
}

/** How a value of another type becomes one of the wanted types. */
export function typeCorrection(
  value: unknown,
  wanted: readonly string[],
  { booleans, types: { null: none } }: Words,
): string | undefined {
  if (wanted.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return `write ${quote(String(value))}`;
  if (wanted.includes("array") && typeof value === "string" && !wanted.includes("object"))
    return `write [${quote(value)}]`;
  if (wanted.includes("object") && typeof value === "boolean")
    return value ? "write {} for the defaults" : `leave it out, or write ${none}`;
  if (typeof value !== "string") return undefined;
  if (wanted.includes("integer") && /^-?\d+$/.test(value)) return `write ${value}, without quotes`;
  if (wanted.includes("boolean")) {
    const meant = /^(true|yes|on|1)$/i.test(value) ? booleans.true : booleans.false;
    return `write ${meant}, without quotes`;
  }
  return undefined;
}
