/** Jobs: apps that run to their end, as hooks of a release or with the rest of it. */
import { isHelmHook } from "../../model/hooks.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { keyDefaults } from "../../request/attributes.js";
import { type Kind, eachApp, namedAsApp, ofWorkload } from "../kind.js";
import { checkJob } from "./check.js";
import { jobSection } from "./readme.js";

export const job: Kind = {
  name: "job",
  lower: { hook: lowerHook },
  templates: ["job.yaml"],
  isUsed: ofWorkload("batch", "Job").isUsed,
  check: eachApp(checkJob),
  // The name of a plain Job has a hash in it, and meets no other.
  makes: namedAsApp("batch/Job", ({ values }) => isHelmHook(values)),
  readme: jobSection,
};

/** Only Helm has tests. */
function lowerHook({ hook: own }: App): AppValues["hook"] {
  const by = own?.phase === "test" && { by: ["helm" as const] };
  return { ...keyDefaults("hook"), ...by, ...own };
}
