/** HTTPRoutes of the Gateway API: how apps are reached through a Gateway. */
import { isOn } from "../../model/serving.js";
import { eachApp, type Kind, namedAsApp } from "../kind.js";
import { servedByRoutes } from "../route_served.js";
import { checkHttpRoute } from "./check.js";
import { httpMatchesOf } from "./served.js";

const object = "gateway.networking.k8s.io/HTTPRoute";

export const httpRoute: Kind = {
  name: "http_route",
  templates: ["httproute.yaml"],
  isUsed: ({ request: { apps } }) => apps.some(({ http_route: route }) => route !== undefined),
  check: eachApp(checkHttpRoute),
  makes: namedAsApp(object, ({ values }) => isOn(values.httpRoute)),
  serves: servedByRoutes("httpRoute", httpMatchesOf),
  definitions: { [object]: "httproutes.gateway.networking.k8s.io" },
};
