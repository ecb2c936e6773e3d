import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { service } from "./index.js";

const worker = { app_name: "w", app_type: "worker" } as const;

describe("the Services of an app", () => {
  test.each<[Partial<App>, string[]]>([
    [{}, ["<release>-api"]],
    [{ service: { enabled: false } }, []],
    [worker, []],
    [{ ...worker, port: 80 }, []],
    [{ ...worker, port: 80, service: {} }, ["<release>-w"]],
    [{ ...worker, port: 80, ingress: {} }, ["<release>-w"]],
    [{ ...worker, port: 80, http_route: {} }, ["<release>-w"]],
    [{ ...worker, port: 80, grpc_route: { enabled: false } }, []],
    [{ ...worker, port: 80, services: { a: {}, b: { enabled: false } } }, ["<release>-w-a"]],
    [{ fullname_override: "1st", services: { a: {} } }, ["svc-1st", "svc-1st-a"]],
  ])("%j", (app, want) => {
    const made = service.makes?.(subjectOf(spec([app]))) ?? [];
    expect(made.map(({ name }) => name)).toEqual(want);
  });
});

describe("refused", () => {
  test.each<[Partial<App>, string]>([
    [
      { ...worker, service: {} },
      "service [missing-port] has no port for the Service to lead to; give the app a port",
    ],
    [
      { service: { ports: ["htpp"] } },
      'service.ports[0] [unknown-port] is "htpp", which is not a port of the app; write "http"',
    ],
    [
      { services: { admin: { ports: ["metrics"] } } },
      'services.admin.ports[0] [unknown-port] is "metrics", which is not a port of the app; write "http"',
    ],
    [
      { ports: { http: { nodePort: 30080 } } },
      'ports.http.nodePort [conflicting-keys] is given, but the Service has the type "ClusterIP"; write NodePort or LoadBalancer as service.type',
    ],
    [
      { service: { ipFamilies: ["IPv4", "IPv6"], ipFamilyPolicy: "SingleStack" } },
      'service.ipFamilyPolicy [conflicting-keys] is "SingleStack", but it has addresses of two families; write PreferDualStack or RequireDualStack, or one family',
    ],
    [
      { service: { clusterIP: "10.0.0.1", ipFamilies: ["IPv6"] } },
      'service.clusterIP [conflicting-keys] is "10.0.0.1", but ipFamilies[0] is "IPv6"; write them in the same order',
    ],
    [
      { service: { ipFamilies: ["IPv4", "IPv4"] } },
      'service.ipFamilies[1] [duplicate-name] is "IPv4" once more; write each family once',
    ],
    [
      { service: { clusterIP: "::1", clusterIPs: ["::1"], ipFamilies: ["IPv4"] } },
      'service.clusterIPs[0] [conflicting-keys] is "::1", but ipFamilies[0] is "IPv4"; write them in the same order',
    ],
    [
      { service: { labels: { "app.kubernetes.io/name": "x" } } },
      'service.labels["app.kubernetes.io/name"] [conflicting-keys] is a label that the chart sets itself; leave it out, or use another key',
    ],
    ...["0.0.0.0", "127.1.2.3", "169.254.0.1", "224.0.0.1", "::", "0:0:0:0:0:0:0:1", "fe80::1"].map(
      (address): [Partial<App>, string] => [
        { service: { externalIPs: ["203.0.113.1", "2001:db8::1", address] } },
        `service.externalIPs[2] [invalid-format] is "${address}", which nothing outside of its machine or link is reached at; write an address that leads to the nodes`,
      ],
    ),
    ...(
      [
        [{ loadBalancerClass: "a/b" }, "loadBalancerClass", 'type "LoadBalancer"'],
        [
          { externalTrafficPolicy: "Local" },
          "externalTrafficPolicy",
          'type "NodePort" or "LoadBalancer"',
        ],
        [
          { type: "LoadBalancer", healthCheckNodePort: 30000 },
          "healthCheckNodePort",
          'type "LoadBalancer" and externalTrafficPolicy "Local"',
        ],
        [
          { sessionAffinityConfig: { clientIP: { timeoutSeconds: 9 } } },
          "sessionAffinityConfig",
          'sessionAffinity "ClientIP"',
        ],
        [
          { type: "NodePort", clusterIP: "None" },
          "type",
          'an address: clusterIP "None" makes the Service headless',
        ],
        [
          { clusterIP: "10.0.0.1", clusterIPs: ["10.0.0.2"] },
          "clusterIPs",
          "clusterIP as its first",
        ],
        [{ clusterIPs: ["10.0.0.2"] }, "clusterIPs", "clusterIP as its first"],
      ] as const
    ).map(([own, key, needs]): [Partial<App>, string] => [
      { service: own as unknown as NonNullable<App["service"]> },
      `service.${key} [conflicting-keys] needs ${needs}; add that, or leave it out`,
    ]),
  ])("%j", (app, want) => {
    const told = service.check?.(subjectOf(spec([app]))) ?? [];
    expect(
      told.map(({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`),
    ).toEqual([want]);
  });
});
