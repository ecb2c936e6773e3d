/** When CronJobs run. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { workloadOfApp } from "../../model/workloads.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp } from "../kind.js";
import { scheduleProblem } from "./schedule.js";

export function checkHasSchedule({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app): Diagnostic[] => {
    if (workloadOfApp(app) !== "CronJob" || app.cron_job) return [];
    return [
      {
        code: "missing-key",
        origin: app.label,
        path: "cron_job",
        message: `is missing, and a ${app.app_type} needs a schedule`,
        hint: 'write cron_job = {"schedule": "30 3 * * *"}',
      },
    ];
  });
}

export function checkCronJob({ values: { cronJob }, place }: CheckedApp): Diagnostic[] {
  if (!cronJob) return [];
  const { schedule, timeZone } = cronJob;
  const problem = scheduleProblem(schedule);
  return [
    ...(problem === undefined
      ? []
      : [
          {
            code: "invalid-format" as const,
            ...place(["cronJob", "schedule"]),
            message: `is ${quote(schedule)}: ${problem}`,
            hint: "write minute, hour, day of the month, month and day of the week, such as 30 3 * * 1-5",
          },
        ]),
    ...(timeZone === undefined ? [] : checkTimeZone(timeZone, place(["cronJob", "timeZone"]))),
  ];
}

/** Kubernetes takes the names of the time zone database, capital letters and all. */
function checkTimeZone(zone: string, at: Pick<Diagnostic, "origin" | "path">): Diagnostic[] {
  if (/^[A-Z]/.test(zone) && zone !== "Local" && isZone(zone)) return [];
  const meant = nearest(zone, ["Etc/UTC", ...Intl.supportedValuesOf("timeZone")]);
  return [
    {
      code: "invalid-choice",
      ...at,
      message: `is ${quote(zone)}, which is not a time zone`,
      hint: `write ${meant === undefined ? "a name such as Europe/Berlin or Etc/UTC" : quote(meant)}`,
    },
  ];
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
