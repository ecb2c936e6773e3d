import { describe, expect, test } from "@jest/globals";
import { parseManifests } from "./manifests.js";

const parse = (text: string) =>
  parseManifests("//shop:objects.yaml", new TextEncoder().encode(text));

const named = (kind: string, name: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\n`;

describe("objects", () => {
  test.each<[string, string, string[]]>([
    ["one", named("Secret", "a"), ["Secret a 1"]],
    [
      "several",
      `${named("Secret", "a")}---\n${named("ConfigMap", "b")}`,
      ["Secret a 1", "ConfigMap b 5"],
    ],
    [
      "documents without content",
      `# a comment\n---\n---\n${named("Secret", "a")}---\n`,
      ["Secret a 4"],
    ],
    ["an empty file", "", []],
    [
      "a List",
      `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: a}}\n`,
      ["Secret a 1"],
    ],
  ])("%s", (_, text, want) => {
    const { manifests, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(manifests.map(({ kind, name, line }) => `${kind} ${name} ${line}`)).toEqual(want);
  });

  test("{{ }}, numbers and text arrive as they are", () => {
    const text = `${named("ConfigMap", "a")}data:\n  a: "{{ .Values.x }}"\n  b: |\n    line\n    # no comment\nsafe: 9007199254740991\nhuge: 9007199254740993\ndate: 2001-01-01\ntime: 12:30\n`;
    const [manifest] = parse(text).manifests;
    expect(manifest?.object).toMatchObject({
      data: { a: "{{ .Values.x }}", b: "line\n# no comment\n" },
      safe: 9007199254740991,
      huge: 9007199254740993n,
      date: "2001-01-01",
      time: "12:30",
    });
  });
});

describe("a mistake", () => {
  test.each<[string, string, string]>([
    ["no YAML", "a: [", "line 1, column 5 [invalid-yaml]"],
    [
      "a key given twice",
      `${named("Secret", "a")}kind: Secret\n`,
      "line 4, column 1 [invalid-yaml]",
    ],
    ["no object", "- a\n", "line 1 [invalid-manifest]"],
    ["no kind", "apiVersion: v1\nmetadata: {name: a}\n", "line 1: kind [invalid-manifest]"],
    [
      "no apiVersion",
      "kind: Secret\nmetadata: {name: a}\n",
      "line 1: apiVersion [invalid-manifest]",
    ],
    ["no name", "apiVersion: v1\nkind: Secret\n", "line 1: metadata.name [invalid-manifest]"],
    ["a name that is a number", named("Secret", "1"), "line 1: metadata.name [invalid-manifest]"],
  ])("%s", (_, text, want) => {
    const { manifests, diagnostics } = parse(text);
    expect(manifests).toEqual([]);
    expect(diagnostics.map(({ path, code }) => `${path} [${code}]`)).toContain(want);
  });

  test("bytes that are no text", () => {
    const { diagnostics } = parseManifests("//shop:objects.yaml", new Uint8Array([0xff, 0xfe]));
    expect(diagnostics).toMatchObject([{ code: "invalid-yaml", message: "is not UTF-8 text" }]);
  });
});
