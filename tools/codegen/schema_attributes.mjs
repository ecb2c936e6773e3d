/** Reads the attributes of the rules out of the schema, for the scripts that turn them into Starlark and Markdown. */
import { readFileSync } from "node:fs";

/** The attributes a rule takes from the name of its target, so that nobody has to write them. */
const NAMED_AFTER_TARGET = new Set(["app_name", "chart_name"]);

const KINDS = new Set([
  "string",
  "int",
  "label",
  "string_list",
  "label_list",
  "json",
  "environments",
  "config_files",
]);

/** Whether None is a value of its own, as in `ingress = None`, and not just another way to leave it out. */
function acceptsNone(property) {
  return (property.oneOf ?? []).some((branch) => branch.type === "null");
}

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} kind One of KINDS: the kind of Bazel attribute; "json" is a dict or a list of dicts, "environments" and "config_files" hold labels as well.
 * @property {string} doc
 * @property {boolean} mandatory
 * @property {boolean} acceptsNone
 * @property {string | undefined} default
 * @property {string[]} choices All values it takes, where they are few; else empty.
 * @property {string[] | undefined} appTypes The app types that may use it; undefined means all.
 */

/**
 * @param {"app" | "chart"} noun
 * @param {URL} root The root of the module.
 * @returns {Attribute[]} In the order of the schema, which is the order for a reader.
 */
export function schemaAttributes(noun, root = new URL("../../", import.meta.url)) {
  const schema = JSON.parse(readFileSync(new URL(`src/schema/${noun}.schema.json`, root), "utf8"));
  return Object.entries(schema.properties)
    .filter(([, property]) => "x-attr" in property)
    .map(([name, property]) => {
      const kind = property["x-attr"];
      if (!KINDS.has(kind))
        throw new Error(`${noun}.schema.json: ${name}: unknown x-attr "${kind}"`);
      return {
        name,
        kind,
        doc: property.description,
        mandatory: schema.required.includes(name) && !NAMED_AFTER_TARGET.has(name),
        acceptsNone: acceptsNone(property),
        default: property.default,
        choices: property.enum ?? [],
        appTypes: property["x-app-types"],
      };
    });
}
