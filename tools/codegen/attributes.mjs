/**
 * Writes rules/private/attributes.gen.bzl from the schema: Starlark cannot read JSON while it loads.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/attributes.mjs
 */
import { readFileSync } from "node:fs";
import { writeGenerated } from "./generated.mjs";
import { schemaAttributes } from "./schema_attributes.mjs";
import { literal, sorted } from "./starlark.mjs";

function entry({ name, kind, default: value, doc }) {
  const parameters = [`kind = ${literal(kind)}`];
  if (value !== undefined) parameters.push(`default = ${literal(value)}`);
  parameters.push(`doc = ${literal(doc)}`);
  const lines = parameters.map((parameter) => `        ${parameter},\n`).join("");
  return `    ${literal(name)}: attribute(\n${lines}    ),\n`;
}

/** What every rule of Bazel's takes. */
const common = JSON.parse(
  readFileSync(new URL("../../src/request/common_attributes.json", import.meta.url), "utf8"),
);

function table(noun) {
  return `${noun.toUpperCase()}_ATTRIBUTES = {\n${sorted(schemaAttributes(noun)).map(entry).join("")}}\n`;
}

writeGenerated(
  "rules/private/attributes.gen.bzl",
  `\
"""Attributes of the macros, with what the schema says of them.

Generated from src/kinds/*/schema.json by //tools/codegen/attributes.mjs; do not edit.
"""

load(":attribute.bzl", "attribute")

# What every rule of Bazel's takes.
COMMON_ATTRIBUTES = [
${common.map((name) => `    ${literal(name)},\n`).join("")}]

${table("app")}
${table("chart")}`,
);
