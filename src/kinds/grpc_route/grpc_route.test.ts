import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { grpcRoute } from "./index.js";

type Route = NonNullable<App["grpc_route"]>;

const subject = (app: Partial<App>) => subjectOf(spec([app], { gateway: { name: "public" } }));
const told = (app: Partial<App>) =>
  (grpcRoute.check?.(subject(app)) ?? []).map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );
const matching = (
  method: NonNullable<
    NonNullable<NonNullable<Route["rules"]>[number]["matches"]>[number]["method"]
  >,
): Partial<App> => ({ grpc_route: { rules: [{ matches: [{ method }] }] } });

test.each<[Partial<App>, string[]]>([
  [{}, []],
  [{ grpc_route: {} }, ["<release>-api"]],
  [{ grpc_route: { enabled: false } }, []],
])("the GRPCRoute of %j", (app, want) => {
  expect((grpcRoute.makes?.(subject(app)) ?? []).map(({ name }) => name)).toEqual(want);
});

describe("taken", () => {
  test.each<Partial<App>>([
    { grpc_route: {} },
    { grpc_route: {}, ports: { grpc: 50051 } },
    { grpc_route: { enabled: false }, ports: { other: 50051 } },
    matching({ service: "pricing.v1.Prices", method: "GetPrice" }),
    matching({ type: "RegularExpression", service: "pricing\\..*" }),
  ])("%j", (app) => {
    expect(told(app)).toEqual([]);
  });
});

describe("refused", () => {
  const at = "grpc_route.rules[0].matches[0].method";
  test.each<[Partial<App>, string]>([
    [
      { grpc_route: {}, ports: { api: 50051 } },
      'grpc_route [missing-port] has no port to send requests to: the app\'s Service has no port called grpc or http; write "api" as its port',
    ],
    [
      matching({}),
      `${at} [missing-key] names neither a service nor a method; write one of the two, or leave method out for all calls`,
    ],
    [
      matching({ service: "pricing/v1" }),
      `${at}.service [invalid-format] is "pricing/v1", which is not the name of a gRPC service; write it with its package, such as pricing.v1.Prices`,
    ],
    [
      matching({ type: "Exact", method: "Get.Price" }),
      `${at}.method [invalid-format] is "Get.Price", which is not the name of a gRPC method; write it as in the .proto file, such as GetPrice`,
    ],
    [
      { grpc_route: { rules: [{ filters: [{ type: "RequestMirror" }] }] } },
      "grpc_route.rules[0].filters[0] [missing-key] has the type RequestMirror, but no requestMirror; write requestMirror beside type",
    ],
  ])("%j", (app, want) => {
    expect(told(app)).toEqual([want]);
  });
});
