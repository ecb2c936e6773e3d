/** Values, held against the chart's values.schema.json. */
import type { ErrorObject } from "ajv";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { explainErrors, type Place, type Segments } from "../diagnostics/explain.js";
import { pointerKeys } from "../diagnostics/path.js";
import type { Advise } from "../diagnostics/explanations.js";
import { starlark } from "../diagnostics/words.js";
import { notForType, notForWorkload } from "../kinds/app/check.js";
import { type AppType, hasCapability } from "../model/app_types.js";
import type { Values } from "../model/chart.js";
import { isObject } from "../objects/json.js";
import { adviseKey, adviseMember } from "../request/advice.js";
import { members } from "../request/attributes.js";
import type { Environment } from "../request/environments.js";
import { fitsAnyValues } from "./fits.js";

export type Validate = (values: Values) => readonly ErrorObject[];

/**
 * What validates some values with a schema. Compiling one takes long, so that is done only if
 * something is wrong, for the words of the message.
 *
 * @param schema values.schema.json of the chart
 */
export async function validator(schema: object, all: readonly Values[]): Promise<Validate> {
  if (all.every((values) => fits(schema, values))) return () => [];
  const { Ajv } = await import("ajv");
  const validate = new Ajv(ajvOptions).compile(schema);
  return (values) => (validate(values) ? [] : (validate.errors ?? []));
}

interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<
    Record<string, { readonly $ref?: string; readonly const?: unknown } & Partial<ObjectSchema>>
  >;
}

/** Whether values fit the schema of their chart: that of any chart, and the chart's own keys. */
function fits(schema: object, values: Values): boolean {
  const { properties, required, definitions } = schema as ObjectSchema & {
    readonly definitions: Readonly<Record<string, ObjectSchema>>;
  };
  if (!fitsAnyValues(values) || !fitsKeys(values, properties, required)) return false;
  const apps = values["apps"] as Readonly<Record<string, Values>>;
  const schemas = properties["apps"]?.properties ?? {};
  return (
    fitsKeys(apps, schemas, Object.keys(schemas)) &&
    Object.entries(apps).every(([name, app]) => {
      const own = definitions[schemas[name]?.$ref?.replace("#/definitions/", "") ?? ""];
      if (!own) return false;
      const { properties: known, required: needed } = own;
      return known["type"]?.const === app["type"] && fitsKeys(app, known, needed);
    })
  );
}

function fitsKeys(values: object, known: object, required: readonly string[]): boolean {
  return (
    Object.keys(values).every((key) => Object.hasOwn(known, key)) &&
    required.every((key) => Object.hasOwn(values, key))
  );
}

/** What is wrong with values, where they were written. */
export function explainValues(
  values: Values,
  errors: readonly ErrorObject[],
  types: ReadonlyMap<string, AppType>,
  place: Place,
): Diagnostic[] {
  const foreign: Diagnostic[] = [];
  const others = errors.filter((error) => {
    const found = ofAnotherType(error, types, place);
    if (found) foreign.push(found);
    return !found;
  });
  if (others.length === 0) return foreign;
  return [...foreign, ...explainErrors(values, others, place, starlark, advise)];
}

const advise: Advise = (key, [top, app, ...path], known) => {
  if (top === undefined) return adviseMember("ChartValues", key);
  if (top !== "apps") return adviseKey("ChartValues")(key, [top], known);
  if (app === undefined) return undefined;
  return path.length === 0
    ? adviseMember("AppValues", key)
    : adviseKey("AppValues")(key, path, known);
};

/** A key that only other types of app have, which the schema of this one does not know. */
function ofAnotherType(
  { keyword, instancePath, params }: ErrorObject,
  types: ReadonlyMap<string, AppType>,
  place: Place,
): Diagnostic | undefined {
  const [top, app = "", ...deeper] = pointerKeys(instancePath);
  const type = types.get(app);
  if (keyword !== "additionalProperties" || top !== "apps" || deeper.length > 0 || !type) return;
  const key = String(params["additionalProperty"]);
  const { "x-capability": capability, "x-workload": workloads } = members("AppValues")[key] ?? {};
  if (capability === undefined) return;
  if (hasCapability(type, capability)) {
    return workloads && { ...place(["apps", app, key]), ...notForWorkload(workloads) };
  }
  return { ...place(["apps", app, key]), ...notForType(type, capability) };
}

/**
 * Where an environment says what stands at a path, in the source that wins; else where the attributes
 * say it. What neither says is missing where the environment says the most of what is around it.
 *
 * @param isTyped whether the attributes say what stands at a path
 */
export function placeIn(
  { sources }: Environment,
  attributes: Place,
  isTyped: (segments: Segments) => boolean,
): Place {
  return (segments) => {
    const depths = sources.map(({ values }) => depthIn(values, segments));
    const whole = depths.lastIndexOf(segments.length);
    if (whole >= 0) return sources[whole]?.place(segments) ?? attributes(segments);
    if (isTyped(segments)) return attributes(segments);
    const deepest = Math.max(0, ...depths);
    const nearest = deepest > appDepth ? sources[depths.lastIndexOf(deepest)] : undefined;
    return (nearest?.place ?? attributes)(segments);
  };
}

/** That an environment says anything of an app says nothing of what is missing in it. */
const appDepth = ["apps", "<app>"].length;

/** How many steps of a path values have. */
function depthIn(values: Values, segments: Segments): number {
  let value: unknown = values;
  for (const [index, segment] of segments.entries()) {
    const isThere = Array.isArray(value)
      ? Object.hasOwn(value, segment)
      : isObject(value) && Object.hasOwn(value, segment);
    if (!isThere) return index;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return segments.length;
}
