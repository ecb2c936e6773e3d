/** A rule that the API server has for names: what fits it, and how it is said to people. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly maxLength: number;
  readonly text: string;
}

const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
export const dnsLabel: NameRule = {
  pattern: new RegExp(`^${label}$`),
  maxLength: 63,
  text: "lower-case letters, digits and -, a letter or digit first and last (DNS-1123 label)",
};

export const dnsSubdomain: NameRule = {
  pattern: new RegExp(`^${label}(\\.${label})*$`),
  maxLength: 253,
  text: "lower-case letters, digits, - and ., a letter or digit first and last (DNS-1123 subdomain)",
};

export const dns1035Label: NameRule = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 63,
  text: "lower-case letters, digits and -, a letter first (DNS-1035 label)",
};

export const hostName: NameRule = {
  pattern: new RegExp(`^(\\*\\.)?${label}(\\.${label})*$`),
  maxLength: 253,
  text: "a DNS name, with *. in front for a wildcard",
};

export const portName: NameRule = {
  pattern: /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 15,
  text: "lower-case letters, digits and single -, at least one letter (port name)",
};

export const pathSegment: NameRule = {
  pattern: /^(?!\.{1,2}$)[^/%]+$/,
  maxLength: 253,
  text: "without / and %, and neither . nor .. (path segment)",
};

export const labelValue: NameRule = {
  pattern: /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
  maxLength: 63,
  text: "letters, digits, -, _ and ., a letter or digit first and last (label value)",
};

export const variableName: NameRule = {
  pattern: /^[\x20-\x3c\x3e-\x7e]+$/,
  maxLength: Number.POSITIVE_INFINITY,
  text: "printable ASCII without = (environment variable)",
};

const qualifiedPart = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** Keys of labels and annotations: an optional DNS prefix and a /, then a name of at most 63 characters. */
export function isQualifiedName(key: string): boolean {
  const parts = key.split("/");
  const name = parts.pop() ?? "";
  const [prefix] = parts;
  return (
    parts.length <= 1 &&
    (prefix === undefined || fits(dnsSubdomain, prefix.toLowerCase())) &&
    name.length <= 63 &&
    qualifiedPart.test(name)
  );
}

/** Whether a name fits a rule. */
export function fits({ pattern, maxLength }: NameRule, name: string): boolean {
  return name.length <= maxLength && pattern.test(name);
}

/** The kinds whose names have other rules than those of a DNS-1123 subdomain. */
export const objectNameRules: Readonly<Record<string, NameRule>> = {
  Service: dns1035Label,
  Namespace: dnsLabel,
  Job: { ...dnsSubdomain, maxLength: 63 },
  CronJob: { ...dnsSubdomain, maxLength: 52 },
  StatefulSet: dnsLabel,
  Role: pathSegment,
  ClusterRole: pathSegment,
  RoleBinding: pathSegment,
  ClusterRoleBinding: pathSegment,
};
