/** The JobSpec, which Jobs and the Jobs of CronJobs have in common. */
import { hasCapability } from "../../model/app_types.js";
import { keyDefaults } from "../../request/attributes.js";
import { type Kind, eachApp } from "../kind.js";
import { checkJobSpec } from "./check.js";

export const jobSpec: Kind = {
  name: "job_spec",
  lower: { job: ({ job: own }) => ({ ...keyDefaults("jobSettings"), ...own }) },
  templates: ["_job.tpl"],
  isUsed: ({ request }) => request.apps.some(({ app_type }) => hasCapability(app_type, "job")),
  check: eachApp(checkJobSpec),
};
