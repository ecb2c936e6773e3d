/** Who makes which Secret, in a chart's README. */
import type { ChartModel } from "../../model/chart.js";
import { code, table } from "../../markdown/markdown.js";
import type { OperatorKey } from "./operator.js";
import { operatorOf } from "./operators.js";

/** What kubectl calls the objects whose status says whether a Secret was made. */
const resourceOf: Readonly<Record<OperatorKey, string>> = {
  externalSecret: "externalsecrets",
  sealedSecret: "sealedsecrets",
  // The driver has none: the pod's events say it.
  secretProviderClass: "",
};

export function secretSection({
  values: { externalSecrets, secretStores = {} },
}: ChartModel): string[] {
  if (!externalSecrets) return [];
  const stores = Object.keys(secretStores);
  const rows = Object.entries(externalSecrets).map(([name, source]) => {
    const operator = operatorOf(source);
    return [code(name), operator.title, operator.origin(stores)];
  });
  const resources = Object.values(externalSecrets).map(
    (source) => resourceOf[operatorOf(source).key],
  );
  return [
    "## Where its secrets come from",
    "The chart holds no secrets, only the objects from which these operators make them. The operators must be in the cluster.",
    table(["Secret", "Operator", "Made from"], rows),
    ...missing([...new Set(resources)].sort()),
  ];
}

/** How a Secret looks that its operator has not made. */
function missing(resources: readonly string[]): string[] {
  const made = resources.filter((resource) => resource !== "");
  if (made.length === 0) return [];
  return [
    "Until the operator has made a Secret, or if it cannot, the pods that need it do not start. " +
      `${code(`kubectl get ${made.join(",")}`)} shows which ones are ready, ${code("kubectl describe")} says why one is not. ` +
      "Helm does not look at them: it reports success, or with `--wait` waits until `--timeout`, and a job that runs " +
      "before the rest waits until its deadline. Argo CD shows them as Degraded, and ends a sync at the operator's " +
      "first error when such a job needs one; `syncPolicy.retry` of the Application tries again.",
  ];
}
