/** Jobs: apps that run to their end, before the rest of a release or with it. */
import { appTypes } from "../../model/app_types.js";
import type { App } from "../../model/types.gen.js";
import type { Kind } from "../kind.js";
import { jobSection } from "./readme.js";

const defaults = { backoffLimit: 3, restartPolicy: "Never" } as const;

export const job: Kind = {
  name: "job",
  lower: { job: (app: App) => ({ ...defaults, ...app.job }) },
  templates: ["job.yaml"],
  isUsed: ({ request }) =>
    request.apps.some(({ app_type }) => appTypes[app_type].workload === "Job"),
  readme: jobSection,
};
