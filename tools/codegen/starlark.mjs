/**
 * Writes rules/private/attributes.gen.bzl from the schema: Starlark cannot read JSON while it loads.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/starlark.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { schemaAttributes } from "./schema_attributes.mjs";

export const STARLARK_FILE = "rules/private/attributes.gen.bzl";

/** How an attribute of each kind is declared; a dict or list travels as JSON in a string. */
const DECLARATIONS = {
  string: "attr.string",
  int: "attr.int",
  bool: "attr.bool",
  label: "attr.label",
  string_list: "attr.string_list",
  label_list: "attr.label_list",
  json: "attr.string",
  config_files: "attr.string",
  environments: "attr.string",
};

/** A Starlark string literal, as buildifier writes it. */
function quote(text) {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

function declaration(attribute) {
  const parameters = [];
  if (attribute.kind === "label" || attribute.kind === "label_list") {
    parameters.push("allow_files = True");
  }
  if (attribute.kind === "int") parameters.push("default = UNSET_INT");
  if (attribute.default !== undefined) parameters.push(`default = ${quote(attribute.default)}`);
  parameters.push(`doc = ${quote(attribute.doc)}`);
  if (attribute.mandatory) parameters.push("mandatory = True");
  const lines = parameters.map((parameter) => `        ${parameter},\n`).join("");
  return `    "${attribute.name}": ${DECLARATIONS[attribute.kind]}(\n${lines}    ),\n`;
}

function tables(name, attributes) {
  const sorted = attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = sorted.map(
    ({ name, kind, acceptsNone }) =>
      `    "${name}": "${acceptsNone ? `${kind}_or_none` : kind}",\n`,
  );
  const mandatory = sorted
    .filter((attribute) => attribute.mandatory)
    .map(({ name, choices }) => `    "${name}": [${choices.map(quote).join(", ")}],\n`);
  return `\
${name}_ATTRIBUTES = {
${sorted.map(declaration).join("")}}

${name}_ATTRIBUTE_KINDS = {
${kinds.join("")}}
${mandatory.length > 0 ? `\n${name}_MANDATORY_ATTRIBUTES = {\n${mandatory.join("")}}\n` : ""}`;
}

/**
 * @param {URL} [root] The root of the module.
 * @returns {string} The content of STARLARK_FILE.
 */
export function starlark(root) {
  return `\
"""Attributes of the rules, with what the schema says of them.

Generated from //src/schema by //tools/codegen/starlark.mjs; do not edit.

A kind says how an attribute is written in a BUILD file: "json" is a dict or a list of dicts, which a rule
takes as JSON in a string, as it does "environments" and "config_files", which hold labels; of "json_or_none", None is a value, JSON's null. A mandatory attribute comes with the values it
takes, where they are few.
"""

# An int attribute nobody has set: Bazel has no other way to tell it from one that is 0.
UNSET_INT = -2147483648

${tables("APP", schemaAttributes("app", root))}
${tables("CHART", schemaAttributes("chart", root))}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkedIn = fileURLToPath(new URL(`../../${STARLARK_FILE}`, import.meta.url));
  const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
  writeFileSync(values.out, starlark());
}
