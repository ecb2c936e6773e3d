/** Changes that nobody means: wrong types, odd keys and hostile texts at any place of a JSON value, or of a text. */
import fc from "fast-check";

import { type Path } from "../../diagnostics/path.js";
import { isObject, type Json, type JsonObject } from "../../objects/json.js";
import { odd } from "../text.js";

const nested = (depth: number): Json => {
  let value: Json = "deep";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const names = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    "<<",
    "a.b",
    "A",
    "null",
    "..",
    ".",
  ],
  ...["apps", "env", "enabled", "type", "image", "valueFrom", "secretKeyRef", "x".repeat(300)],
];

/** What stands where something else was. */
const replacement: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, -0.5, 1e21, -1, 2 ** 31, "", [], {}, [[]], [null], {
    a: null,
  }),
  fc.constantFrom<Json>(...names, ...odd),
  fc.constantFrom<Json>(
    "{{",
    "{{ .Values.x }}",
    "{{ fail `x` }}",
    "\ud800",
    "\u0000",
    "<no value>",
    "$(A)",
    "%s",
  ),
  fc.constantFrom(20, 200, 2000).map(nested),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("a", ":", "/", "-", "{{", "\n").map((piece) => piece.repeat(5000)),
);

/** A change of what is at one of the places of a value. */
interface Change {
  readonly place: number;
  readonly how: "replace" | "remove" | "add" | "repeat";
  readonly key: string;
  readonly value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(1_000_000),
  how: fc.constantFrom("replace", "replace", "remove", "add", "repeat"),
  key: fc.oneof(fc.constantFrom(...names), fc.constantFrom(...odd)),
  value: replacement,
});

/** One to three changes. */
export const changes: fc.Arbitrary<Change[]> = fc.array(change, { minLength: 1, maxLength: 3 });

/** A value after some changes. */
export function changed(value: Json, all: readonly Change[]): Json {
  return all.reduce((now, { place, how, key, value: given }) => {
    const paths = pathsOf(now);
    const path = paths[place % paths.length] ?? [];
    return at(now, path, (old) => {
      if (how === "remove") return undefined;
      if (how === "add" && isObject(old)) return withKey(old, key, given);
      if (how === "add" && Array.isArray(old)) return [...old, given];
      if (how === "repeat" && Array.isArray(old)) return [...old, ...old];
      return given;
    });
  }, value);
}

/** All places of a value, except for the value itself. */
function pathsOf(value: Json, path: Path = []): Path[] {
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([step, item]) => [
    [...path, step],
    ...(path.length < 40 ? pathsOf(item, [...path, step]) : []),
  ]);
}

function at(root: Json, [step, ...rest]: Path, change: (old: Json) => Json | undefined): Json {
  const next = (item: Json): Json | undefined =>
    rest.length === 0 ? change(item) : at(item, rest, change);
  if (Array.isArray(root)) {
    return root.flatMap((item, index) => {
      const value = index === step ? next(item) : item;
      return value === undefined ? [] : [value];
    });
  }
  if (!isObject(root)) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([key, item]) => {
      const value = key === step ? next(item) : item;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** JSON.parse makes a key of its own of `__proto__`, and so does this. */
function withKey(map: JsonObject, key: string, value: Json): JsonObject {
  return Object.fromEntries([...Object.entries(map), [key, value]]);
}

/** Pieces of YAML that readers differ in, or break at. */
const pieces = [
  ...[
    "&a ",
    "*a",
    "*a\n",
    "<<: ",
    "!!binary ",
    "!!float x",
    "!x ",
    "? ",
    ": ",
    "- ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "|\n",
    ">-\n",
  ],
  ...[
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    "\t",
    "\r\n",
    "\n",
    " ",
    "  ",
    "@",
    "`",
    "\u0000",
    "\u2028",
    "\ufeff",
    "\ud800",
  ],
  ...[
    "null",
    "~",
    ".inf",
    ".nan",
    "0x1F",
    "0o7",
    "1e400",
    "2020-01-01",
    "yes",
    "__proto__: 1\n",
    "constructor: {}\n",
    "{{ .Values.x }}",
  ],
  // More than a JavaScript number holds, a value that is taken away, and what is shorter or longer than it looks.
  ...["175928847299117063", "-9223372036854775808", " null\n", ": null\n", ": []\n", ": x\n"],
  ...["<no value>", "\u0085", "\u007f", "\ufffe"],
  ...["a: &a [*a]\n", "a: {b: 1, b: 2}\n", "\n  x: y\n", "[".repeat(500), "{a: ".repeat(300)],
];

interface Edit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** One to four edits of a text. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    start: fc.nat(1_000_000),
    length: fc.constantFrom(0, 0, 0, 1, 2, 10, 50),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constantFrom("") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A text after some edits. */
export function edited(text: string, all: readonly Edit[]): string {
  return all.reduce((now, { start, length, text: piece }) => {
    const place = start % (now.length + 1);
    return now.slice(0, place) + piece + now.slice(place + length);
  }, text);
}
