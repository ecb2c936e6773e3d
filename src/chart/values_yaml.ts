/** values.yaml: the model's values, with a comment above each part. */
import type { AppModel, ChartModel } from "../model/chart.js";
import { type Annotated, members } from "../request/attributes.js";
import { allValues } from "../values/values.js";
import { type Comment, stringify } from "../yaml/yaml.js";
import type { ChartFile } from "../model/chart_file.js";
import { editorSchema } from "./editor_schema.js";
import { oneLine } from "../markdown/one_line.js";

export function emitValuesYaml(model: ChartModel): ChartFile {
  const content = stringify(allValues(model), { comments: comments(model) });
  return { path: "values.yaml", content };
}

function comments(model: ChartModel): Comment[] {
  return [
    {
      path: ["global"],
      text: `${editorSchema("values.schema.json")}\nThe values of ${model.name}, made by ${model.label}. README.md says what each is for.`,
    },
    ...ofSchema(members("ChartValues"), []),
    { path: ["apps"], spaceBefore: true },
    ...model.dependencies.map(({ key, name, version }) => ({
      path: [key],
      text: `What the chart ${name} ${version} is told, over its own values.`,
      spaceBefore: true,
    })),
    ...model.apps.map((app, index) => ({
      path: ["apps", app.name],
      text: headline(app),
      spaceBefore: index > 0,
    })),
  ];
}

/** The comments that the schema has for values of the chart, with a blank line above those at the top. */
function ofSchema(schemas: Readonly<Record<string, Annotated>>, above: string[]): Comment[] {
  return Object.entries(schemas).flatMap(([key, { "x-comment": text, properties }]) => [
    ...(text === undefined
      ? []
      : [{ path: [...above, key], text, spaceBefore: above.length === 0 }]),
    ...ofSchema((properties ?? {}) as Readonly<Record<string, Annotated>>, [...above, key]),
  ]);
}

function headline({ name, description, values, label }: AppModel): string {
  const facts = [oneLine(description), values.type, label].filter(Boolean);
  return `${name}: ${facts.join(", ")}`;
}
