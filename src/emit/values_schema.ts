/**
 * values.schema.json: what Helm refuses in a values file. It derives from the schema of the
 * attributes, needs no other file, and knows every key.
 */
import type { AppType, ChartModel } from "../lower/model.js";
import type { ChartFile } from "./chart_file.js";
import { json } from "./json.js";
import { appValueSchemas, chartValueSchemas, definitions, type Schema } from "./schema_source.js";

/** What a template cannot do without, by app type. Helm checks it after null has removed a key. */
const required: Readonly<Record<AppType, readonly string[]>> = {
  "external-api": ["enabled", "type", "image", "imageTag", "port", "replicas"],
  "internal-api": ["enabled", "type", "image", "imageTag", "port", "replicas"],
  worker: ["enabled", "type", "image", "imageTag", "replicas"],
  job: ["enabled", "type", "image", "imageTag"],
};

const appTypes = Object.keys(required) as AppType[];

const manifestsSchema = object({
  enabled: { description: "Whether the manual manifests are deployed.", type: "boolean" },
});

/** What decides on the keys of a chart's values: the templates it carries. */
type Carried = Pick<ChartModel, "templates">;

export function emitValuesSchema(model: ChartModel): ChartFile {
  return { path: "values.schema.json", content: json(valuesSchema(model)) };
}

/** The schema of a chart's values, as data. */
export function valuesSchema(model: ChartModel): Schema {
  const types = [...new Set(model.apps.map(({ values }) => values.type))].sort();
  const { global, root, definitions } = partsOf(types, model);
  const properties = {
    global,
    apps: object(
      Object.fromEntries(model.apps.map(({ name, values }) => [name, reference(values.type)])),
    ),
    ...root,
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Values of ${model.name}`,
    ...object(properties),
    definitions,
  };
}

interface Parts {
  readonly global: Schema;
  /** What else may stand at the top, but for the apps. */
  readonly root: Readonly<Record<string, Schema>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const made = new Map<string, Parts>();

/** What charts with the same types of apps and the same optional templates have in common, made once. */
function partsOf(types: readonly AppType[], model: Carried): Parts {
  const carried = Object.values(templateOf).filter((name) => model.templates.includes(name));
  const key = [...types, ...carried].join(" ");
  const known = made.get(key);
  if (known) return known;
  const global = object(chartKeys("global."));
  const root = { ...carriedKeys(chartKeys(""), model), manifests: manifestsSchema };
  const apps = Object.fromEntries(types.map((type) => [type, appSchema(type, model)]));
  const definitions = { ...apps, ...usedDefinitions([global, root, apps]) };
  const parts = { global, root, definitions };
  made.set(key, parts);
  return parts;
}

/**
 * A schema that is valid for the values of every chart that fit their own, which adds only what
 * keys and apps there are. Unlike those, it can be compiled ahead.
 */
export function anyValuesSchema(): Schema {
  const everything = { templates: Object.values(templateOf) };
  const apps = Object.fromEntries(appTypes.map((type) => [type, appSchema(type, everything)]));
  const root = {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: {
      global: object(chartKeys("global.")),
      apps: {
        type: "object",
        additionalProperties: {
          type: "object",
          required: ["type"],
          properties: { type: { enum: appTypes } },
          allOf: appTypes.map((type) => ({
            if: { properties: { type: { const: type } } },
            then: reference(type),
          })),
        },
      },
      ...chartKeys(""),
      manifests: manifestsSchema,
    },
  };
  return { ...root, definitions: { ...apps, ...usedDefinitions([root, apps]) } };
}

/** The keys that chart attributes set under `prefix`. */
function chartKeys(prefix: string): Record<string, Schema> {
  return Object.fromEntries(
    chartValueSchemas
      .filter(({ key }) => key.slice(0, key.lastIndexOf(".") + 1) === prefix)
      .map(({ key, schema }) => [key.slice(prefix.length), localized(schema)]),
  );
}

/** What may stand under `apps.<app>` of an app of this type. */
function appSchema(type: AppType, model: Carried): Schema {
  const keys = appValueSchemas
    .filter(({ appTypes }) => appTypes?.includes(type) ?? true)
    .filter(({ key }) => isCarried(key, model))
    .map(({ key, schema }): [string, Schema] => [key, localized(schema)]);
  const properties = {
    enabled: { description: "Whether the app is deployed.", type: "boolean" },
    ...Object.fromEntries(keys),
    type: { description: "What the app is; it cannot change.", const: type },
  };
  return { ...object(properties), required: required[type] };
}

/** What the chart has no template for cannot be asked of it. */
const templateOf: Readonly<Record<string, string>> = {
  config: "configmap.yaml",
  externalSecrets: "externalsecrets.yaml",
  secretStores: "secretstores.yaml",
  ingress: "ingress.yaml",
  serviceAccount: "serviceaccount.yaml",
};

function isCarried(key: string, { templates }: Carried): boolean {
  const template = templateOf[key];
  return template === undefined || templates.includes(template);
}

function carriedKeys(
  keys: Readonly<Record<string, Schema>>,
  model: Carried,
): Record<string, Schema> {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => isCarried(key, model)));
}

/** An object with these keys only, all of which must be there unless said otherwise. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}

function reference(definition: string): Schema {
  return { $ref: `#/definitions/${definition}` };
}

const kubernetesDefinition = /^(?:kubernetes\.schema\.json)?#\/definitions\/(.*)$/;

/** The schema with every reference into the file itself and without our own annotations. */
function localized<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(localized) as T;
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref } = schema as { $ref?: string };
  const name = kubernetesDefinition.exec($ref ?? "")?.[1];
  if (name !== undefined) return reference(name) as T;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !keyword.startsWith("x-"))
      .map(([keyword, value]) => [keyword, localized(value as unknown)]),
  ) as T;
}

/** The definitions that `schemas` reach, sorted by name. */
function usedDefinitions(schemas: readonly unknown[]): Record<string, Schema> {
  const used = new Map<string, Schema>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    const name = kubernetesDefinition.exec((schema as { $ref?: string }).$ref ?? "")?.[1];
    const definition = definitions[name ?? ""];
    if (name !== undefined && definition && !used.has(name)) {
      const inlined = localized(definition);
      used.set(name, name === "env" ? removable(inlined) : inlined);
      visit(inlined);
    }
    Object.values(schema).forEach(visit);
  };
  schemas.forEach(visit);
  return Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Env whose variables a values file may take away with null. */
function removable(env: Schema): Schema {
  const value = env["additionalProperties"];
  if (typeof value !== "object") throw new Error("env is not a map from names to values");
  return { ...env, additionalProperties: { anyOf: [value, { type: "null" }] } };
}
