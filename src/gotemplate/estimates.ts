/** How much the functions of a template make of their arguments, as far as its text says. */

/** What is known of a value. */
export interface Estimate {
  /** How much it is made of at most: the characters of literals, and one for each value that is read. */
  readonly size: number;
  /** The number that it is, if it is one; NaN where only the values say. */
  readonly number: number;
}

/** What is read from the values. */
export const read: Estimate = { size: 1, number: NaN };

/** What a number is taken for that only the values say. */
const unknownNumber = 1000;

/** How often something is done that is done so many times. */
export function countOf({ number }: Estimate): number {
  return Number.isNaN(number) ? unknownNumber : Math.abs(number);
}

export function ofString(text: string): Estimate {
  return { size: text.length, number: text.trim() === "" ? NaN : Number(text) };
}

/** Of a number, a character, true, false or nil. */
export function ofConstant(text: string): Estimate {
  const number = Number(text.replaceAll("_", ""));
  return { size: text.length, number: Number.isNaN(number) ? Infinity : number };
}

/** Of what is one value or the other. */
export function larger(one: Estimate, other: Estimate): Estimate {
  return {
    size: Math.max(one.size, other.size),
    number: countOf(one) >= countOf(other) ? one.number : other.number,
  };
}

/**
 * Of what a function returns.
 *
 * @param format the first argument, where it is a literal string
 */
export function ofCall(name: string, given: readonly Estimate[], format?: string): Estimate {
  const special = calls.get(name);
  if (special) return special(given, format);
  return { size: sum(given), number: NaN };
}

type Calls = (given: readonly Estimate[], format?: string) => Estimate;

function sum(given: readonly Estimate[]): number {
  return given.reduce((total, { size }) => total + size, 0);
}

function product(given: readonly Estimate[]): number {
  return given.reduce((total, { size }) => total * Math.max(1, size), 1);
}

function sized(size: number): Estimate {
  return { size, number: NaN };
}

/** One of its arguments. */
const choice: Calls = (given) => given.reduce(larger, { size: 0, number: 0 });

/** A truth value, a hash, a name. */
const small: Calls = () => read;

/** A number, which is at most the sum or the product of the arguments. */
const arithmetic: Calls = (given) => {
  const numbers = given.map(({ number }) => Math.abs(number));
  const total = numbers.reduce((all, number) => all + number, 1);
  return { size: 1, number: numbers.reduce((all, number) => Math.max(all * number, all), total) };
};

/** The last argument, so many times. */
const repeated: Calls = ([count = read, ...rest]) => sized(countOf(count) * Math.max(1, sum(rest)));

/** What escapes characters, or writes several for one. */
const escaped: Calls = (given) => sized(2 * sum(given));

/** At most all arguments but the first, each in place of a character of the other. */
const replaced: Calls = ([, ...rest]) => sized(product(rest));

/** No longer than the count says. */
const cut: Calls = ([count = read, ...rest]) =>
  sized(Number.isNaN(count.number) ? sum(rest) : Math.min(Math.abs(count.number), sum(rest)));

/** What is not here makes the sum of its arguments. */
const table: readonly (readonly [names: string, call: Calls])[] = [
  ["and coalesce default or ternary", choice],
  [
    `adler32sum all any contains deepEqual empty eq ge gt has hasKey hasPrefix hasSuffix kindIs kindOf le lt ne not
    semverCompare sha1sum sha256sum sha512sum typeIs typeIsLike typeOf`,
    small,
  ],
  [
    "add add1 add1f addf atoi biggest ceil float64 floor int int64 max maxf mul mulf round sub subf toDecimal",
    arithmetic,
  ],
  ["indent nindent repeat", repeated],
  [
    `b32enc b64enc html js mustToJson mustToPrettyJson mustToRawJson quote regexQuoteMeta toJson toPrettyJson toRawJson
    toToml toYaml toYamlPretty urlquery`,
    escaped,
  ],
  [
    `mustRegexReplaceAll mustRegexReplaceAllLiteral regexReplaceAll regexReplaceAllLiteral replace wrapWith`,
    replaced,
  ],
  ["trunc", cut],
  ["join", (given) => sized(product(given))],
  ["len", ([of = read]) => ({ size: 1, number: of.size > 1 ? of.size : NaN })],
  ["printf", printf],
  ["seq", (given) => sized(lengthOfSeq(given))],
  ["until", ([count = read]) => sized(countOf(count))],
  ["untilStep", (given) => sized(lengthOfSteps(given))],
];

const calls = new Map(
  table.flatMap(([names, call]) =>
    names.split(/\s+/u).map((name): [string, Calls] => [name, call]),
  ),
);

/** A verb may pad, quote, write bytes as digits, and name an argument that others name as well. */
function printf(given: readonly Estimate[], format = "%q"): Estimate {
  const [, ...rest] = given;
  const widths = [...format.matchAll(/%[-+# 0]*(\d*)\.?(\d*)/gu)].reduce(
    (all, [, width, precision]) => all + Number(width) + Number(precision),
    0,
  );
  const named = format.split("%[").length - 1;
  const factor = (/[xXqU#]/u.test(format) ? 2 : 1) * Math.max(1, named);
  return sized(format.length + widths + factor * sum(rest));
}

/** seq takes the last number, the first and the last, or the first, the step and the last. */
function lengthOfSeq(given: readonly Estimate[]): number {
  const [first = 1, second = unknownNumber, third] = given.map(known);
  if (third !== undefined) return Math.abs((third - first) / second) + 1;
  return Math.abs(given.length === 1 ? first : second - first) + 1;
}

function lengthOfSteps(given: readonly Estimate[]): number {
  const [start = unknownNumber, stop = unknownNumber, step = 1] = given.map(known);
  return Math.abs((stop - start) / step);
}

function known({ number }: Estimate): number {
  return Number.isNaN(number) ? unknownNumber : number;
}
