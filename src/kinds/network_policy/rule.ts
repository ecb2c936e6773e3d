/** What a rule of a NetworkPolicy lets through, as far as it can be known when a chart is built. */
import { dnsLabel } from "../../model/names.js";
import type { Port } from "../../model/ports.js";
import type {
  LabelSelector,
  LabelSelectorRequirement,
  NetworkPolicyPeer,
  NetworkPolicyPort,
} from "../../model/types.gen.js";
import { ownValue } from "../../objects/json.js";
import type { CheckedApp } from "../kind.js";

/** A rule of either direction. */
export interface Rule {
  /** Of `from` or `to`. */
  readonly peers?: readonly NetworkPolicyPeer[] | undefined;
  readonly ports?: readonly NetworkPolicyPort[] | undefined;
}

export type RulePort = Pick<Port, "name" | "containerPort" | "protocol">;

/** Whether a rule is about a port of a pod. */
export function coversPort({ ports = [] }: Rule, wanted: RulePort): boolean {
  if (ports.length === 0) return true;
  return ports.some(({ port, endPort, protocol = "TCP" }) => {
    if (protocol !== wanted.protocol) return false;
    if (port === undefined || port === wanted.name) return true;
    const first = Number(port);
    return first <= wanted.containerPort && wanted.containerPort <= (endPort ?? first);
  });
}

/** Whether a rule is about the pods of an app. Of namespaces and addresses nobody knows: those may be the app's. */
export function coversPods({ peers = [] }: Rule, app: CheckedApp): boolean {
  if (peers.length === 0) return true;
  return peers.some(
    ({ podSelector, namespaceSelector }) =>
      podSelector === undefined || namespaceSelector !== undefined || selects(podSelector, app),
  );
}

function selects(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  app: CheckedApp,
): boolean {
  const exact = Object.entries(matchLabels).map(([key, value]): LabelSelectorRequirement => ({
    key,
    operator: "In",
    values: [value],
  }));
  return [...exact, ...matchExpressions].every((requirement) => fits(requirement, app));
}

/** Labels whose values only the release knows. */
const ofRelease = /^app\.kubernetes\.io\/(instance|managed-by|part-of|version)$|^helm\.sh\/chart$/;

function fits({ key, operator, values = [] }: LabelSelectorRequirement, app: CheckedApp): boolean {
  if (ofRelease.test(key)) return operator !== "DoesNotExist";
  const possible = labelValues(app, key);
  if (operator === "In") return possible.some((value) => values.includes(value));
  if (operator === "NotIn") {
    return possible.length === 0 || possible.some((value) => !values.includes(value));
  }
  return (operator === "Exists") === possible.length > 0;
}

/** What a label of an app's pods may be. */
function labelValues({ name, values }: CheckedApp, key: string): string[] {
  const own = ownValue(values.podLabels ?? {}, key);
  if (key === "app.kubernetes.io/name") return [name, dnsLabel(name)];
  if (key === "app.kubernetes.io/component") return [own ?? values.type];
  return own === undefined ? [] : [own];
}
