/** GRPCRoutes of the Gateway API: how gRPC services are reached through a Gateway. */
import { isOn } from "../../model/serving.js";
import { eachApp, type Kind, namedAsApp } from "../kind.js";
import { checkGrpcRoute } from "./check.js";

const object = "gateway.networking.k8s.io/GRPCRoute";

export const grpcRoute: Kind = {
  name: "grpc_route",
  templates: ["grpcroute.yaml"],
  isUsed: ({ request: { apps } }) => apps.some(({ grpc_route: route }) => route !== undefined),
  check: eachApp(checkGrpcRoute),
  makes: namedAsApp(object, ({ values }) => isOn(values.grpcRoute)),
  definitions: { [object]: "grpcroutes.gateway.networking.k8s.io" },
};
