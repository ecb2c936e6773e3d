/** values.schema.json, which Helm reads, and values/schema.json, which editors read. */
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { partialSchema } from "../values/partial_schema.js";
import { valuesSchema } from "../values/schema.js";
import { json } from "./json.js";

const whole = "values.schema.json";

export function emitValuesSchema(model: ChartModel): ChartFile {
  return { path: whole, content: json(valuesSchema(model)) };
}

/** Only charts with environments have files that hold some of the values. */
export function emitEnvironmentSchema(model: ChartModel): ChartFile[] {
  if (model.environments.length === 0) return [];
  const schema = partialSchema(valuesSchema(model), `../${whole}`);
  // Without white space, since every release of the chart holds the file.
  return [{ path: "values/schema.json", content: `${JSON.stringify(schema)}\n` }];
}
