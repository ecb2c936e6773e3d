import { expect, test } from "@jest/globals";
import scopes from "../../kubernetes/scopes.gen.json" with { type: "json" };
import { clusterScopedKinds, thirdPartyClusterScopedKinds } from "./cluster_scoped.js";

test("what Kubernetes describes itself is not kept by hand", () => {
  const groups = Object.keys(thirdPartyClusterScopedKinds);
  const own = new Set([...Object.keys(scopes.clusterScoped), ...Object.keys(scopes.namespaced)]);
  expect(groups.filter((group) => own.has(group))).toEqual([]);
});

test.each([
  { group: "", inNone: "Namespace", inOne: "Pod" },
  { group: "networking.k8s.io", inNone: "IngressClass", inOne: "Ingress" },
  { group: "rbac.authorization.k8s.io", inNone: "ClusterRole", inOne: "Role" },
  { group: "policy", inNone: undefined, inOne: "PodDisruptionBudget" },
])("kinds of the group $group", ({ group, inNone, inOne }) => {
  const namespaced: Readonly<Record<string, readonly string[]>> = scopes.namespaced;
  if (inNone !== undefined) expect(clusterScopedKinds[group]).toContain(inNone);
  expect(clusterScopedKinds[group] ?? []).not.toContain(inOne);
  expect(namespaced[group]).toContain(inOne);
});
