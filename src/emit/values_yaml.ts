/** values.yaml: the model's values, with a comment above each part. */
import type { AppModel, ChartModel } from "../lower/model.js";
import { allValues } from "../lower/values.js";
import { type Comment, stringify } from "../yaml/yaml.js";
import type { ChartFile } from "./chart_file.js";
import { oneLine } from "./one_line.js";

export function emitValuesYaml(model: ChartModel): ChartFile {
  const content = stringify(allValues(model), { comments: comments(model) });
  return { path: "values.yaml", content };
}

function comments(model: ChartModel): Comment[] {
  return [
    {
      path: ["global"],
      text: `The values of ${model.name}, made by ${model.label}. README.md says what each is for.`,
    },
    {
      path: ["global", "namespace"],
      text: 'Where all objects go; "" is the namespace of the release.',
    },
    {
      path: ["global", "environment"],
      text: "What {{ .Values.global.environment }} in env becomes.",
    },
    { path: ["apps"], spaceBefore: true },
    ...model.apps.map((app, index) => ({
      path: ["apps", app.name],
      text: headline(app),
      spaceBefore: index > 0,
    })),
    {
      path: ["ingress"],
      text: "Defaults of each app's ingress, whose own keys win; annotations are merged.",
      spaceBefore: true,
    },
    {
      path: ["externalSecrets"],
      text: "Secrets that an operator makes, by name.",
      spaceBefore: true,
    },
    {
      path: ["secretStores"],
      text: "The SecretStores of the chart's own, by name.",
      spaceBefore: true,
    },
    {
      path: ["manifests"],
      text: "The manual manifests of the chart; false leaves them all out.",
      spaceBefore: true,
    },
  ];
}

function headline({ name, description, values, label }: AppModel): string {
  const facts = [oneLine(description), values.type, label].filter(Boolean);
  return `${name}: ${facts.join(", ")}`;
}
