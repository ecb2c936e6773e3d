/** What the API server refuses and the build accepts on purpose, with the reason. */
import { type Refusal } from "./api_server.js";

export interface Exception {
  /** Matches `<kind> <field>: <message>`. */
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Rare, and the message of the server says what to write. */
const unchecked = "no check yet";

const cluster = "it hangs on the cluster: the test's has IPv4 alone";

export const exceptions: readonly Exception[] = [
  {
    pattern: /seLinuxChangePolicy: Unsupported value: "MountOption"/,
    reason: "needs the feature gate SELinuxMount",
  },
  {
    pattern: /restartPolicyRules\[\d+\]\.action: Unsupported value: "RestartAllContainers"/,
    reason: "needs the feature gate RestartAllContainersOnContainerExits",
  },
  {
    pattern: /tolerations\[\d+\]\.operator: Unsupported value: "[GL]t"/,
    reason: "needs the feature gate TaintTolerationComparisonOperators",
  },
  {
    pattern: /^Service spec\.ipFamilies\[\d+\]: .*not configured on this cluster/,
    reason: cluster,
  },
  { pattern: /^Service spec\.clusterIPs\[\d+\]: .*IPv6 is not configured/s, reason: cluster },
  { pattern: /^Service spec\.ipFamilyPolicy: .*not configured for dual-stack/, reason: cluster },
  {
    pattern:
      /^Service spec\.clusterIPs?.*(not in the valid range|provided (IP|range)|failed to allocate)/s,
    reason: "it hangs on the cluster: its range of addresses",
  },
  {
    pattern: /: the API server does not know .*external-secrets\.io\/v1beta1/,
    reason: "it hangs on the cluster: which versions of a custom resource are installed",
  },
  {
    pattern: /resourceFieldRef\.divisor: Invalid value: .*only divisor's values/s,
    reason: unchecked,
  },
  { pattern: /dnsConfig\.searches(\[\d+\])?: Invalid value/, reason: unchecked },
  { pattern: /managedBy: Invalid value: .*Invalid path/s, reason: unchecked },
  { pattern: /hugepages-[^\]]*\]: .*not positive integer multiple/s, reason: unchecked },
  { pattern: /quobyte\.tenant: Required value/, reason: unchecked },
  { pattern: /windowsOptions\.runAsUserName: /, reason: unchecked },
  { pattern: /^Service spec\.ipFamilyPolicy: Invalid value: "SingleStack"/, reason: unchecked },
];

/** Why a refusal is accepted; undefined where nobody says so. */
export function reasonOf(kind: string, { field, message }: Refusal): string | undefined {
  const text = `${kind} ${field}: ${message}`;
  return exceptions.find(({ pattern }) => pattern.test(text))?.reason;
}
