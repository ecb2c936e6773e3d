/** How a chart's jobs run, in its README: when, and what becomes of them. */
import { code, table } from "../../markdown/markdown.js";
import { hasCapability } from "../../model/app_types.js";
import type { ChartModel } from "../../model/chart.js";
import { isHook } from "../../model/hooks.js";
import type { AppValues } from "../../model/types.gen.js";

const whenByRunAs: Readonly<Record<NonNullable<AppValues["runAs"]>, string>> = {
  hook: "before the rest of the release: with Helm at each install and upgrade, with Argo CD at each sync (`PreSync`)",
  "helm-hook": "before the rest of the release, at each install and upgrade with Helm",
  "argo-hook": "before the rest of the release, at each sync (`PreSync`) of Argo CD",
  job: "with the rest of the release, once for each change",
};

const hooks =
  "A job that runs before the rest is a hook, and so is what it needs of the chart's own: its service account, its " +
  "ConfigMaps, and a copy, with `-hook` at the end of its name, of each Secret that an operator makes. They come in " +
  "this order: stores, then the rest, then the job. All of them are deleted when the hooks have succeeded. Where one " +
  "fails, the release fails and nothing else of it is changed; what failed stays for `kubectl logs` until the next run " +
  "takes its place, and an uninstall does not delete it. A hook ends when its `activeDeadlineSeconds` are over, an hour " +
  "unless its values say otherwise: give Helm a longer `--timeout`. `helm rollback` runs no job.";

const plain =
  "A Job cannot be changed once it is there. One that runs with the rest therefore has a name that goes with its " +
  "content: a change makes another Job, and deletes the one before.";

export function jobSection({ apps }: ChartModel): string[] {
  const jobs = apps.filter(({ values }) => hasCapability(values.type, "job"));
  if (jobs.length === 0) return [];
  const rows = jobs.map(({ name, values: { runAs = "hook" } }) => [code(name), whenByRunAs[runAs]]);
  const isHookJob = jobs.map(({ values }) => isHook(values));
  return [
    "## When its jobs run",
    table(["Job", "Runs"], rows),
    ...(isHookJob.includes(true) ? [hooks] : []),
    ...(isHookJob.includes(false) ? [plain] : []),
  ];
}
