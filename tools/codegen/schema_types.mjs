/** Says in Markdown what a JSON Schema takes, in the words of a BUILD file. */
import { readFileSync } from "node:fs";

const NAMES = { boolean: "bool", null: "None", number: "number", string: "string" };

const INT32 = 2147483647;

function integer({ minimum, maximum }) {
  if (minimum === undefined) return "int";
  return maximum === undefined || maximum === INT32
    ? `int, ${minimum} or more`
    : `int, ${minimum} to ${maximum}`;
}

/** @param {string[]} choices */
export function either(choices) {
  const distinct = [...new Set(choices)];
  return distinct.length < 2
    ? distinct.join("")
    : `${distinct.slice(0, -1).join(", ")} or ${distinct.at(-1)}`;
}

function readDefinitions(file) {
  const url = new URL(`../../src/${file}`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")).definitions;
}

/** The attributes, and the nouns that they refer to. */
export const definitions = readDefinitions("request/schema.gen.json");

/** The types that are Kubernetes' own, whose documentation says what they hold. */
const kubernetes = readDefinitions("kubernetes/definitions.gen.json");

const KUBERNETES_REFERENCE = "https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.35/";

/** The API groups of types that are not of the core group, as anchors of that page end. */
const GROUPS = [
  [/^(DaemonSet|Deployment|StatefulSet)/, "v1-apps"],
  [/^(PodFailurePolicy|SuccessPolicy)/, "v1-batch"],
  [/^(AggregationRule|PolicyRule)$/, "v1-rbac-authorization-k8s-io"],
];

export class SchemaTypes {
  /** The nouns that have been linked to, in the order they came up. */
  linked = new Set();

  /**
   * @param {{kind: string, schema: object}} attribute
   * @returns {string} What a BUILD file takes.
   */
  attribute({ kind, schema }) {
    // The request has a string for a label; of other strings, what the schema says more is in the description.
    const asInBazel = /^(string|label)/.test(kind) && !schema.enum && !schema["x-type"];
    return asInBazel ? kind.replace(/^(.*)_list$/, "list of $1s") : this.describe(schema);
  }

  /** @param {object} schema */
  describe(schema) {
    // Where a rule takes something else than the request says: a label, where that has a file.
    if (schema["x-type"]) return this.#written(schema["x-type"]);
    if (schema.$ref) return this.#reference(schema.$ref.split("/").at(-1));
    if (schema.allOf) return this.describe(schema.allOf[0]);
    const branches = schema.oneOf ?? schema.anyOf;
    if (branches && !schema.properties) {
      return either(branches.filter((branch) => branch.const !== "").map((b) => this.describe(b)));
    }
    if ("const" in schema) return `\`${JSON.stringify(schema.const)}\``;
    if (schema.enum) return either(schema.enum.map((value) => `\`${JSON.stringify(value)}\``));
    if (Array.isArray(schema.type)) {
      return either(schema.type.map((type) => this.describe({ ...schema, type })));
    }
    if (schema.type === "integer") return integer(schema);
    if (schema.type === "array") return `list of ${this.#grouped(schema.items)}`;
    if (schema.type === "object") return this.#object(schema);
    const name = NAMES[schema.type];
    if (!name) throw new Error(`no words for ${JSON.stringify(schema)}`);
    return name;
  }

  /** A type in words, which may link to nouns. */
  #written(text) {
    for (const [, name] of text.matchAll(/\[(\w+)\]\(#\w+\)/g)) this.linked.add(name);
    return text;
  }

  #reference(name) {
    const definition = definitions[name];
    if (!definition.properties) return this.describe(definition);
    if (name in kubernetes) {
      const [, group = "v1-core"] = GROUPS.find(([of]) => of.test(name)) ?? [];
      return `Kubernetes [${name}](${KUBERNETES_REFERENCE}#${name.toLowerCase()}-${group})`;
    }
    const types = [definition.type].flat();
    // One, or a list of the same.
    if (types.includes("array")) {
      return either([
        this.describe(definition.items),
        `list of ${this.#grouped(definition.items)}`,
      ]);
    }
    this.linked.add(name);
    const link = `[${name}](#${name.toLowerCase()})`;
    return either(types.map((type) => (type === "object" ? link : NAMES[type])));
  }

  /** In parentheses where it would be read wrongly without. */
  #grouped(schema) {
    const text = this.describe(schema);
    return / or /.test(text) ? `(${text})` : text;
  }

  #object({ properties, additionalProperties }) {
    if (!properties) return `dict from string to ${this.#grouped(additionalProperties)}`;
    const members = Object.entries(properties).map(
      ([key, value]) => `\`"${key}"\`: ${this.describe(value)}`,
    );
    return `{${members.join(", ")}}`;
  }

  /** @returns {[string, object][]} The keys of a noun that has been linked to. */
  members(name) {
    return Object.entries(definitions[name].properties);
  }
}
