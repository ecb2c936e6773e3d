/** The values of each environment, held against the chart's values.schema.json. */
import type { ErrorObject } from "ajv";
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import { ajvOptions } from "../parse/ajv_options.js";
import type { Environment } from "../parse/environments.js";
import { explainErrors, type Place, type Segments } from "../diagnostics/explain.js";
import type { Values } from "../lower/model.js";
import { validateAnyValues } from "../values_validator.js";
import { isValues } from "./merge.js";

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
  readonly properties: Readonly<Record<string, { readonly $ref?: string } & Partial<ObjectSchema>>>;
}

/** Whether values fit the schema of their chart: that of any chart, and the chart's own keys. */
function fits(schema: object, values: Values): boolean {
  const { properties, definitions } = schema as ObjectSchema & {
    readonly definitions: Readonly<Record<string, ObjectSchema>>;
  };
  if (!validateAnyValues(values) || !sameKeys(values, properties)) return false;
  const apps = values["apps"] as Readonly<Record<string, Values>>;
  const schemas = properties["apps"]?.properties ?? {};
  return (
    sameKeys(apps, schemas) &&
    Object.entries(apps).every(([name, app]) => {
      const type = String(app["type"]);
      const known = definitions[type]?.properties ?? {};
      return (
        schemas[name]?.$ref === `#/definitions/${type}` &&
        Object.keys(app).every((key) => Object.hasOwn(known, key))
      );
    })
  );
}

function sameKeys(one: object, other: object): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key))
  );
}

/** What is wrong with the values that an environment comes to, where they were written. */
export function checkEnvironment(
  environment: Environment,
  merged: Values,
  chart: string,
  validate: Validate,
): Diagnostic[] {
  const whole: Place = (segments) => ({
    origin: chart,
    path: formatPath(["environments", environment.name, ...segments]),
  });
  return explainErrors(merged, validate(merged), placeIn(environment, whole));
}

/** Where an environment says what stands at a path, in the source that wins; else where `otherwise` says. */
export function placeIn({ sources }: Environment, otherwise: Place): Place {
  return (segments) => {
    const source = sources.findLast(({ values }) => says(values, segments));
    return (source?.place ?? otherwise)(segments);
  };
}

function says(values: Values, segments: Segments): boolean {
  let value: unknown = values;
  for (const segment of segments) {
    if (typeof segment === "number") {
      if (!Array.isArray(value) || !(segment in value)) return false;
      value = value[segment] as unknown;
    } else {
      if (!isValues(value) || !(segment in value)) return false;
      value = value[segment];
    }
  }
  return true;
}
