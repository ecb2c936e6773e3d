import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Comment, stringify, stringifyWithLibrary } from "./yaml.js";

const strings = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      "yes",
      "No",
      "on",
      "y",
      "null",
      "~",
      "12:30",
      "0777",
      "0x1F",
      "1_000",
      "1e3",
      ".5",
    ],
    ...[
      "nan",
      ".inf",
      "Infinity",
      "2001-01-01",
      "=",
      "<<",
      "*.example.com",
      "&a",
      "- a",
      "a: b",
      "a #b",
    ],
    ...[
      "a:b",
      "http://x.y:4317",
      "/path",
      "/",
      "a ",
      "{{ .Values.x }}",
      "{{a}}",
      "{{ a }}: {{ b }}",
      "a\nb",
    ],
    ...[
      "a\n",
      "500m",
      "1.0.0",
      "512Mi",
      "--all",
      "e0",
      "-",
      "---",
      "ünï",
      "🚀",
      "a  b",
      "a -b",
      "Part 0 of x",
    ],
    ...["a: ", "a:", "x{y}", "$(VAR)", "E-12", "{{ 1 }}:", "{{ $x }} ", "{{\\ }}"],
  ),
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[-a-z0-9_./@: {}$#]{0,12}$/),
);
const leaves = fc.oneof(
  strings,
  strings,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
);
const { values } = fc.letrec((tie) => ({
  values: fc.dictionary(
    strings.filter((key) => !["<<", "__proto__"].includes(key)),
    tie("any"),
    { maxKeys: 5 },
  ),
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    tie("values"),
    fc.array(tie("any"), { maxLength: 3 }),
  ),
}));
const simple = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(leaves, values), {
  maxKeys: 5,
});

describe("the fast printer agrees with the library", () => {
  test("on any values", () => {
    fc.assert(
      fc.property(fc.oneof(values, simple), (value) => {
        expect(stringify(value)).toBe(stringifyWithLibrary(value));
      }),
      { numRuns: 3000 },
    );
  });

  test("on comments", () => {
    const value = {
      global: { namespace: "", environment: "dev" },
      apps: { api: { replicas: 2, list: [{ a: "b" }] }, web: { enabled: true } },
      empty: {},
      last: 1,
    };
    const paths = [
      ["global"],
      ["global", "namespace"],
      ["apps"],
      ["apps", "api"],
      ["apps", "web"],
      ["empty"],
      ["last"],
      ["absent"],
    ];
    const comments = fc.uniqueArray(
      fc.record<Comment>(
        {
          path: fc.constantFrom(...paths),
          text: fc.constantFrom("One line.", "Two\nlines", "", " a # b", "ünï"),
          spaceBefore: fc.boolean(),
        },
        { requiredKeys: ["path"] },
      ),
      { selector: ({ path }) => path.join() },
    );
    fc.assert(
      fc.property(comments, (comments) => {
        expect(stringify(value, { comments })).toBe(stringifyWithLibrary(value, { comments }));
      }),
      { numRuns: 1000 },
    );
  });
});
