/** GRPCRoutes of the Gateway API: how gRPC services are reached through a Gateway. */
import { isOn } from "../../model/serving.js";
import { eachApp, type Kind, namedAsApp } from "../kind.js";
import { servedByRoutes } from "../route_served.js";
import { checkGrpcRoute } from "./check.js";
import { grpcMatchesOf } from "./served.js";

const object = "gateway.networking.k8s.io/GRPCRoute";

export const grpcRoute: Kind = {
  name: "grpc_route",
  templates: ["grpcroute.yaml"],
  isUsed: ({ request: { apps } }) => apps.some(({ grpc_route: route }) => route !== undefined),
  check: eachApp(checkGrpcRoute),
  makes: namedAsApp(object, ({ values }) => isOn(values.grpcRoute)),
  serves: servedByRoutes("grpcRoute", grpcMatchesOf),
  definitions: { [object]: "grpcroutes.gateway.networking.k8s.io" },
};
