/** The table of values in a chart's README. */
import type { ChartModel } from "../model/chart.js";
import { definitions, members, type Schema } from "../request/attributes.js";

interface ValueRow {
  readonly key: string;
  /** As JSON; empty where the apps differ. */
  readonly preset: string;
  readonly description: string;
}

/** One row a key, in the order of values.yaml. */
export function valueRows(model: ChartModel): ValueRow[] {
  const { global, manifests, ...others } = members("ChartValues");
  return [
    ...(global ? rowsOf("global", global, model.values) : []),
    ...appRows(model),
    ...Object.entries(others).flatMap(([key, schema]) => rowsOf(key, schema, model.values)),
    ...(manifests ? rowsOf("manifests", manifests, model.values) : []),
  ];
}

/** A row for a plain value, and for each key of a map whose keys the schema knows; none where the chart does not have it. */
function rowsOf(key: string, schema: Schema, values: object): ValueRow[] {
  const value = at(values, key);
  if (typeof value === "string" || Array.isArray(value)) {
    return [{ key, preset: preset(value), description: describe(schema) }];
  }
  const properties = propertiesOf(schema);
  if (value === undefined || !properties) return [];
  return Object.entries(value as object).map(([inner, own]) => ({
    key: `${key}.${inner}`,
    preset: preset(own),
    description: describe(properties[inner] ?? {}),
  }));
}

/** The keys of a noun, however it is referred to. */
function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  if (schema["properties"]) return schema["properties"] as Readonly<Record<string, Schema>>;
  const { $ref, allOf: [inner] = [] } = schema as { $ref?: string; allOf?: Schema[] };
  const next = $ref === undefined ? inner : definitions[$ref.slice($ref.lastIndexOf("/") + 1)];
  return next && propertiesOf(next);
}

function appRows({ apps }: ChartModel): ValueRow[] {
  const keys = new Set(apps.flatMap(({ values }) => Object.keys(values)));
  return Object.entries(members("AppValues"))
    .filter(([key]) => keys.has(key))
    .map(([key, schema]) => {
      const presets = new Set(
        apps
          .map(({ values }) => at(values, key))
          .filter(isThere)
          .map(preset),
      );
      const [first = ""] = presets;
      return {
        key: `apps.<app>.${key}`,
        preset: presets.size === 1 ? first : "",
        description: describe(schema),
      };
    });
}

/** What a schema says of itself, or the noun that it refers to. */
function describe({ description, $ref }: Schema): string {
  if (typeof description === "string") return description;
  const name = typeof $ref === "string" ? $ref.slice($ref.lastIndexOf("/") + 1) : "";
  const definition = definitions[name];
  return definition ? describe(definition) : "";
}

function at(values: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], values);
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

function preset(value: unknown): string {
  return JSON.stringify(value);
}
