/** CronJobs: apps that run on a schedule. */
import { shortName } from "../../model/made.js";
import { type Kind, eachApp, ofWorkload } from "../kind.js";
import { checkCronJob, checkHasSchedule } from "./check.js";

export const cronJob: Kind = {
  name: "cron_job",
  templates: ["cronjob.yaml"],
  ...ofWorkload("batch", "CronJob", shortName),
  checkSpec: checkHasSchedule,
  check: eachApp(checkCronJob),
};
