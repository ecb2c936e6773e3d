/** The chart itself: its name, versions, namespace and environments. */
import type { Kind } from "../kind.js";
import { checkEnvironment, checkGlobal, checkVersion } from "./check.js";
import { checkKubeVersion } from "./kube_version.js";

export const chart: Kind = {
  name: "chart",
  templates: ["_values.tpl", "NOTES.txt"],
  checkSpec: (spec) => [
    ...checkVersion(spec),
    ...checkEnvironment(spec),
    ...checkKubeVersion(spec),
  ],
  check: checkGlobal,
};
