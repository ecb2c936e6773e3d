/**
 * values.schema.json: what Helm refuses in a values file. It derives from the schema of the
 * attributes, needs no other file, and knows every key.
 */
import { type AppType, appTypes, hasCapability } from "../model/app_types.js";
import type { ChartModel } from "../model/chart.js";
import type { DependencyModel } from "../model/dependency.js";
import type { AppValues } from "../model/types.gen.js";
import { choices, type Workload, workloadOf } from "../model/workloads.js";
import {
  type Annotated,
  definitions as allDefinitions,
  isCarried,
  members,
  type Schema,
  suitsWorkload,
} from "../request/attributes.js";
import { localDefinition, withReferences } from "./schema_references.js";

const typeNames = Object.keys(appTypes) as AppType[];

/** The schema of a chart's values, as data. */
export function valuesSchema(model: ChartModel): Schema {
  const names = model.apps.map(({ values }) => [definitionOf(values), values] as const);
  const variants = new Map(names.sort(([a], [b]) => (a < b ? -1 : 1)));
  const { global, root, optional, definitions } = partsOf(variants, model.kinds);
  const properties = {
    global,
    apps: object(
      Object.fromEntries(
        model.apps.map(({ name, values }) => [name, reference(definitionOf(values))]),
      ),
    ),
    ...root,
    ...Object.fromEntries(model.dependencies.map((one) => [one.key, dependencySchema(one)])),
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Values of ${model.name}`,
    // Every value that means the same as its absence says so by "default"; chart_values_test asks for the rest.
    "x-defaults": "complete",
    ...object(properties),
    required: Object.keys(properties).filter((key) => !optional.has(key)),
    definitions,
  };
}

/** Helm holds the values of a dependency against the schema of its own. */
function dependencySchema({ name, version }: DependencyModel): Schema {
  return {
    description: `Values of the chart ${name} ${version}, over its own.`,
    type: "object",
    additionalProperties: true,
    default: {},
  };
}

interface Parts {
  readonly global: Schema | undefined;
  /** What else may stand at the top, but for the apps. */
  readonly root: Readonly<Record<string, Schema>>;
  /** The keys at the top that values.yaml does not have. */
  readonly optional: ReadonlySet<string>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** What decides the keys of an app. */
type Variant = Pick<AppValues, "type" | "daemonSet" | "statefulSet">;

/** The definition of an app: its type, and the kind of its workload where the app chooses that. */
function definitionOf(values: Variant): string {
  const workload = workloadOf(values);
  return workload === appTypes[values.type].workload ? values.type : `${values.type}-${workload}`;
}

const made = new Map<string, Parts>();

/** What charts with the same types of apps and of the same kinds have in common, made once. */
function partsOf(variants: ReadonlyMap<string, Variant>, used: ReadonlySet<string>): Parts {
  const key = [...variants.keys(), "", ...used].join(" ");
  const known = made.get(key);
  if (known) return known;
  const { global, ...root } = chartSchemas(used);
  const apps = Object.fromEntries(
    [...variants].map(([name, values]) => [name, appSchema(values.type, used, workloadOf(values))]),
  );
  const definitions = { ...apps, ...usedDefinitions([global, root, apps]) };
  const optional = new Set(
    Object.keys(root).filter((key) => members("ChartValues")[key]?.["x-optional"]),
  );
  const parts = { global, root, optional, definitions };
  made.set(key, parts);
  return parts;
}

/** The name under which `anyValuesSchema` refers to the schema of a request. */
export const REQUEST_SCHEMA = "request";

/**
 * A schema that is valid for the values of every chart that fit their own, which adds only what
 * keys and apps there are. Unlike those, it can be compiled ahead; its nouns are those of the
 * request's schema, so that both are one code.
 */
export function anyValuesSchema(): Schema {
  const every = new Set(Object.values(members("AppValues")).map((schema) => schema["x-kind"]));
  for (const schema of Object.values(members("ChartValues"))) every.add(schema["x-kind"]);
  const apps = Object.fromEntries(typeNames.map((type) => [type, appSchema(type, every)]));
  const values = {
    type: "object",
    properties: {
      ...chartSchemas(every),
      apps: {
        type: "object",
        additionalProperties: {
          type: "object",
          required: ["type"],
          properties: { type: { enum: typeNames } },
          allOf: typeNames.map((type) => ({
            if: { properties: { type: { const: type } } },
            then: reference(type),
          })),
        },
      },
    },
  };
  const { env } = usedDefinitions([apps]);
  const own = { ...apps, env };
  return withReferences(
    { ...values, definitions: own },
    (name) => `${Object.hasOwn(own, name) ? "" : REQUEST_SCHEMA}#/definitions/${name}`,
  );
}

/** What may stand at the top of the values of a chart, but for the apps. */
function chartSchemas(used: ReadonlySet<string>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(members("ChartValues"))
      .filter(([, schema]) => isCarried(schema, used))
      .map(([key, { properties, ...schema }]) => {
        const inner = properties as Readonly<Record<string, Schema>> | undefined;
        if (!inner) return [key, valueSchema(schema)];
        const { additionalProperties = false } = schema;
        const required = Object.keys(inner).filter((name) => !inner[name]?.["x-optional"]);
        return [key, valueSchema({ ...schema, ...object(inner), additionalProperties, required })];
      }),
  );
}

/**
 * What may stand under `apps.<app>` of an app of this type.
 *
 * @param workload the kind of its workload; undefined for any
 */
function appSchema(type: AppType, used: ReadonlySet<string>, workload?: Workload): Schema {
  const values = Object.entries(members("AppValues")).filter(
    ([, schema]) =>
      isCarried(schema, used) &&
      hasCapability(type, schema["x-capability"]) &&
      (workload === undefined || suitsWorkload(schema, workload)),
  );
  const properties = {
    ...Object.fromEntries(values.map(([key, schema]) => [key, valueSchema(schema)])),
    type: { description: "What the app is; it cannot change.", const: type },
  };
  return {
    ...object(properties),
    required: [
      ...values.filter(([, schema]) => isRequired(schema)).map(([key]) => key),
      ...appTypes[type].required.filter(
        (key) =>
          Object.hasOwn(properties, key) &&
          (workload ?? !members("AppValues")[key]?.["x-workload"]),
      ),
      // The kind of a workload is the same in every environment.
      ...Object.entries(choices).flatMap(([kind, key]) => (kind === workload ? [key] : [])),
    ],
  };
}

/** What a template cannot do without. Helm checks it after null has removed a key. */
function isRequired(schema: Annotated): boolean {
  return schema["x-required"] === true;
}

function object(properties: Readonly<Record<string, unknown>>): Schema {
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

/** The schema of a value, whose default is what its absence means; values.yaml has that of its attribute. */
function valueSchema({ default: preset, ...schema }: Schema): Schema {
  const { "x-absent": absent = isEmpty(preset) ? preset : undefined } = schema;
  return { ...localized(schema), ...(absent !== undefined && { default: absent }) };
}

function isEmpty(value: unknown): boolean {
  return value === "" || (typeof value === "object" && Object.keys(value ?? {}).length === 0);
}

/** The schema without our own annotations. */
function localized<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(localized) as T;
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref, default: preset } = schema as { $ref?: string; default?: unknown };
  if ($ref !== undefined) return { $ref, ...(preset !== undefined && { default: preset }) } as T;
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
    const name = localDefinition.exec((schema as { $ref?: string }).$ref ?? "")?.[1];
    const definition = allDefinitions[name ?? ""];
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
