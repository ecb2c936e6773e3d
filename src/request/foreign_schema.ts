/** The values.schema.json of a chart that is not ours. */
import type { ErrorObject } from "ajv";
import type { Values } from "../model/chart.js";

/** What does not fit, as ajv finds it. */
export type ValidateValues = (values: Values) => readonly ErrorObject[];

/**
 * What holds values against a schema; undefined for one that only Helm can read, such as one of draft 4, or one that
 * refers to another file: it is held against when the chart is installed.
 */
export async function valuesValidator(schema: Values): Promise<ValidateValues | undefined> {
  // A draft after 7 differs in keywords that schemas of values seldom have, and is read as if it were 7.
  const named = new Set(["$schema", "$id", "id"]);
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !named.has(keyword)),
  );
  const { Ajv } = await import("ajv");
  try {
    const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, logger: false });
    const validate = ajv.compile(rest);
    return (values) => (validate(values) ? [] : (validate.errors ?? []));
  } catch {
    return undefined;
  }
}
