/** What the API server asks of the fields of a workload beside its pods. */
import { quote } from "../../diagnostics/diagnostic.js";
import type {
  DaemonSetUpdateStrategy,
  DeploymentSettings,
  DeploymentStrategy,
  JobSettings,
  PodFailurePolicyOnExitCodesRequirement,
  RollingUpdateDaemonSet,
  RollingUpdateDeployment,
  StatefulSetUpdateStrategy,
} from "../../model/types.gen.js";
import { type FieldRule, needing, type WrongField } from "../../kinds/field_rules.js";

/** What Kubernetes takes where nobody says it. */
const defaultDeadline = 600;

export const deploymentRules: readonly FieldRule<DeploymentSettings>[] = [
  ({ minReadySeconds = 0, progressDeadlineSeconds = defaultDeadline }) =>
    minReadySeconds < progressDeadlineSeconds
      ? []
      : [
          {
            at: ["minReadySeconds"],
            code: "out-of-range",
            message: `must be less than the ${progressDeadlineSeconds} seconds of progressDeadlineSeconds, but is ${minReadySeconds}`,
            hint: `write less, or "progressDeadlineSeconds": ${minReadySeconds + defaultDeadline}`,
          },
        ],
];

type AnyStrategy = DeploymentStrategy | StatefulSetUpdateStrategy | DaemonSetUpdateStrategy;

export const strategyRules: readonly FieldRule<AnyStrategy>[] = [
  needing(
    ["rollingUpdate"],
    'type "RollingUpdate"',
    ({ type = "RollingUpdate" }) => type === "RollingUpdate",
  ),
];

export const exitCodeRules: readonly FieldRule<PodFailurePolicyOnExitCodesRequirement>[] = [
  ({ operator, values }) => {
    const inOrder = [...new Set(values)].sort((a, b) => a - b);
    const fitting = operator === "In" ? inOrder.filter((code) => code !== 0) : inOrder;
    if (fitting.join() === values.join()) return [];
    return [
      {
        at: ["values"],
        message: `is ${quote(values)}, and must be exit codes in ascending order, each once${operator === "In" ? ", without 0" : ""}`,
        hint: fitting.length > 0 ? `write ${quote(fitting)}` : "write the codes of failures",
      },
    ];
  },
];

/** A rule that names a container names one of the pod. */
export const exitCodeContainer =
  (containers: readonly string[]): FieldRule<PodFailurePolicyOnExitCodesRequirement> =>
  ({ containerName }) =>
    containerName === undefined || containers.includes(containerName)
      ? []
      : [
          {
            at: ["containerName"],
            code: "unknown-value",
            message: `is ${quote(containerName)}, which is not a container of the pod`,
            hint: `known are ${containers.join(", ")}`,
          },
        ];

export const jobRules: readonly FieldRule<JobSettings>[] = [
  ({ backoffLimitPerIndex, podFailurePolicy }) =>
    (podFailurePolicy?.rules ?? []).flatMap(({ action }, index) =>
      action !== "FailIndex" || backoffLimitPerIndex !== undefined
        ? []
        : [
            {
              at: ["podFailurePolicy", "rules", index, "action"],
              message: 'is "FailIndex", but the job does not count the failures of each index',
              hint: "write backoffLimitPerIndex as well",
            },
          ],
    ),
  ({ completions = mostIndexes, maxFailedIndexes = 0 }) =>
    maxFailedIndexes <= Math.min(completions, mostIndexes)
      ? []
      : [
          {
            at: ["maxFailedIndexes"],
            code: "out-of-range",
            message: `must be ${Math.min(completions, mostIndexes)} at most, but is ${maxFailedIndexes}`,
            hint: "write less",
          },
        ],
];

const mostIndexes = 100_000;

/** A percentage of pods that is more than all of them. */
const percentages: FieldRule<{ maxSurge?: number | string; maxUnavailable?: number | string }> = (
  update,
) =>
  (["maxSurge", "maxUnavailable"] as const).flatMap((key): WrongField[] => {
    const value = update[key];
    if (typeof value !== "string" || Number.parseInt(value, 10) <= 100) return [];
    return [
      {
        at: [key],
        code: "out-of-range",
        message: `must be 100% at most, but is ${quote(value)}`,
        hint: "write a percentage of 0% to 100%",
      },
    ];
  });

const isNone = (value: number | string) => /^0+%?$/.test(String(value));

export const rollingDeploymentRules: readonly FieldRule<RollingUpdateDeployment>[] = [
  ({ maxUnavailable }, app) =>
    maxUnavailable === undefined ? [] : percentages({ maxUnavailable }, app),
  ({ maxSurge = "25%", maxUnavailable = "25%" }) =>
    isNone(maxSurge) && isNone(maxUnavailable) ? [stuck] : [],
];

const stuck: WrongField = {
  at: ["maxUnavailable"],
  message: "is 0, and so is maxSurge: no pod could be replaced",
  hint: "write more than 0 for one of the two",
};

export const rollingDaemonSetRules: readonly FieldRule<RollingUpdateDaemonSet>[] = [
  percentages,
  ({ maxSurge = 0, maxUnavailable = 1 }) => {
    if (isNone(maxSurge)) return isNone(maxUnavailable) ? [stuck] : [];
    if (isNone(maxUnavailable)) return [];
    return [
      {
        at: ["maxSurge"],
        message: `is ${quote(maxSurge)}, but maxUnavailable is ${quote(maxUnavailable)}`,
        hint: 'write "maxUnavailable": 0 beside it',
      },
    ];
  },
];
