/** Ingresses: how apps are reached from outside the cluster. */
import { carriesIngress, hasIngress } from "../../model/serving.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkIngress } from "./check.js";
import { lowerChartIngress, lowerIngress } from "./ingress.js";

export const ingress: Kind = {
  name: "ingress",
  lower: { ingress: lowerIngress },
  lowerChart: { ingress: lowerChartIngress },
  templates: ["_ingress.tpl", "ingress.yaml"],
  isUsed: ({ request }) => carriesIngress(request.apps),
  check: eachApp(checkIngress),
  makes: namedAsApp("networking.k8s.io/Ingress", ({ values: own }, { values }) =>
    hasIngress(own, values),
  ),
};
