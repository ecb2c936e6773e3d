/** Who makes which Secret, in a chart's README. */
import type { ChartModel } from "../lower/model.js";
import type { SecretSource } from "../schema/types.gen.js";
import { code, table } from "./markdown.js";

export function secretSection({
  values: { externalSecrets, secretStores = {} },
}: ChartModel): string[] {
  if (!externalSecrets) return [];
  const rows = Object.entries(externalSecrets).map(([name, source]) => [
    code(name),
    ...origin(source, Object.keys(secretStores)),
  ]);
  return [
    "## Where its secrets come from",
    "The chart holds no secret, only the objects out of which these operators make them; the operators must be in the cluster.",
    table(["Secret", "Operator", "Out of"], rows),
  ];
}

function origin(source: SecretSource, ownStores: readonly string[]): [string, string] {
  const { externalSecret, secretProviderClass } = source;
  if (externalSecret) {
    const { name, kind = "SecretStore" } = externalSecret.store;
    const own = kind === "SecretStore" && ownStores.includes(name) ? ", which the chart makes" : "";
    return ["External Secrets Operator", `${kind} ${code(name)}${own}`];
  }
  if (secretProviderClass) {
    return ["Secrets Store CSI driver", `provider ${code(secretProviderClass.provider)}`];
  }
  return ["Sealed Secrets", "values that only the cluster can open"];
}
