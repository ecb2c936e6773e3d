/** The strings and characters of a Go template. */
import { TemplateError } from "./error.js";

/**
 * What a string in quotes, or a raw one in backticks, says.
 *
 * @throws TemplateError for an escape that Go does not know
 */
export function stringValue(text: string): string {
  const body = text.slice(1, -1);
  // Go leaves carriage returns out of raw strings.
  if (text.startsWith("`")) return body.replaceAll("\r", "");
  return body.includes("\\") ? unescape(body, '"') : body;
}

/** Whether a constant in single quotes is one character. */
export function isCharacter(text: string): boolean {
  const body = text.slice(1, -1);
  const escape = escapeAt(body, 0, "'");
  return escape === undefined ? /^[^\\]$/u.test(body) : escape.end === body.length;
}

/** What each escape of one letter stands for, as a byte. */
const LETTERS: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  "\\": 0x5c,
};

const CODE = /x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}/uy;

/** The bytes that an escape stands for, and where it ends; undefined where there is none that Go knows. */
function escapeAt(
  body: string,
  at: number,
  quote: string,
): { bytes: readonly number[] | Uint8Array; end: number } | undefined {
  if (body.charAt(at) !== "\\") return undefined;
  const letter = body.charAt(at + 1);
  if (letter === quote) return { bytes: [letter.charCodeAt(0)], end: at + 2 };
  if (Object.hasOwn(LETTERS, letter)) return { bytes: [LETTERS[letter] ?? 0], end: at + 2 };
  CODE.lastIndex = at + 1;
  const [code] = CODE.exec(body) ?? [];
  if (code === undefined) return undefined;
  const end = at + 1 + code.length;
  const value = /^\d/u.test(code) ? parseInt(code, 8) : parseInt(code.slice(1), 16);
  // \x and octal escapes are bytes, \u and \U characters.
  if (/^[x\d]/u.test(code)) return value > 0xff ? undefined : { bytes: [value], end };
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return undefined;
  return { bytes: new TextEncoder().encode(String.fromCodePoint(value)), end };
}

function unescape(body: string, quote: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < body.length;) {
    const next = body.indexOf("\\", at);
    const plain = body.slice(at, next < 0 ? undefined : next);
    for (const byte of new TextEncoder().encode(plain)) bytes.push(byte);
    if (next < 0) break;
    const escape = escapeAt(body, next, quote);
    if (escape === undefined)
      throw new TemplateError(`an unknown escape, at ${body.slice(next, next + 10)}`);
    bytes.push(...escape.bytes);
    at = escape.end;
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}
