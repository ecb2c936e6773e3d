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
      "labels and annotations that are null",
      named("Secret", "a, labels: , annotations: , namespace: "),
      ["Secret a 1"],
    ],
    ["a kind of JavaScript's own", named("__proto__", "a"), ["__proto__ a 1"]],
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
    [
      "labels that are a list",
      named("Secret", "a, labels: [b]"),
      "line 1: metadata.labels [invalid-manifest]",
    ],
    [
      "a label that is a number",
      named("Secret", "a, labels: {b: 20240101}"),
      "line 1: metadata.labels.b [invalid-manifest]",
    ],
    [
      "a label beyond 2^53",
      named("Secret", "a, labels: {b: 12345678901234567890}"),
      "line 1: metadata.labels.b [invalid-manifest]",
    ],
    [
      "an annotation that is true",
      named("Secret", "a, annotations: {b: yes}"),
      "line 1: metadata.annotations.b [invalid-manifest]",
    ],
    [
      "an annotation that is null",
      named("Secret", "a, annotations: {b: }"),
      "line 1: metadata.annotations.b [invalid-manifest]",
    ],
    [
      "a namespace that is a number",
      named("Secret", "a, namespace: 12"),
      "line 1: metadata.namespace [invalid-manifest]",
    ],
    [
      "what Helm deletes",
      named("Secret", "a, annotations: {b: <no value>}"),
      "line 1: metadata.annotations.b [invalid-manifest]",
    ],
    [
      "data that is a number",
      `${named("ConfigMap", "a")}data: {id: 175928847299117063}\n`,
      "line 1: data.id [invalid-manifest]",
    ],
    [
      "a name beyond 2^53",
      named("Secret", "175928847299117063"),
      "line 1: metadata.name [invalid-manifest]",
    ],
    [
      "half a character",
      `${named("Secret", "a")}x: "\\ud800"\n`,
      "line 4, column 4 [invalid-yaml]",
    ],
    ["a name that is a number", named("Secret", "1"), "line 1: metadata.name [invalid-manifest]"],
  ])("%s", (_, text, want) => {
    const { manifests, diagnostics } = parse(text);
    expect(manifests).toEqual([]);
    expect(diagnostics.map(({ path, code }) => `${path} [${code}]`)).toContain(want);
  });

  test.each([
    ["Latin-1", Buffer.from(named("Secret", "caf\u00e9"), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${named("Secret", "a")}`, "utf16le")],
  ])("%s", (_, content) => {
    const { diagnostics } = parseManifests("//shop:objects.yaml", content);
    expect(diagnostics).toMatchObject([{ code: "invalid-yaml", message: "is not UTF-8 text" }]);
  });

  test("what to write is said", () => {
    const { diagnostics } = parse(named("Secret", "a, labels: {b: 20240101}"));
    expect(diagnostics[0]?.hint).toBe('write "20240101"');
  });
});
