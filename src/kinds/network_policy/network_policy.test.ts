import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { networkPolicy } from "./index.js";

const web = { app_name: "my_web", app_type: "external-api" } as const;
const worker = { app_name: "w", app_type: "worker" } as const;
const callsApi = { ...worker, calls: { api: {} } };
const dns = { ports: [{ port: 53, protocol: "UDP" as const }] };
const from = (matchLabels: Record<string, string>) => [{ podSelector: { matchLabels } }];
const named = (name: string) => from({ "app.kubernetes.io/name": name });
const nginx = [{ namespaceSelector: {} }];

type Case = [string, readonly Partial<App>[], Partial<Chart>?];

const told = (apps: readonly Partial<App>[], chart: Partial<Chart> = {}) =>
  (networkPolicy.check?.(subjectOf(spec(apps, chart))) ?? []).map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );

const ingress = (...rules: object[]): Partial<App> => ({ network_policy: { ingress: rules } });
const egress = (...rules: object[]): Partial<App> => ({ network_policy: { egress: rules } });

describe("accepted", () => {
  test.each<Case>([
    ["no policy at all", [{}, callsApi]],
    ["nobody calls", [ingress()]],
    ["all of a port", [ingress({ ports: [{ port: 8000 }] }), callsApi]],
    ["a range", [ingress({ ports: [{ port: 7000, endPort: 9000 }] }), callsApi]],
    ["a port by name", [ingress({ ports: [{ port: "http" }] }), callsApi]],
    ["the caller's name", [ingress({ from: named("w") }), callsApi]],
    [
      "the name that it has in the cluster",
      [{ ...ingress({ from: named("my-web") }) }, { ...web, calls: { api: {} } }],
    ],
    ["its type", [ingress({ from: from({ "app.kubernetes.io/component": "worker" }) }), callsApi]],
    [
      "labels of its pods",
      [ingress({ from: from({ team: "x" }) }), { ...callsApi, pod_labels: { team: "x" } }],
    ],
    [
      "the release, which nobody knows",
      [ingress({ from: from({ "app.kubernetes.io/instance": "r" }) }), callsApi],
    ],
    ["a namespace, which nobody knows", [ingress({ from: [{ namespaceSelector: {} }] }), callsApi]],
    [
      "addresses, which nobody knows",
      [ingress({ from: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }), callsApi],
    ],
    [
      "an expression",
      [
        ingress({
          from: [
            { podSelector: { matchExpressions: [{ key: "team", operator: "DoesNotExist" }] } },
          ],
        }),
        callsApi,
      ],
    ],
    [
      "egress to what it calls",
      [{}, { ...callsApi, ...egress(dns, { to: named("api"), ports: [{ port: 8000 }] }) }],
    ],
    [
      "egress that policyTypes leaves out",
      [{}, { ...callsApi, network_policy: { policyTypes: ["Ingress"] } }],
    ],
    ["an isolated Ingress", [web], { network_policy: { ingressControllers: nginx } }],
    [
      "an isolated app that calls",
      [{}, { ...callsApi, network_policy: { egress: [] } }],
      { network_policy: "isolate" },
    ],
    ["a mode that isolates nothing", [web], { network_policy: "none" }],
    [
      "an isolated load balancer with callers",
      [{ service: { type: "LoadBalancer" }, ...ingress({}) }],
      { network_policy: "isolate" },
    ],
    [
      "an isolated Service that is off",
      [{ services: { a: { type: "NodePort", enabled: false } } }],
      { network_policy: "isolate" },
    ],
  ])("%s", (...[, apps, chart]) => {
    expect(told(apps, chart)).toEqual([]);
  });
});

