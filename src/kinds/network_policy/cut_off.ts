/** An app's own policy, where nothing is added to it: whether it lets through what the chart knows of. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { callsOf, isCallTo, servedPorts } from "../../model/calls.js";
import { type Port } from "../../model/ports.js";
import { outsidePorts } from "../../model/outside_ports.js";
import type { CheckedApp, Subject } from "../kind.js";
import { coversPods, coversPort, type Rule, type RulePort } from "./rule.js";

export function checkOwnRules(app: CheckedApp, subject: Subject): Diagnostic[] {
  const { networkPolicy: policy } = app.values;
  if (!policy) return [];
  const { ingress, egress } = policy;
  // As Kubernetes has it: egress is closed where there are rules for it.
  const types = policy.policyTypes ?? ["Ingress", ...(egress ? ["Egress"] : [])];
  const inward = (ingress ?? []).map(({ from, ports }): Rule => ({ peers: from, ports }));
  const outward = (egress ?? []).map(({ to, ports }): Rule => ({ peers: to, ports }));
  return [
    ...(types.includes("Ingress") ? keptOut(app, inward, subject) : []),
    ...(types.includes("Egress") ? keptIn(app, outward, subject) : []),
  ];
}

function cutOff({ place }: CheckedApp, direction: "ingress" | "egress") {
  return (message: string, hint: string): Diagnostic => ({
    code: "cut-off",
    ...place(["networkPolicy", direction]),
    message,
    hint,
  });
}

function keptOut(app: CheckedApp, rules: readonly Rule[], subject: Subject): Diagnostic[] {
  const problem = cutOff(app, "ingress");
  const callers = subject.apps.flatMap((caller) =>
    calledPorts(caller, app, subject)
      .filter((port) => !rules.some((rule) => coversPort(rule, port) && coversPods(rule, caller)))
      .map((port) =>
        problem(
          `keeps out ${caller.label}, which calls port ${port.name}`,
          `add a rule with ${ruleFor("from", caller, port)}`,
        ),
      ),
  );
  const exposed = outsidePorts(app.name, app.values, subject.values)
    .filter((port) => !rules.some((rule) => coversPort(rule, port)))
    .map((port) =>
      problem(
        `keeps out the app's Ingress, which leads to port ${port.name}`,
        `add a rule with {"ports": [{"port": ${port.containerPort}}]}, from where the Ingress controller runs`,
      ),
    );
  return [...callers, ...exposed];
}

const dns: RulePort = { name: "dns", containerPort: 53, protocol: "UDP" };

function keptIn(app: CheckedApp, rules: readonly Rule[], subject: Subject): Diagnostic[] {
  const problem = cutOff(app, "egress");
  const ofNames = rules.some((rule) => coversPort(rule, dns))
    ? []
    : [
        problem(
          "keeps the app from DNS: no rule is about port 53 of UDP",
          'add {"ports": [{"port": 53, "protocol": "UDP"}, {"port": 53, "protocol": "TCP"}]}',
        ),
      ];
  const ofCalls = subject.apps.flatMap((callee) =>
    calledPorts(app, callee, subject)
      .filter((port) => !rules.some((rule) => coversPort(rule, port) && coversPods(rule, callee)))
      .map((port) =>
        problem(
          `keeps the app from ${callee.label}, which it calls at port ${port.name}`,
          `add a rule with ${ruleFor("to", callee, port)}`,
        ),
      ),
  );
  return [...ofNames, ...ofCalls];
}

/** The ports of one app that another calls. */
function calledPorts(caller: CheckedApp, callee: CheckedApp, { values }: Subject): Port[] {
  const calls = callsOf(caller.values).filter(({ app }) => app === callee.name);
  return (servedPorts(callee.values, values) ?? []).filter((port) =>
    calls.some((call) => isCallTo(port, call)),
  );
}

/** The rule to add, as a BUILD file has it. */
function ruleFor(peers: "from" | "to", { name }: CheckedApp, { containerPort }: Port): string {
  const matchLabels = { "app.kubernetes.io/name": name };
  const rule = { [peers]: [{ podSelector: { matchLabels } }], ports: [{ port: containerPort }] };
  return JSON.stringify(rule).replaceAll(/([:,])(?=["[{\d])/g, "$1 ");
}
