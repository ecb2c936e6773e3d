import { expect, test } from "@jest/globals";
import { parseTextproto } from "./textproto.mjs";

const table = [
  { given: "", want: {} },
  { given: 'name: "a"\n', want: { name: ["a"] } },
  { given: 'name: "a"\nname: "b"', want: { name: ["a", "b"] } },
  {
    given: "mandatory: true\ntype: LABEL_LIST\nsize: -3",
    want: { mandatory: [true], type: ["LABEL_LIST"], size: [-3] },
  },
  { given: 'doc: "it\\\'s \\"so\\"\\n\\\\ {x: 1}"', want: { doc: ['it\'s "so"\n\\ {x: 1}'] } },
  { given: 'doc: "caf\\303\\251 \\360\\237\\230\\200"', want: { doc: ["café 😀"] } },
  {
    given: 'info {\n  name: "a"\n  key {\n  }\n}\ninfo {\n  name: "b"\n}\nlast: "c"',
    want: { info: [{ name: ["a"], key: [{}] }, { name: ["b"] }], last: ["c"] },
  },
];

test.each(table)("$given", ({ given, want }) => {
  expect(parseTextproto(given)).toEqual(want);
});

test.each(["name", "name:", 'name "a"', "info {", "}", "name: 'a'", 'name: "a'])(
  "%s is refused",
  (text) => {
    expect(() => parseTextproto(text)).toThrow(/^textproto: /);
  },
);
