/** The table of values in a chart's README. */
import type { ChartModel } from "../lower/model.js";
import { appValueSchemas, chartValueSchemas, definitions, type Schema } from "./schema_source.js";

interface ValueRow {
  readonly key: string;
  /** As JSON; empty where the apps differ. */
  readonly preset: string;
  readonly description: string;
}

/** One row a key, in the order of values.yaml. */
export function valueRows(model: ChartModel): ValueRow[] {
  const { ingress } = model.values;
  const ofChart = chartValueSchemas
    .filter(({ key }) => key.startsWith("global."))
    .map(({ key, schema }) => ({
      key,
      preset: preset(at(model.values, key)),
      description: describe(schema),
    }));
  return [
    ...ofChart,
    ...appRows(model),
    ...(ingress ? ingressRows(ingress) : []),
    {
      key: "manifests.enabled",
      preset: preset(model.values.manifests.enabled),
      description: "Whether the manual manifests are deployed.",
    },
  ];
}

function appRows({ apps }: ChartModel): ValueRow[] {
  const documented = new Map([
    ["enabled", "Whether the app is deployed."],
    ...appValueSchemas.map(({ key, schema }): [string, string] => [key, describe(schema)]),
  ]);
  const keys = new Set(apps.flatMap(({ values }) => Object.keys(values)));
  return [...documented]
    .filter(([key]) => keys.has(key))
    .map(([key, description]) => {
      const presets = new Set(
        apps
          .map(({ values }) => at(values, key))
          .filter(isThere)
          .map(preset),
      );
      const [first = ""] = presets;
      return { key: `apps.<app>.${key}`, preset: presets.size === 1 ? first : "", description };
    });
}

function ingressRows(ingress: object): ValueRow[] {
  const { properties } = definitions["ingressDefaults"] as {
    properties: Record<string, Schema>;
  };
  return Object.entries(ingress).map(([key, value]) => ({
    key: `ingress.${key}`,
    preset: preset(value),
    description: describe(properties[key] ?? {}),
  }));
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
