/** The attributes of apps and charts, as their schema describes them. */
import schema from "./schema.gen.json" with { type: "json" };

/** A JSON Schema of draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

/** What an attribute, or a value that follows from it, says beside its schema. */
export interface Annotated extends Schema {
  readonly default?: unknown;
  /** What it is when it is left out, where its absence in the values means something else. */
  readonly "x-default"?: unknown;
  /** What templates take its absence for, where that is not its default. */
  readonly "x-absent"?: unknown;
  /** The kind whose folder it is in. */
  readonly "x-kind": string;
  /** The capability that a type of app needs for it. */
  readonly "x-capability"?: string;
  /** The kinds of workload that it is for, where that is not all that the capability has. */
  readonly "x-workload"?: readonly string[];
  /** The key in values.yaml, of an attribute. */
  readonly "x-values"?: string;
  /** The key in Chart.yaml, of an attribute. */
  readonly "x-chart-yaml"?: string;
  /** The attribute that sets it, of a value. */
  readonly "x-attribute"?: string;
  /** Of a value: no values file may take it away. */
  readonly "x-required"?: boolean;
  /** Of a value: the chart's own values.yaml has it only where its attribute says so. */
  readonly "x-optional"?: boolean;
  /** Of a value: the comment above it in values.yaml. */
  readonly "x-comment"?: string;
}

type Owner = "App" | "AppValues" | "Chart" | "ChartValues";

/** Everything that may be written or follow from what is, by name, in the order of values.yaml. */
export function members(owner: Owner): Readonly<Record<string, Annotated>> {
  return schema.definitions[owner].properties as unknown as Readonly<Record<string, Annotated>>;
}

export function attributeDefault(owner: "App" | "Chart", attribute: string): unknown {
  return members(owner)[attribute]?.default;
}

/** Whether a chart with the templates of certain kinds has a value. */
export function isCarried(schema: Annotated, kinds: ReadonlySet<string>): boolean {
  return schema["x-required"] === true || kinds.has(schema["x-kind"]);
}

/** Whether an app with a kind of workload can have a value. */
export function suitsWorkload({ "x-workload": kinds }: Annotated, workload: string): boolean {
  return kinds === undefined || kinds.includes(workload);
}

/** All definitions that schemas refer to, by name. */
export const definitions = schema.definitions as unknown as Readonly<Record<string, Schema>>;

/** What the keys of a dict are when they are left out, by key: the defaults that its definition states. */
export function keyDefaults(definition: string): Readonly<Record<string, unknown>> {
  const properties = definitions[definition]?.["properties"] as Readonly<Record<string, Annotated>>;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, schema]) => {
      const { default: absent, "x-default": value = absent } = schema;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
