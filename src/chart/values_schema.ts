/** values.schema.json, which Helm reads, and values/schema.json, which editors read. */
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { partialSchema } from "../values/partial_schema.js";
import { valuesSchema } from "../values/schema.js";
import type { Schema } from "../request/attributes.js";

const whole = "values.schema.json";

export function emitValuesSchema(model: ChartModel): ChartFile {
  return { path: whole, ...textOf(valuesSchema(model)) };
}

/** Only charts with environments have files that hold some of the values. */
export function emitEnvironmentSchema(model: ChartModel): ChartFile[] {
  if (model.environments.length === 0) return [];
  const schema = partialSchema(valuesSchema(model), `../${whole}`);
  return [{ path: "values/schema.json", ...textOf(schema) }];
}

const texts = new WeakMap<object, string>();

/**
 * A line for each definition: a change shows where it is, and every release of the chart holds the file. Charts share
 * their definitions, which are printed once.
 */
function textOf({ definitions, ...rest }: Schema): Omit<ChartFile, "path"> {
  const own = definitions as object;
  const lines =
    texts.get(own) ??
    Object.entries(own)
      .map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
      .join(",\n");
  texts.set(own, lines);
  const head = JSON.stringify(rest, undefined, 2).slice(0, -"\n}".length);
  return { content: `${head},\n  "definitions": {\n${lines}\n  }\n}\n`, common: lines };
}
