/** DaemonSets: apps with a pod on every node. */
import { type Kind, ofWorkload } from "../kind.js";

export const daemonSet: Kind = {
  name: "daemon_set",
  templates: ["daemonset.yaml"],
  ...ofWorkload("apps", "DaemonSet"),
};
