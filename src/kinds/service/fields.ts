/** What the API server asks of the fields of a Service. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ServiceSettings } from "../../model/types.gen.js";

type Field = keyof ServiceSettings;

interface Rule {
  /** The fields that it is about, as far as they are given. */
  readonly fields: readonly Field[];
  readonly holds: (service: ServiceSettings) => boolean;
  /** What they need, as the end of "needs ...". */
  readonly needs: string;
}

const isBalanced = ({ type }: ServiceSettings) => type === "LoadBalancer";
const isReachable = ({ type = "ClusterIP", externalIPs = [] }: ServiceSettings) =>
  type !== "ClusterIP" || externalIPs.length > 0;

const rules: readonly Rule[] = [
  {
    fields: ["allocateLoadBalancerNodePorts", "loadBalancerClass", "loadBalancerSourceRanges"],
    holds: isBalanced,
    needs: `type "LoadBalancer"`,
  },
  {
    fields: ["externalTrafficPolicy"],
    holds: isReachable,
    needs: `type "NodePort" or "LoadBalancer"`,
  },
  {
    fields: ["healthCheckNodePort"],
    holds: (service) => isBalanced(service) && service.externalTrafficPolicy === "Local",
    needs: `type "LoadBalancer" and externalTrafficPolicy "Local"`,
  },
  {
    fields: ["sessionAffinityConfig"],
    holds: ({ sessionAffinity }) => sessionAffinity === "ClientIP",
    needs: `sessionAffinity "ClientIP"`,
  },
  {
    fields: ["type"],
    holds: ({ type = "ClusterIP", clusterIP }) => type === "ClusterIP" || clusterIP !== "None",
    needs: `an address: clusterIP "None" makes the Service headless`,
  },
  {
    fields: ["clusterIPs"],
    holds: ({ clusterIP, clusterIPs = [] }) => clusterIPs[0] === (clusterIP ?? clusterIPs[0]),
    needs: "clusterIP as its first",
  },
];

export function checkFields(
  service: ServiceSettings,
  place: (field: Field) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  return rules.flatMap(({ fields, holds, needs }) =>
    fields
      .filter((field) => service[field] !== undefined && !holds(service))
      .map((field): Diagnostic => ({
        code: "conflicting-keys",
        ...place(field),
        message: `needs ${needs}`,
        hint: "add that, or leave it out",
      })),
  );
}
