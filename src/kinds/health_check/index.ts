/** Health checks: the probes of an app's container. */
import { type Kind, eachApp } from "../kind.js";
import { checkHealthCheck } from "./check.js";
import { lowerHealthCheck } from "./health_check.js";
import { withoutReplaced } from "./replaced.js";

export const healthCheck: Kind = {
  name: "health_check",
  lower: { health_check: lowerHealthCheck },
  templates: ["_probes.tpl"],
  replace: withoutReplaced,
  check: eachApp(checkHealthCheck),
};
