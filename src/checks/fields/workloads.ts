/** What the API server asks of the fields of a workload beside its pods. */
import { quote } from "../../diagnostics/diagnostic.js";
import type {
  DaemonSetUpdateStrategy,
  DeploymentSettings,
  DeploymentStrategy,
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
