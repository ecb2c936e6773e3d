/**
 * Writes rules/private/macros.gen.bzl: the macros, with a parameter for each attribute of the schema. Editors complete
 * and explain them; a function that took **kwargs alone would say nothing.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/macros.mjs
 */
import { writeGenerated } from "./generated.mjs";
import { MACROS, schemaAttributes } from "./schema_attributes.mjs";
import { SchemaTypes } from "./schema_types.mjs";
import { escaped, sorted, wrapped } from "./starlark.mjs";

const types = new SchemaTypes();

/** The type in a docstring, which has no links: a dict is a dict. */
function plainType(attribute) {
  return types
    .attribute(attribute)
    .replaceAll(/(Kubernetes )?\[\w+\]\([^)]*\)|\{[^}]*\}/g, "dict")
    .replaceAll("`", "");
}

function argument(name, text) {
  return `      ${wrapped(escaped(`${name}: ${text}`), "        ")}\n`;
}

function argumentOf(attribute) {
  const mandatory = attribute.mandatory ? " Mandatory." : "";
  return argument(attribute.name, `${plainType(attribute)}: ${attribute.doc}${mandatory}`);
}

/** None is a value of some attributes. */
function parameter({ name, kind }) {
  return `${name} = ${kind === "json_or_none" ? "NOT_GIVEN" : "None"}`;
}

function macro([name, { noun, summary, text, parameters }]) {
  const attributes = sorted(schemaAttributes(noun));
  const ordered = attributes.toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory));
  const own = Object.keys(parameters);
  const [target, ...others] = own;
  // What is missing is for the generator to say, beside everything else that is wrong.
  const positional = [target, ...others.map((key) => `${key} = None`)];
  const signature = [...positional, "*", ...ordered.map(parameter), "**attributes"];
  const handedOn = [...own.slice(1), ...attributes.map((attribute) => attribute.name)].sort();
  return `
def ${name}(
${signature.map((line) => `        ${line}`).join(",\n")}):
    """${summary}

    ${escaped(text).replaceAll("\n", "\n    ")}

    \`select()\` works in every attribute that is not a dict or a list of dicts. None is the same as leaving an attribute
    out, except where None is one of its values.

    Args:
${own.map((key) => argument(key, parameters[key])).join("")}${ordered.map(argumentOf).join("")}\
      **attributes: attributes that every target has, such as \`tags\` and \`visibility\`.
    """
    ${name}_targets(name, {
${handedOn.map((key) => `        "${key}": ${key},\n`).join("")}    } | attributes)
`;
}

const names = Object.keys(MACROS).sort();

writeGenerated(
  "rules/private/macros.gen.bzl",
  `\
"""The macros that take the attributes of the schema.

Generated from src/kinds/*/schema.json by //tools/codegen/macros.mjs; do not edit.
"""

load(":attribute_kinds.bzl", "NOT_GIVEN")
${names.map((name) => `load(":${name}.bzl", "${name}_targets")\n`).join("")}${Object.entries(MACROS).map(macro).join("")}`,
);
