/**
 * Which numbers a Go template may hold: integers of 64 bits, floats that are not infinite, and complex
 * numbers out of two floats.
 *
 * @see https://go.dev/ref/spec#Integer_literals
 */
export function isNumber(text: string): boolean {
  const complex = /^(.*[^eEpP])([-+].*)i$/u.exec(text);
  if (complex !== null) return isFloat(complex[1] ?? "") && isFloat(complex[2] ?? "");
  if (text.endsWith("i")) return isFloat(text.slice(0, -1));
  // 08 would be a float if it looked like one.
  return isInteger(text) || (/[.eEpP]/u.test(text) && isFloat(text));
}

const INTEGER =
  /^([-+]?)(0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?\d)*)$/u;

function isInteger(text: string): boolean {
  const [, sign = "", digits = ""] = INTEGER.exec(text) ?? [];
  if (digits === "") return false;
  const value = BigInt(digits.replaceAll("_", "").replace(/^0(?=\d)/u, "0o"));
  if (sign === "-") return value <= 2n ** 63n;
  return value < 2n ** (sign === "+" ? 63n : 64n);
}

const DIGITS = String.raw`\d(?:_?\d)*`;
const DECIMAL = new RegExp(
  String.raw`^[-+]?(?:${DIGITS}\.?(?:${DIGITS})?|\.${DIGITS})(?:[eE][-+]?${DIGITS})?$`,
  "u",
);

function isFloat(text: string): boolean {
  if (DECIMAL.test(text)) return Number.isFinite(Number(text.replaceAll("_", "")));
  return isHexFloat(text);
}

const HEX = String.raw`[\da-fA-F](?:_?[\da-fA-F])*`;
const HEX_FLOAT = new RegExp(
  String.raw`^[-+]?0[xX](?:_?(${HEX})\.?(${HEX})?|\.(${HEX}))[pP]([-+]?${DIGITS})$`,
  "u",
);

/** 0x1.8p3 is 12. */
function isHexFloat(text: string): boolean {
  const match = HEX_FLOAT.exec(text);
  if (match === null) return false;
  const [, whole = "", part = "", partOnly = "", exponent = ""] = match.map((group) =>
    (group as string | undefined)?.replaceAll("_", ""),
  );
  const fraction = part + partOnly;
  const bits = BigInt(`0x${whole}${fraction}`).toString(2);
  if (bits === "0") return true;
  // The largest float has 1024 bits before its point: 53 ones, and what is no longer rounded up.
  const length = bits.length + Number(exponent) - 4 * fraction.length;
  return length < 1024 || (length === 1024 && !/^1{54}/u.test(bits));
}
