/** Labels that are not for users to set. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../diagnostics/explain.js";
import type { Subject } from "../kind.js";

/** What selects pods, and what Helm knows its objects by; the template appchart.withLabels has the same list. */
const own = [
  "app.kubernetes.io/name",
  "app.kubernetes.io/instance",
  "app.kubernetes.io/managed-by",
  "helm.sh/chart",
];

export function checkLabels({ values, apps, place }: Subject): Diagnostic[] {
  return [
    ...ownLabels(values.labels, "labels", place),
    ...apps.flatMap((app) => [
      ...ownLabels(app.values.labels, "labels", app.place),
      ...ownLabels(app.values.podLabels, "podLabels", app.place),
    ]),
  ];
}

function ownLabels(labels: object | undefined, key: string, place: Place): Diagnostic[] {
  return Object.keys(labels ?? {}).flatMap((label): Diagnostic[] => {
    if (!own.includes(label)) return [];
    return [
      {
        code: "conflicting-keys",
        ...place([key, label]),
        message: `is ${quote(label)}, a label of the chart's own: it selects pods, or tells Helm what is its own`,
        hint: "take it away, or write another key",
      },
    ];
  });
}
