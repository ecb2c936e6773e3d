/** Who an app is to the Kubernetes API, and what it may do there. */
import type { PolicyRule } from "../model/types.gen.js";
import { omitted } from "./members.js";
import type { Mutable } from "./repair_workload.js";

/** A role is for an account of the app's own, whose token the pods have. */
export function repairRoles(app: Mutable): void {
  const { role, cluster_role: clusterRole } = app;
  if (!role && !clusterRole) return;
  app.service_account = { ...app.service_account, automount: true };
  if (role) app.role = { rules: role.rules.map((rule) => mended(rule, false)) };
  if (!clusterRole) return;
  const { rules, aggregationRule } = clusterRole;
  app.cluster_role = aggregationRule
    ? { aggregationRule }
    : { rules: (rules ?? [{ verbs: ["get"], resources: [] }]).map((rule) => mended(rule, true)) };
}

/** What is drawn are words without a meaning: only how many there are stays. */
function mended(rule: PolicyRule, inCluster: boolean): PolicyRule {
  const { nonResourceURLs: urls = [], resourceNames } = rule;
  if (inCluster && urls.length > 0) {
    return {
      nonResourceURLs: urls.map((_, index) => `/metrics/${String(index)}`),
      verbs: ["get", "post"].slice(0, rule.verbs.length),
    };
  }
  return {
    apiGroups: ["apps", "acme.example.com"].slice(0, Math.max(1, rule.apiGroups?.length ?? 0)),
    resources: ["deployments", "deployments/scale"].slice(
      0,
      Math.max(1, rule.resources?.length ?? 0),
    ),
    verbs: ["get", "list", "watch"].slice(0, rule.verbs.length),
    ...(resourceNames && { resourceNames }),
  };
}

/** One that the chart does not make has a name, and nothing that the chart would write. */
export function repairAccount(app: Mutable): void {
  if (app.service_account?.create !== false) return;
  const own = omitted(app.service_account, "annotations", "labels", "imagePullSecrets");
  app.service_account = { ...own, name: own.name || "existing" };
}
