/** Services: APIs have one, whatever an Ingress or a route leads to, and who asks for one. */
import { appTypes } from "../../model/app_types.js";
import { carriesIngress, carriesRoute, hasService } from "../../model/serving.js";
import { furtherServiceName, serviceName } from "../../model/made.js";
import { eachApp, type Kind, namedAsApp, namedBy } from "../kind.js";
import { checkServices } from "./check.js";

const ofApp = namedAsApp(
  "/Service",
  ({ values: own }, { values }) => hasService(own, values),
  serviceName,
);

export const service: Kind = {
  name: "service",
  templates: ["_service.tpl", "service.yaml"],
  isUsed: ({ request: { apps } }) =>
    carriesIngress(apps) ||
    carriesRoute(apps) ||
    apps.some(
      ({ app_type, service: own, services }) =>
        appTypes[app_type].serves === "always" || own !== undefined || services !== undefined,
    ),
  check: eachApp(checkServices),
  makes: (subject) => [
    ...ofApp(subject),
    ...subject.apps.flatMap((app) =>
      Object.entries(app.values.services ?? {})
        .filter(([, { enabled }]) => enabled !== false)
        .map(([key]) => ({
          kind: "/Service",
          name: furtherServiceName(app.name, app.values, key),
          ...namedBy(app),
          at: app.place(["services", key]),
        })),
    ),
  ],
};
