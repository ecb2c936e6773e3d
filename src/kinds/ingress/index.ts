/** Ingresses: how apps are reached from outside the cluster. */
import { furtherIngressName } from "../../model/made.js";
import { carriesIngress, ingressesOf } from "../../model/serving.js";
import { type Kind, eachApp, namedAsApp, namedBy } from "../kind.js";
import { checkIngresses } from "./check.js";
import { lowerChartIngress, lowerIngress } from "./ingress.js";
import { servedByIngresses } from "./served.js";

const object = "networking.k8s.io/Ingress";

const ofApp = namedAsApp(object, ({ values: own }, { values }) =>
  ingressesOf(own, values).some(({ key }) => key === ""),
);

export const ingress: Kind = {
  name: "ingress",
  lower: { ingress: lowerIngress },
  lowerChart: { ingress: lowerChartIngress },
  templates: ["_ingress.tpl", "ingress.yaml"],
  isUsed: ({ request }) => carriesIngress(request.apps),
  check: eachApp(checkIngresses),
  makes: (subject) => [
    ...ofApp(subject),
    ...subject.apps.flatMap((app) =>
      ingressesOf(app.values, subject.values)
        .filter(({ key }) => key !== "")
        .map(({ key, path }) => ({
          kind: object,
          name: furtherIngressName(app.name, app.values, key),
          ...namedBy(app),
          at: app.place(path),
        })),
    ),
  ],
  serves: servedByIngresses,
};
