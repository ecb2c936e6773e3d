/** Who makes which Secret, in a chart's README. */
import type { ChartModel } from "../../model/chart.js";
import { code, table } from "../../markdown/markdown.js";
import { operatorOf } from "./operators.js";

export function secretSection({
  values: { externalSecrets, secretStores = {} },
}: ChartModel): string[] {
  if (!externalSecrets) return [];
  const stores = Object.keys(secretStores);
  const rows = Object.entries(externalSecrets).map(([name, source]) => {
    const operator = operatorOf(source);
    return [code(name), operator.title, operator.origin(stores)];
  });
  return [
    "## Where its secrets come from",
    "The chart holds no secret, only the objects out of which these operators make them; the operators must be in the cluster.",
    table(["Secret", "Operator", "Out of"], rows),
  ];
}
