/** Roles: what an app's service account may do with the Kubernetes API. */
import { clusterWideName } from "../../model/made.js";
import { eachApp, type Kind, namedAsApp, type Subject } from "../kind.js";
import { checkRoles } from "./check.js";

const group = "rbac.authorization.k8s.io";

export const role: Kind = {
  name: "role",
  templates: ["_role.tpl", "roles.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.role ?? app.cluster_role),
  check: eachApp(checkRoles),
  makes,
};

function makes(subject: Subject): ReturnType<NonNullable<Kind["makes"]>> {
  const nameInCluster = clusterWideName(subject.values.namespaceOverride);
  return [
    ...["Role", "RoleBinding"].flatMap((kind) =>
      namedAsApp(`${group}/${kind}`, ({ values }) => values.role !== undefined)(subject),
    ),
    ...["ClusterRole", "ClusterRoleBinding"].flatMap((kind) =>
      namedAsApp(
        `${group}/${kind}`,
        ({ values }) => values.clusterRole !== undefined,
        nameInCluster,
      )(subject),
    ),
  ];
}
