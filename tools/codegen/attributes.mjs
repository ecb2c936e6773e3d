/**
 * Writes rules/private/attributes.gen.bzl from the schema: Starlark cannot read JSON while it loads.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/attributes.mjs
 */
import { writeGenerated } from "./generated.mjs";
import { schemaAttributes } from "./schema_attributes.mjs";
import { literal, sorted } from "./starlark.mjs";

function entry({ name, kind, choices, default: value, doc, mandatory }) {
  const parameters = [`kind = ${literal(kind)}`];
  if (mandatory && choices.length > 0) parameters.push(`choices = ${literal(choices)}`);
  if (value !== undefined) parameters.push(`default = ${literal(value)}`);
  parameters.push(`doc = ${literal(doc)}`);
  if (mandatory) parameters.push("mandatory = True");
  const lines = parameters.map((parameter) => `        ${parameter},\n`).join("");
  return `    ${literal(name)}: attribute(\n${lines}    ),\n`;
}

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

${table("app")}
${table("chart")}`,
);
