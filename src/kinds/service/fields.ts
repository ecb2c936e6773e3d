/** What the API server asks of the fields of a Service. */
import { BlockList } from "node:net";
import { quote } from "../../diagnostics/diagnostic.js";
import type { ServiceSettings } from "../../model/types.gen.js";
import { repeats } from "../../objects/repeats.js";
import { type FieldRule, needing } from "../field_rules.js";

const isBalanced = ({ type }: ServiceSettings) => type === "LoadBalancer";
const isReachable = ({ type = "ClusterIP", externalIPs = [] }: ServiceSettings) =>
  type !== "ClusterIP" || externalIPs.length > 0;

/** What no other machine is reached at: no address, this machine's own, and those of one link. */
const unreachable = new BlockList();
unreachable.addAddress("0.0.0.0");
unreachable.addSubnet("127.0.0.0", 8);
unreachable.addSubnet("169.254.0.0", 16);
unreachable.addSubnet("224.0.0.0", 24);
unreachable.addAddress("::", "ipv6");
unreachable.addAddress("::1", "ipv6");
unreachable.addSubnet("fe80::", 10, "ipv6");
unreachable.addSubnet("ff02::", 16, "ipv6");

export const serviceRules: readonly FieldRule<ServiceSettings>[] = [
  needing(
    ["allocateLoadBalancerNodePorts", "loadBalancerClass", "loadBalancerSourceRanges"],
    `type "LoadBalancer"`,
    isBalanced,
  ),
  needing(["externalTrafficPolicy"], `type "NodePort" or "LoadBalancer"`, isReachable),
  needing(
    ["healthCheckNodePort"],
    `type "LoadBalancer" and externalTrafficPolicy "Local"`,
    (service) => isBalanced(service) && service.externalTrafficPolicy === "Local",
  ),
  needing(
    ["sessionAffinityConfig"],
    `sessionAffinity "ClientIP"`,
    ({ sessionAffinity }) => sessionAffinity === "ClientIP",
  ),
  needing(
    ["type"],
    `an address: clusterIP "None" makes the Service headless`,
    ({ type = "ClusterIP", clusterIP }) => type === "ClusterIP" || clusterIP !== "None",
  ),
  needing(
    ["clusterIPs"],
    "clusterIP as its first",
    ({ clusterIP, clusterIPs = [] }) => clusterIPs.length === 0 || clusterIPs[0] === clusterIP,
  ),
  ({ clusterIPs = [], ipFamilies = [], ipFamilyPolicy }) =>
    Math.max(clusterIPs.length, ipFamilies.length) < 2 || ipFamilyPolicy !== "SingleStack"
      ? []
      : [
          {
            at: ["ipFamilyPolicy"],
            message: 'is "SingleStack", but it has addresses of two families',
            hint: "write PreferDualStack or RequireDualStack, or one family",
          },
        ],
  ({ externalIPs = [] }) =>
    externalIPs.flatMap((address, index) =>
      unreachable.check(address, address.includes(":") ? "ipv6" : "ipv4")
        ? [
            {
              at: ["externalIPs", index],
              code: "invalid-format",
              message: `is ${quote(address)}, which nothing outside of its machine or link is reached at`,
              hint: "write an address that leads to the nodes",
            },
          ]
        : [],
    ),
  ({ ipFamilies = [] }) =>
    repeats(ipFamilies, String).map(({ item, index }) => ({
      at: ["ipFamilies", index],
      code: "duplicate-name",
      message: `is ${quote(item)} once more`,
      hint: "write each family once",
    })),
  ({ clusterIP, clusterIPs = [], ipFamilies = [] }) => {
    const isOne = clusterIPs.length === 0 && clusterIP !== undefined && clusterIP !== "";
    return (isOne ? [clusterIP] : clusterIPs).flatMap((address, index) => {
      const family = ipFamilies[index];
      const own = address.includes(":") ? "IPv6" : "IPv4";
      if (family === undefined || family === own || address === "None") return [];
      return [
        {
          at: isOne ? ["clusterIP"] : ["clusterIPs", index],
          message: `is ${quote(address)}, but ipFamilies[${index}] is ${quote(family)}`,
          hint: "write them in the same order",
        },
      ];
    });
  },
];
