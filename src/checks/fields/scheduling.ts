/** What the API server asks of fields that say where a pod runs. */
import { quote } from "../../diagnostics/diagnostic.js";
import type {
  LabelSelectorRequirement,
  NodeSelectorRequirement,
  PodAffinityTerm,
  PodSettings,
  Toleration,
  TopologySpreadConstraint,
} from "../../model/types.gen.js";
import { workloadOf } from "../../model/workloads.js";
import { type FieldRule, needing, type WrongField } from "../../kinds/field_rules.js";

export const tolerationRules: readonly FieldRule<Toleration>[] = [
  ({ key, operator }) =>
    key !== undefined || operator === "Exists"
      ? []
      : [
          {
            at: ["key"],
            code: "missing-key",
            message: "is missing, and only the operator Exists needs none",
            hint: 'write the key of the taint, or "operator": "Exists" for all taints',
          },
        ],
  needing(
    ["value"],
    "another operator than Exists",
    ({ operator, value }) => operator !== "Exists" || value === "",
  ),
  needing(["tolerationSeconds"], 'effect "NoExecute"', ({ effect }) => effect === "NoExecute"),
  ({ operator, value = "" }) =>
    operator === undefined || !isComparison(operator) || isWhole(value)
      ? []
      : [wrongNumber(["value"], value, operator)],
];

/** What a selector of labels and one of nodes have in common. */
const selectorRules: readonly FieldRule<LabelSelectorRequirement | NodeSelectorRequirement>[] = [
  ({ operator, values = [] }): WrongField[] => {
    const at = ["values"];
    const takesNone = operator === "Exists" || operator === "DoesNotExist";
    if (takesNone && values.length > 0) {
      return [
        { at, message: `is given, but ${operator} takes none`, hint: "leave it out, or write In" },
      ];
    }
    if (takesNone) return [];
    if (isComparison(operator) && (values.length !== 1 || !isWhole(values[0] ?? ""))) {
      return [wrongNumber(at, values, operator)];
    }
    if (values.length > 0) return [];
    return [
      {
        at,
        code: "missing-key",
        message: `is empty, but ${operator} needs at least one value`,
        hint: "write the values, or Exists as operator",
      },
    ];
  },
];
export const labelRules: readonly FieldRule<LabelSelectorRequirement>[] = selectorRules;
export const nodeRules: readonly FieldRule<NodeSelectorRequirement>[] = selectorRules;

const isComparison = (operator: string) => operator === "Gt" || operator === "Lt";
const isWhole = (text: string) => /^-?(0|[1-9]\d*)$/.test(text);

function wrongNumber(at: string[], value: unknown, operator: string): WrongField {
  return {
    at,
    message: `is ${quote(value)}, but ${operator} compares with one whole number`,
    hint:
      at[0] === "values"
        ? 'write a list of one number in quotes, such as ["4"]'
        : 'write one in quotes, such as "4"',
  };
}

export const spreadRules: readonly FieldRule<TopologySpreadConstraint>[] = [
  needing(
    ["minDomains"],
    'whenUnsatisfiable "DoNotSchedule"',
    ({ whenUnsatisfiable }) => whenUnsatisfiable === "DoNotSchedule",
  ),
];

export const affinityRules: readonly FieldRule<PodAffinityTerm>[] = [
  needing(
    ["matchLabelKeys", "mismatchLabelKeys"],
    "labelSelector",
    ({ labelSelector }) => labelSelector !== undefined,
  ),
];

export const podRules: readonly FieldRule<PodSettings>[] = [
  ({ activeDeadlineSeconds }, app) =>
    activeDeadlineSeconds === undefined || workloadOf(app).endsWith("Job")
      ? []
      : [
          {
            at: ["activeDeadlineSeconds"],
            message: `is given, but a ${workloadOf(app)} runs on: its pods have no deadline`,
            hint: "leave it out; only jobs have one",
          },
        ],
  needing(
    ["hostnameOverride"],
    "a pod that is not called by its full domain name: no setHostnameAsFQDN, and no hostNetwork",
    ({ setHostnameAsFQDN, hostNetwork }) => setHostnameAsFQDN !== true && hostNetwork !== true,
  ),
  needing(
    ["hostUsers"],
    "a pod without hostNetwork, hostPID and hostIPC",
    ({ hostUsers, hostNetwork, hostPID, hostIPC }) =>
      hostUsers !== false || (hostNetwork !== true && hostPID !== true && hostIPC !== true),
  ),
  needing(
    ["nodeName"],
    "a pod without schedulingGates",
    ({ schedulingGates = [] }) => schedulingGates.length === 0,
  ),
  ({ resources }) =>
    (["requests", "limits"] as const).flatMap((member) =>
      Object.keys(resources?.[member] ?? {})
        .filter((name) => !/^(cpu|memory|hugepages-.*)$/.test(name))
        .map((name) => ({
          at: ["resources", member, name],
          message: "is not for a whole pod, which has cpu, memory and hugepages",
          hint: "write it in the attribute resources",
        })),
    ),
  ({ resources }) =>
    resources?.claims === undefined
      ? []
      : [
          {
            at: ["resources", "claims"],
            message: "is given, but claims are of a container",
            hint: "write it as claims in resources",
          },
        ],
];
