/** The pod of an app, whatever kind runs it. */
import type { ChartValues, Request } from "../../model/types.gen.js";
import { keyDefaults } from "../../request/attributes.js";
import { type Kind, eachApp } from "../kind.js";
import { checkPod } from "./check.js";

export const pod: Kind = {
  name: "pod",
  lowerChart: { pod: lowerPod },
  templates: [
    "_hooks.tpl",
    "_shared.tpl",
    "_secret_places.gen.tpl",
    "_references.tpl",
    "_pod.tpl",
    "_pod_template.tpl",
  ],
  check: eachApp(checkPod),
};

/** The defaults are the chart's, so that what a chart says for all pods is not what each of them has to say again. */
function lowerPod({ chart: { pod: own } }: Request): ChartValues["pod"] {
  return { ...keyDefaults("podSettings"), ...own };
}
