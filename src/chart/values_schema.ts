/** values.schema.json. */
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { valuesSchema } from "../values/schema.js";
import { json } from "./json.js";

export function emitValuesSchema(model: ChartModel): ChartFile {
  return { path: "values.schema.json", content: json(valuesSchema(model)) };
}
