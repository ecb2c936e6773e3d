/** What the API server asks of the rules of a NetworkPolicy. */
import type { NetworkPolicyPeer, NetworkPolicyPort } from "../../model/types.gen.js";
import { type FieldRule, needing } from "../../kinds/field_rules.js";

export const peerRules: readonly FieldRule<NetworkPolicyPeer>[] = [
  ({ ipBlock, namespaceSelector, podSelector }) =>
    ipBlock === undefined || (namespaceSelector ?? podSelector) === undefined
      ? []
      : [
          {
            at: ["ipBlock"],
            message: "is given beside a selector, and a peer is either addresses or pods",
            hint: "write two peers",
          },
        ],
];

export const portRules: readonly FieldRule<NetworkPolicyPort>[] = [
  needing(["endPort"], "a port that is a number", ({ port }) => typeof port === "number"),
  ({ port, endPort }) =>
    typeof port !== "number" || endPort === undefined || endPort >= port
      ? []
      : [
          {
            at: ["endPort"],
            code: "out-of-range",
            message: `must be at least the ${port} of port, but is ${endPort}`,
            hint: "write the last port of the range",
          },
        ],
];
