/** Reads the attributes of the macros out of the schema, for the scripts that turn them into Starlark and Markdown. */
import { readFileSync } from "node:fs";
import { definitions } from "./schema_types.mjs";

const appTypes = JSON.parse(
  readFileSync(new URL("../../src/model/app_types.json", import.meta.url), "utf8"),
);

/** The attributes a rule takes from the name of its target, so that nobody has to write them. */
const NAMED_AFTER_TARGET = new Set(["app_name", "chart_name"]);

/** The macros whose attributes the schema describes, and what it does not say of them. */
export const MACROS = {
  release_app: {
    noun: "app",
    summary: "Describes an app that is released as part of a Helm chart.",
    text: "Building it writes `<name>.app.json`, the attributes as JSON. `<name>_metadata` is an alias of it.",
    parameters: {
      name: "string: the target's name, and the app's where `app_name` is not given.",
    },
  },
  helm_chart: {
    noun: "chart",
    summary: "Builds a Helm chart out of apps.",
    text: `Building it writes the directory \`<chart_name>_chart/<chart_name>\` and its archive
\`<chart_name>-<chart_version>.tgz\`; the output group \`request\` is what the generator is asked for.`,
    parameters: {
      name: "string: the target's name, and the chart's where `chart_name` is not given.",
      apps: "list of labels: the release_app targets. Mandatory.",
    },
  },
};

/** The types of app that have a capability; undefined where all have. */
function typesWith(capability) {
  if (capability === undefined) return undefined;
  return Object.keys(appTypes).filter((type) => appTypes[type].capabilities.includes(capability));
}

/** Whether None is a value of its own, as in `ingress = None`, and not just another way to leave it out. */
function acceptsNone(property) {
  return (property.oneOf ?? []).some((branch) => branch.type === "null");
}

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} kind A key of KINDS in rules/private/attribute_kinds.bzl.
 * @property {string} doc
 * @property {boolean} mandatory
 * @property {unknown} default
 * @property {string[] | undefined} appTypes The app types that may use it; undefined means all.
 * @property {object} schema
 */

/**
 * @param {"app" | "chart"} noun
 * @returns {Attribute[]} In the order of the schema, which is the order for a reader.
 */
export function schemaAttributes(noun) {
  const schema = definitions[noun === "app" ? "App" : "Chart"];
  return Object.entries(schema.properties)
    .filter(([, property]) => "x-attr" in property)
    .map(([name, property]) => ({
      name,
      kind: acceptsNone(property) ? `${property["x-attr"]}_or_none` : property["x-attr"],
      doc: property.description,
      mandatory: schema.required.includes(name) && !NAMED_AFTER_TARGET.has(name),
      // What becomes a value of the chart gets its default from the generator.
      default: "x-values" in property ? undefined : property.default,
      appTypes: typesWith(property["x-capability"]),
      schema: property,
    }));
}
