/** The values of each environment, held against the chart's values.schema.json. */
import type { ErrorObject } from "ajv";
import { type Diagnostic, formatPath } from "../diagnostics.js";
import { ajvOptions } from "../parse/ajv_options.js";
import type { Environment } from "../parse/environments.js";
import { explainErrors, type Place, type Segments } from "../parse/explain.js";
import type { Values } from "../lower/model.js";
import { isValues } from "./merge.js";

export type Validate = (values: Values) => readonly ErrorObject[];

/** Compiles a schema. ajv takes long to load, and most charts have no environments. */
export async function compileSchema(schema: object): Promise<Validate> {
  const { Ajv } = await import("ajv");
  const validate = new Ajv(ajvOptions).compile(schema);
  return (values) => (validate(values) ? [] : (validate.errors ?? []));
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
