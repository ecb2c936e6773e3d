/** The chart itself: its name, versions, namespace and environments. */
import type { Kind } from "../kind.js";
import { checkEnvironment, checkGlobal } from "./check.js";

export const chart: Kind = {
  name: "chart",
  templates: ["_values.tpl", "NOTES.txt"],
  checkSpec: checkEnvironment,
  check: checkGlobal,
};
