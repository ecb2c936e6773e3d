/** Where a value of an app that no environment says was written: in the app's attributes. */
import { formatPath } from "../diagnostics/diagnostic.js";
import type { ChartModel } from "../lower/model.js";
import type { Place } from "../diagnostics/explain.js";
import appSchema from "../schema/app.schema.json" with { type: "json" };

/** The attribute that sets each key under apps.<app>. */
const attributes = new Map(
  Object.entries(appSchema.properties as Record<string, { "x-values"?: string }>).map(
    ([attribute, { "x-values": key }]) => [key, attribute],
  ),
);

export function attributePlace({ apps }: ChartModel): Place {
  const labels = new Map(apps.map(({ name, label }) => [name, label]));
  return ([, app = "", key = "", ...path]) => ({
    origin: labels.get(String(app)) ?? "",
    path: formatPath([attributes.get(String(key)) ?? key, ...path]),
  });
}
