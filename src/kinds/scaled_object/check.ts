/** ScaledObjects: their range, and what triggers that measure pods are held against. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { isOn } from "../../model/serving.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp } from "../kind.js";
import { type Utilization, checkRequested } from "../requested.js";

type Settings = NonNullable<AppValues["scaledObject"]>;
type Trigger = Settings["triggers"][number];

const key = "scaledObject";

export function checkScaledObject(app: CheckedApp): Diagnostic[] {
  const { scaledObject: settings } = app.values;
  if (!isOn(settings)) return [];
  return [
    ...checkRange(settings, app),
    ...settings.triggers.flatMap(utilizations).flatMap((one) => checkRequested(one, app)),
  ];
}

function checkRange(settings: Settings, { place }: CheckedApp): Diagnostic[] {
  const {
    minReplicaCount: least = 0,
    maxReplicaCount: most = 100,
    idleReplicaCount: idle,
    triggers,
  } = settings;
  const diagnostics: Diagnostic[] = [];
  const tell = (field: string, problem: Pick<Diagnostic, "code" | "message" | "hint">) =>
    diagnostics.push({ ...place([key, field]), ...problem });
  if (least > most) {
    tell("minReplicaCount", {
      code: "out-of-range",
      message: `is ${least}, more than the ${most} of maxReplicaCount`,
      hint: "lower it, or raise maxReplicaCount",
    });
  }
  if (idle !== undefined && idle >= least) {
    tell("idleReplicaCount", {
      code: "out-of-range",
      message: `is ${idle}, and must be less than minReplicaCount, which is ${least}`,
      hint: "write less, or leave it out",
    });
  }
  if (least === 0 && triggers.every(measuresPods)) {
    const types = [...new Set(triggers.map(({ type }) => quote(type)))].join(" and ");
    tell("minReplicaCount", {
      code: "conflicting-keys",
      message: `is 0, but a trigger of the type ${types} measures pods: nothing would start the first one`,
      hint: 'write "minReplicaCount": 1, or add a trigger that works without pods',
    });
  }
  return diagnostics;
}

/** The triggers that KEDA makes a metric of the type Resource of. */
function measuresPods({ type }: Trigger): boolean {
  return type === "cpu" || type === "memory";
}

/** What a trigger scales by in percent of requests. */
function utilizations(trigger: Trigger, index: number): Utilization[] {
  const { type, metricType = "Utilization", metadata } = trigger;
  if (!measuresPods(trigger) || metricType !== "Utilization") return [];
  const { containerName: container } = metadata;
  return [
    {
      resource: type,
      at: [key, "triggers", index],
      ...(container && { container, named: ["metadata", "containerName"] }),
    },
  ];
}
