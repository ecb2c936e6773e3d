/**
 * The last net: values.yaml, and what Helm makes of it and each environment, fit the chart's values.schema.json. All
 * that a user can write wrong is told before, in the user's words.
 */
import type { ChartModel, Values } from "../model/chart.js";
import { isObject } from "../objects/json.js";
import { valuesSchema } from "./schema.js";
import { validator } from "./validate.js";
import { allValues } from "./values.js";

/** @throws for values that Helm would refuse, which is a bug of ours */
export async function assertFits(model: ChartModel): Promise<void> {
  const own = allValues(model);
  const all: [string, Values][] = [
    ["values.yaml", own],
    ...model.environments.map(({ name, overlay }): [string, Values] => [
      `values/${name}.yaml`,
      asHelmMerges(own, overlay),
    ]),
  ];
  const validate = await validator(
    valuesSchema(model),
    all.map(([, values]) => values),
  );
  for (const [file, values] of all) {
    const [error] = validate(values);
    if (!error) continue;
    const { instancePath, message = "" } = error;
    throw new Error(`${file} does not fit values.schema.json: ${instancePath} ${message}`);
  }
}

/** A values file over a chart's values as both Helms merge them: a null for a key that is not there stays. */
function asHelmMerges(chart: Values, file: Values): Values {
  const merged = new Map(Object.entries(chart));
  for (const [key, value] of Object.entries(file)) {
    const below = merged.get(key);
    if (value === null && merged.has(key)) merged.delete(key);
    else merged.set(key, isObject(value) && isObject(below) ? asHelmMerges(below, value) : value);
  }
  return Object.fromEntries(merged);
}
