/** Apps of a chart that isolates them: the chart lets through what it knows, and cannot know all. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { callsOf } from "../../model/calls.js";
import type { isolationOf } from "../../model/isolation.js";
import { outsidePorts } from "../../model/outside_ports.js";
import type { CheckedApp, Subject } from "../kind.js";

type Isolation = NonNullable<ReturnType<typeof isolationOf>>;

export function checkIsolated(
  app: CheckedApp,
  { ingressControllers = [] }: Isolation,
  subject: Subject,
): Diagnostic[] {
  const isUnreached =
    outsidePorts(app.name, app.values, subject.values).length > 0 &&
    ingressControllers.length === 0;
  return [
    ...(isUnreached ? [withoutControllers(app, subject)] : []),
    ...publicServices(app),
    ...callsBeyond(app, subject),
  ];
}

function withoutControllers({ label }: CheckedApp, { place }: Subject): Diagnostic {
  return {
    code: "missing-key",
    ...place(["networkPolicy", "ingressControllers"]),
    message: `is missing, and ${label} is reached from outside`,
    hint: 'write where its requests come from, such as [{"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "ingress-nginx"}}}]',
  };
}

/** Who calls a Service of these types is outside of the cluster, and no pod. */
function publicServices({ values, place }: CheckedApp): Diagnostic[] {
  if ((values.networkPolicy?.ingress ?? []).length > 0) return [];
  const all = [
    { service: values.service, at: ["service"] },
    ...Object.entries(values.services ?? {}).map(([key, service]) => ({
      service,
      at: ["services", key],
    })),
  ];
  return all.flatMap(({ service: { enabled = true, type = "ClusterIP" } = {}, at }) =>
    !enabled || type === "ClusterIP"
      ? []
      : [
          {
            code: "cut-off" as const,
            ...place([...at, "type"]),
            message: `is ${quote(type)}, but the app is isolated, and nothing from outside the cluster reaches it`,
            hint: 'add who may call it: network_policy = {"ingress": [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}}]}]}',
          },
        ],
  );
}

/** Where apps of other charts run, nobody knows, so that only an app's own rule can lead there. */
function callsBeyond({ values, place }: CheckedApp, { values: chart }: Subject): Diagnostic[] {
  const { egress, policyTypes = [] } = values.networkPolicy ?? {};
  const isClosed = egress !== undefined || policyTypes.includes("Egress");
  if (!isClosed || (egress ?? []).length > 0) return [];
  const [call] = callsOf(values).filter(({ app }) => Object.hasOwn(chart.externalApps ?? {}, app));
  if (!call) return [];
  return [
    {
      code: "cut-off",
      ...place(["networkPolicy", "egress"]),
      message: `keeps the app from ${call.app}, which it calls`,
      hint: "add a rule that leads there: where apps of other charts run, the chart does not know",
    },
  ];
}
