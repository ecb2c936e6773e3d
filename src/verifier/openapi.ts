import {
  type Json,
  type JsonObject,
  isObject,
  listOf,
  objectOf,
  stringOf,
} from "../objects/json.js";

const definition = "#/definitions/";

/** The few types whose OpenAPI definition says less, or other, than what the API server takes. */
const special: Readonly<Record<string, JsonObject>> = {
  "io.k8s.apimachinery.pkg.api.resource.Quantity": {
    "x-message": "must be a quantity such as 500m or 1Gi",
    type: ["string", "number"],
    pattern: "^[+-]?([0-9]+|[0-9]+\\.[0-9]*|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$",
  },
  "io.k8s.apimachinery.pkg.util.intstr.IntOrString": { type: ["integer", "string"] },
  "io.k8s.apimachinery.pkg.apis.meta.v1.Time": { type: "string", format: "date-time" },
  "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": { type: "string", format: "date-time" },
};

/** The JSON Schemas of one Kubernetes version, out of its OpenAPI file (api/openapi-spec/swagger.json). */
export class OpenApiSchemas {
  readonly #definitions: JsonObject;
  readonly #names = new Map<string, string>();

  /**
   * @param document - the parsed swagger.json.
   * @param version - the Kubernetes version it belongs to, such as 1.35.4.
   */
  constructor(
    document: Json,
    readonly version: string,
  ) {
    this.#definitions = objectOf(objectOf(document)["definitions"]);
    for (const [name, schema] of Object.entries(this.#definitions)) {
      for (const kind of listOf(objectOf(schema)["x-kubernetes-group-version-kind"])) {
        const [group, apiVersion, kindName] = ["group", "version", "kind"].map(
          (key) => stringOf(objectOf(kind)[key]) ?? "",
        );
        this.#names.set(`${[group, apiVersion].filter(Boolean).join("/")} ${kindName}`, name);
      }
    }
  }

  /**
   * A JSON Schema (draft-07) for objects of a kind, closed: a field that is not known is an error.
   *
   * @returns undefined where this Kubernetes version does not serve the kind.
   */
  schemaOf(apiVersion: string, kind: string): JsonObject | undefined {
    const name = this.#names.get(`${apiVersion} ${kind}`);
    if (name === undefined) return undefined;
    const definitions: JsonObject = {};
    const pending = [name];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (Object.hasOwn(definitions, next)) continue;
      definitions[next] = special[next] ?? closed(objectOf(this.#definitions[next]), pending);
    }
    return { $ref: definition + name, definitions };
  }

  /** The apiVersions under which a kind is served, sorted. */
  apiVersionsOf(kind: string): string[] {
    return [...this.#names.keys()]
      .filter((key) => key.endsWith(` ${kind}`))
      .map((key) => key.slice(0, key.indexOf(" ")))
      .sort();
  }

  /** The API groups that this version serves: an unknown kind in one of them is a mistake, not a CRD's. */
  hasGroup(group: string): boolean {
    return [...this.#names.keys()].some(
      (key) => (key.includes("/") ? key.slice(0, key.indexOf("/")) : "") === group,
    );
  }
}

/** A copy of a schema in which maps with known fields take no other field; pushes what it refers to. */
export function closed(schema: JsonObject, references: string[] = []): JsonObject {
  const copy: JsonObject = {};
  const reference = stringOf(schema["$ref"]);
  if (reference !== undefined) {
    references.push(reference.slice(definition.length));
    return { $ref: reference };
  }
  for (const key of ["type", "format", "required", "enum", "pattern", "minimum", "maximum"]) {
    if (schema[key] !== undefined) copy[key] = schema[key];
  }
  for (const key of ["minLength", "maxLength", "minItems", "maxItems"]) {
    if (schema[key] !== undefined) copy[key] = schema[key];
  }
  for (const key of ["anyOf", "oneOf", "allOf", "not"]) {
    // A CRD's conditions on fields that the schema declares elsewhere: kept as they are, not closed.
    if (schema[key] !== undefined) copy[key] = schema[key];
  }
  if (schema["x-kubernetes-int-or-string"] === true) {
    copy["type"] = ["integer", "string"];
    delete copy["anyOf"];
  }
  if (schema["nullable"] === true && typeof copy["type"] === "string") {
    copy["type"] = [copy["type"], "null"];
  }
  if (isObject(schema["items"])) copy["items"] = closed(schema["items"], references);
  if (isObject(schema["additionalProperties"])) {
    copy["additionalProperties"] = closed(schema["additionalProperties"], references);
  }
  if (isObject(schema["properties"])) {
    copy["properties"] = Object.fromEntries(
      Object.entries(schema["properties"]).map(([name, property]) => [
        name,
        closed(objectOf(property), references),
      ]),
    );
    if (
      schema["additionalProperties"] === undefined &&
      schema["x-kubernetes-preserve-unknown-fields"] !== true
    ) {
      copy["additionalProperties"] = false;
    }
  }
  return copy;
}
