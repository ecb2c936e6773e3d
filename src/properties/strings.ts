/** Strings for a JSON Schema: hostile texts where any text fits, and those that fit a pattern elsewhere. */
import fc from "fast-check";

import { type Schema } from "../request/attributes.js";
import { label, odd, text } from "./text.js";

/** Plain names, some of which YAML takes for something else. The few of them meet, as those of real objects do. */
const names = [
  ..."yes no null true on 0777 1e3 1 a A a_b a-b a.b A.B db api-keys nginx ghcr.io/acme/web".split(
    " ",
  ),
  ...["registry.example.com:5000/a/b_c", "*.example.com", "a.example.com", "example.com/a"],
];

const candidates = [...names, ...odd, ...odd.map((piece) => `/${piece}`)];

/** What the generator refuses where toYaml prints a text: the apps would be left with little. */
const lost =
  /[\u007f-\u009f\u2028\u2029\ufffe\uffff]|<no value>|[\n\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/gu;

/** Where a pattern alone would allow much more. */
const longest = 300;

/** Text that toYaml keeps. */
const tame = text.map((raw) => raw.replaceAll(lost, "."));

/**
 * Draws strings that fit a schema of type string.
 *
 * @param passes - whether a template passes the string through toYaml.
 * @param suits - what else the string has to fit.
 * @throws Error when nothing that fits is found.
 */
export function stringOf(
  schema: Schema,
  at: string,
  passes: boolean,
  suits: (value: string) => boolean = () => true,
): fc.Arbitrary<string> {
  const {
    pattern,
    minLength = 0,
    maxLength = Infinity,
  } = schema as {
    readonly pattern?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
  };
  const isLong = (value: string): boolean => {
    const length = Array.from(value).length;
    return length >= minLength && length <= maxLength;
  };
  if (pattern === undefined) {
    const any = fc.oneof(
      { weight: 3, arbitrary: passes ? tame : text },
      { weight: 1, arbitrary: label },
    );
    return any.filter((value) => isLong(value) && suits(value));
  }
  const expression = new RegExp(pattern, "u");
  const fits = (value: string): boolean =>
    value.length <= longest &&
    isLong(value) &&
    expression.test(value) &&
    value.search(lost) < 0 &&
    suits(value);
  const fitting = candidates.filter(fits);
  // Repeated groups would make very long ones.
  const sizes = /\)[*+]/.test(pattern) ? (["small"] as const) : (["small", "medium"] as const);
  const matching = sizes
    .flatMap((size) => matchingOf(expression, size))
    .filter((arbitrary) => fc.sample(arbitrary, { numRuns: 20, seed: 1 }).some(fits))
    .map((arbitrary) => arbitrary.filter(fits));
  const all = [...(fitting.length > 0 ? [fc.constantFrom(...fitting)] : []), ...matching];
  if (all.length === 0) throw new Error(`${at}: no string is found that fits ${pattern}`);
  return fc.oneof(...all);
}

/** None for a pattern that fast-check cannot read. */
function matchingOf(expression: RegExp, size: "small" | "medium"): fc.Arbitrary<string>[] {
  try {
    return [fc.stringMatching(expression, { size })];
  } catch {
    return [];
  }
}
