/** Jobs: apps that run to their end, before the rest of a release or with it. */
import { appTypes } from "../../model/app_types.js";
import { isHook } from "../../model/hooks.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkJob } from "./check.js";
import { jobSection } from "./readme.js";

export const job: Kind = {
  name: "job",
  lower: { job: lowerJob },
  templates: ["_job.tpl", "job.yaml"],
  isUsed: ({ request }) =>
    request.apps.some(({ app_type }) => appTypes[app_type].workload === "Job"),
  check: eachApp(checkJob),
  // The name of a plain Job has a hash in it, and meets no other.
  makes: namedAsApp("batch/Job", ({ values }) => isHook(values)),
  readme: jobSection,
};

const defaults = { backoffLimit: 3, restartPolicy: "Never" } as const;

/** A hook outlives a release that has failed, or that was uninstalled, so that it has to end by itself. */
const hookDefaults = { ...defaults, activeDeadlineSeconds: 3600 } as const;

function lowerJob({ app_type: type, run_as: runAs = "hook", job: own }: App): AppValues["job"] {
  return { ...(isHook({ type, runAs }) ? hookDefaults : defaults), ...own };
}
