/** CronJobs: apps that run on a schedule. */
import { shortName } from "../../model/made.js";
import { workloadOf, workloadOfApp } from "../../model/workloads.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkCronJob, checkHasSchedule } from "./check.js";

export const cronJob: Kind = {
  name: "cron_job",
  templates: ["cronjob.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => workloadOfApp(app) === "CronJob"),
  checkSpec: checkHasSchedule,
  check: eachApp(checkCronJob),
  makes: namedAsApp("batch/CronJob", ({ values }) => workloadOf(values) === "CronJob", shortName),
};