describe("refused", () => {
  const keptOut =
    '//shop:api network_policy.ingress [cut-off] keeps out //shop:w, which calls port http; add a rule with {"from": [{"podSelector": {"matchLabels": {"app.kubernetes.io/name": "w"}}}], "ports": [{"port": 8000}]}';
  const keptIn =
    '//shop:w network_policy.egress [cut-off] keeps the app from //shop:api, which it calls at port http; add a rule with {"to": [{"podSelector": {"matchLabels": {"app.kubernetes.io/name": "api"}}}], "ports": [{"port": 8000}]}';
  test.each<[string, readonly Partial<App>[], string, Partial<Chart>?]>([
    ["a caller, by no rule at all", [ingress(), callsApi], keptOut],
    ["an empty policy", [{ network_policy: {} }, callsApi], keptOut],
    ["a caller, by port", [ingress({ ports: [{ port: 8001 }] }), callsApi], keptOut],
    ["by protocol", [ingress({ ports: [{ port: 8000, protocol: "UDP" }] }), callsApi], keptOut],
    ["by range", [ingress({ ports: [{ port: 7000, endPort: 7999 }] }), callsApi], keptOut],
    ["by name", [ingress({ from: named("v") }), callsApi], keptOut],
    [
      "by a label that it does not have",
      [ingress({ from: from({ team: "x" }) }), callsApi],
      keptOut,
    ],
    [
      "by an expression",
      [
        ingress({
          from: [
            {
              podSelector: {
                matchExpressions: [
                  { key: "app.kubernetes.io/name", operator: "NotIn", values: ["w"] },
                ],
              },
            },
          ],
        }),
        callsApi,
      ],
      keptOut,
    ],
    [
      "by a label of the release that must be absent",
      [
        ingress({
          from: [
            {
              podSelector: {
                matchExpressions: [{ key: "app.kubernetes.io/instance", operator: "DoesNotExist" }],
              },
            },
          ],
        }),
        callsApi,
      ],
      keptOut,
    ],
    [
      "the Ingress",
      [{ ...web, ...ingress({ ports: [{ port: 1 }] }) }],
      '//shop:my_web network_policy.ingress [cut-off] keeps out the app\'s Ingress, which leads to port http; add a rule with {"ports": [{"port": 8000}]}, from where the Ingress controller runs',
    ],
    [
      "DNS",
      [egress({ ports: [{ port: 53 }] })],
      '//shop:api network_policy.egress [cut-off] keeps the app from DNS: no rule is about port 53 of UDP; add {"ports": [{"port": 53, "protocol": "UDP"}, {"port": 53, "protocol": "TCP"}]}',
    ],
    ["an app that it calls", [{}, { ...callsApi, ...egress(dns) }], keptIn],
    [
      "the same by policyTypes",
      [{}, { ...callsApi, network_policy: { policyTypes: ["Egress"], egress: [dns] } }],
      keptIn,
    ],
    [
      "a port of its own that it does not have",
      [ingress({ ports: [{ port: "htp" }] })],
      '//shop:api network_policy.ingress[0].ports[0].port [unknown-port] is "htp", which is not a port of the app; write "http"',
    ],
    [
      "an isolated Ingress, whose controller nobody knows",
      [web],
      '//shop:chart network_policy.ingressControllers [missing-key] is missing, and //shop:my_web is reached from outside; write where its requests come from, such as [{"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "ingress-nginx"}}}]',
      { network_policy: "isolate" },
    ],
    [
      "an isolated load balancer",
      [{ services: { public: { type: "LoadBalancer" } } }],
      '//shop:api services.public.type [cut-off] is "LoadBalancer", but the app is isolated, and nothing from outside the cluster reaches it; add who may call it: network_policy = {"ingress": [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}}]}]}',
      { network_policy: "isolate" },
    ],
    [
      "an isolated app that calls another chart's",
      [{ calls: { "//x:y": {} }, network_policy: { egress: [] } }],
      "//shop:api network_policy.egress [cut-off] keeps the app from //x:y, which it calls; add a rule that leads there: where apps of other charts run, the chart does not know",
      { network_policy: "isolate", external_apps: { "//x:y": { host: "y" } } },
    ],
  ])("%s", (...[, apps, want, chart]) => {
    expect(told(apps, chart)).toEqual([want]);
  });
});

test.each<[Partial<Chart>, unknown]>([
  [{}, undefined],
  [{ network_policy: "isolate" }, { mode: "isolate" }],
  [{ network_policy: "none" }, { mode: "none" }],
  [{ network_policy: {} }, { mode: "isolate" }],
  [{ network_policy: { mode: "none", dns: [] } }, { mode: "none", dns: [] }],
])("%j is a map in values.yaml", (chart, want) => {
  const lower = networkPolicy.lowerChart?.["network_policy"];
  expect(lower?.(spec([{}], chart).request)).toEqual(want);
});

test.each<[Partial<App>, Partial<Chart>, number]>([
  [{}, {}, 0],
  [ingress(), {}, 1],
  [{}, { network_policy: "isolate" }, 1],
  [{}, { network_policy: "none" }, 0],
])("%j of %j", (app, chart, count) => {
  expect(networkPolicy.makes?.(subjectOf(spec([app], chart)))).toHaveLength(count);
});
