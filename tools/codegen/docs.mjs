/**
 * Writes docs/rules.md from the schema and from what Bazel reads out of the docstrings of
 * //rules:defs.bzl and //rules:extensions.bzl.
 *
 *   ./bazelw run //:update
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Reference } from "./reference.mjs";
import { MACROS } from "./schema_attributes.mjs";
import { parseTextproto } from "./textproto.mjs";

/**
 * @param {object} module What starlark_doc_extract says of //rules:defs.bzl.
 * @param {object} extensions What it says of //rules:extensions.bzl.
 * @returns {string} The page.
 */
function page(module, extensions) {
  const reference = new Reference();
  const functions = module.func_info ?? [];
  const constructors = functions.filter((info) => info.return);
  const macros = functions.filter((info) => !info.return);
  const described = macros.filter((info) => info.function_name[0] in MACROS);
  const others = macros.filter((info) => !(info.function_name[0] in MACROS));
  const sections = [
    ["Apps and charts", described.map((info) => reference.macro(info))],
    [
      "Rendering and testing charts",
      [
        ...(module.rule_info ?? []).map((info) => reference.rule(info)),
        ...others.map((info) => reference.macro(info)),
      ],
    ],
    ["Constructors", constructors.map((info) => reference.constructorFunction(info))],
    ["What dicts hold", reference.nouns()],
    ["Providers", module.provider_info.map((info) => reference.provider(info))],
    [
      "Module extensions",
      extensions.module_extension_info.map((info) => reference.extension(info)),
    ],
  ].filter(([, parts]) => parts.length > 0);
  return [
    "# Rules",
    "<!-- Written by `bazel run //:update` from src/kinds/*/schema.json and the docstrings of rules/; do not edit. -->",
    "BUILD files load everything from one file; the [module extensions](#module-extensions) are in `@rules_appchart//rules:extensions.bzl`.",
    '```starlark\nload("@rules_appchart//rules:defs.bzl", "helm_chart", "release_app")\n```',
    "Attributes are in snake_case. What is inside of a dict has the spelling of Kubernetes, so a piece of its YAML can be pasted as a dict.",
    ...sections.flatMap(([title, parts]) => [`## ${title}`, ...parts]),
  ]
    .join("\n\n")
    .concat("\n");
}

const { values } = parseArgs({
  options: { defs: { type: "string" }, extensions: { type: "string" }, out: { type: "string" } },
});
const read = (path) => parseTextproto(readFileSync(path, "utf8"));
writeFileSync(values.out, page(read(values.defs), read(values.extensions)));
