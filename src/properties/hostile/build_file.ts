/** A hostile case as a user would write it: calls in a BUILD file, and the files that they name. */
import { isObject, type Json, objectOf } from "../../objects/json.js";
import type { Hostile } from "./cases.js";

/** Text to paste into an empty package: a BUILD file, and a line of shell for each file beside it. */
export function asBuildFile({ request, file }: Hostile): string {
  const { label, chart, apps, ...rest } = objectOf(request);
  const isWritten = isObject(chart) && Array.isArray(apps) && Object.keys(rest).length === 0;
  const all = Array.isArray(apps) ? apps.filter(isObject) : [];
  if (!isWritten || typeof label !== "string" || all.length < apps.length) {
    return `# No BUILD file makes this request:\n# ${JSON.stringify(request)}\n${filesOf(request, file)}`;
  }
  const named = all.map((app, index): [string, Json] => [`app_${index}`, app]);
  const calls = [
    ...named.map(([name, app]) => call("release_app", name, objectOf(app))),
    call("helm_chart", "chart", {
      apps: named.map(([name]) => `:${name}`),
      ...chart,
      ...(isObject(chart["environments"]) && { environments: environments(chart["environments"]) }),
    }),
  ];
  const load = 'load("@rules_appchart//rules:defs.bzl", "helm_chart", "release_app")';
  return `${[load, ...calls].join("\n\n")}\n${filesOf(request, file)}`;
}

/** A request holds what the rule makes of the values of an attribute. */
function environments(written: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(
    Object.entries(written).map(([name, one]) => {
      const { values, file, ...rest } = objectOf(one);
      const isOurs = isObject(one) && Object.keys(rest).length === 0;
      if (isOurs && values !== undefined && file === undefined) return [name, values];
      if (isOurs && file !== undefined && values === undefined) return [name, file];
      return [name, one];
    }),
  );
}

function call(rule: string, name: string, attributes: Readonly<Record<string, Json>>): string {
  const entries = Object.entries(attributes).filter(([key]) => key !== "label");
  const parameters = entries.filter(([key]) => isParameter(key));
  const others = entries.filter(([key]) => !isParameter(key));
  return [
    `${rule}(`,
    `    name = ${text(name)},`,
    ...parameters.map(([key, value]) => `    ${key} = ${starlark(value, "    ")},`),
    ...(others.length > 0 ? [`    **${starlark(Object.fromEntries(others), "    ")}`] : []),
    ")",
  ].join("\n");
}

/** What Starlark keeps for itself, or `call` writes. */
const reserved = new Set(
  `and break continue def elif else for if in lambda load not or pass return as assert async await class del except
  finally from global import is nonlocal raise try while with yield None True False name`.split(
    /\s+/,
  ),
);

function isParameter(key: string): boolean {
  return /^[A-Za-z_]\w*$/.test(key) && !reserved.has(key);
}

/** A value as a Starlark expression, which follows `indent`. */
export function starlark(value: Json, indent = ""): string {
  const inner = `${indent}    `;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return number(value);
  const items = Array.isArray(value)
    ? value.map((item) => starlark(item, inner))
    : Object.entries(value).map(([key, item]) => `${text(key)}: ${starlark(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}${close}`;
}

/** Starlark's integers have no exponent. */
function number(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : String(value);
}

/** To Bazel a string is bytes, and only octal escapes name one. */
function text(value: string): string {
  return `"${octal(value, /["\\]/)}"`;
}

function filesOf(request: Json, content: string): string {
  const names = new Set<string>();
  JSON.stringify(request, (key, value: unknown) => {
    const [, name] = /^\/\/shop:(.*\.yaml)$/.exec(typeof value === "string" ? value : "") ?? [];
    if (name !== undefined && key !== "label") names.add(name);
    return value;
  });
  return [...names]
    .map((name) => `\n# printf '${octal(content, /['\\%]/)}' > '${octal(name, /['\\%]/)}'\n`)
    .join("");
}

/** The UTF-8 bytes of a text; those that are not printable, or are special, as octal escapes. */
function octal(value: string, special: RegExp): string {
  return Array.from(value, (character) =>
    / |[!-~]/.test(character) && !special.test(character)
      ? character
      : Array.from(bytesOf(character), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  ).join("");
}

/** Half of a surrogate pair has the three bytes that it would have if it were a character. */
function bytesOf(character: string): Uint8Array {
  const code = character.charCodeAt(0);
  const isHalf = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  if (!isHalf) return Buffer.from(character);
  return Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
}
