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
    value.replace(/[:@][^/]*$/, ""),
    value.replace(/[:@][^/]*$/, "").toLowerCase(),
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

/** How a value of another type becomes one of the wanted types. */
export function typeCorrection(
  value: unknown,
  wanted: readonly string[],
  { booleans }: Words,
): string | undefined {
  if (wanted.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return `write ${quote(String(value))}`;
  if (typeof value !== "string") return undefined;
  if (wanted.includes("integer") && /^-?\d+$/.test(value)) return `write ${value}, without quotes`;
  if (wanted.includes("boolean")) {
    const meant = /^(true|yes|on|1)$/i.test(value) ? booleans.true : booleans.false;
    return `write ${meant}, without quotes`;
  }
  return undefined;
}
