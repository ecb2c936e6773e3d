/** DaemonSets: apps with a pod on every node. */
import { workloadOf, workloadOfApp } from "../../model/workloads.js";
import { type Kind, namedAsApp } from "../kind.js";

export const daemonSet: Kind = {
  name: "daemon_set",
  templates: ["daemonset.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => workloadOfApp(app) === "DaemonSet"),
  makes: namedAsApp("apps/DaemonSet", ({ values }) => workloadOf(values) === "DaemonSet"),
};
