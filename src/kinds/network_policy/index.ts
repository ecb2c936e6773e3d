/** NetworkPolicies: of single apps, and of a chart that isolates all of them. */
import { isolationOf } from "../../model/isolation.js";
import type { ChartValues, Request } from "../../model/types.gen.js";
import { type Kind, namedAsApp } from "../kind.js";
import { checkNetworkPolicies } from "./check.js";

export const networkPolicy: Kind = {
  name: "network_policy",
  lowerChart: { network_policy: lowerIsolation },
  templates: ["_network_policy.tpl", "networkpolicies.yaml"],
  isUsed: ({ request: { apps, chart } }) =>
    chart.network_policy !== undefined || apps.some((app) => app.network_policy !== undefined),
  check: checkNetworkPolicies,
  makes: namedAsApp(
    "networking.k8s.io/NetworkPolicy",
    ({ values: own }, { values }) =>
      own.networkPolicy !== undefined || isolationOf(values) !== undefined,
  ),
};

/** A map in any case: to what an environment adds, Helm merges. */
function lowerIsolation({
  chart: { network_policy: written },
}: Request): ChartValues["networkPolicy"] {
  if (typeof written !== "string") return written && { mode: "isolate", ...written };
  return { mode: written === "none" ? "none" : "isolate" };
}
