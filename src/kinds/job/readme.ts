/** How a chart's jobs run, in its README: when, for how long, and what becomes of them. */
import { code, table } from "../../markdown/markdown.js";
import { hasCapability } from "../../model/app_types.js";
import type { AppModel, ChartModel } from "../../model/chart.js";
import { hookPhase, isHelmHook, runsBefore } from "../../model/hooks.js";
import type { AppValues } from "../../model/types.gen.js";

const withTheRest = "with the rest of the release, once for each change";

const withHelm = {
  before: "before the rest of the release, at each install and upgrade",
  after: "after the rest of the release, at each install and upgrade",
  test: "with `helm test`",
} as const;

const withArgo = {
  before: "before the rest, at each sync (`PreSync`)",
  after: "after the rest, at each sync (`PostSync`)",
  test: "never",
} as const;

const before =
  "What a job that runs before the rest needs of the chart's own comes before it as well: its service account, its " +
  "ConfigMaps, and a copy, with `-hook` at the end of its name, of each Secret that an operator makes, and of the " +
  "store that it is read from. Where such a job fails, the release fails and nothing else of it is changed. " +
  "`helm rollback` runs no job that comes before the rest.";

const hooks =
  "Hooks are deleted when they have succeeded. One that failed stays for `kubectl logs` until the next run takes its " +
  "place, and an uninstall does not delete it, but it ends at its deadline.";

const plain =
  "A Job cannot be changed once it is there. One that runs with the rest therefore has a name that goes with its " +
  "content: a change makes another Job, and deletes the one before.";

export function jobSection({ apps }: ChartModel): string[] {
  const jobs = apps.filter(({ values }) => hasCapability(values.type, "job"));
  if (jobs.length === 0) return [];
  const all = jobs.map(({ values }) => values);
  const deadlines = all.filter(isHelmHook).map(({ hook }) => hook?.deadline ?? 0);
  return [
    "## When its jobs run",
    table(["Job", "With Helm", "With Argo CD", "Order", "Deadline"], jobs.map(row)),
    ...(all.some(runsBefore) ? [before] : []),
    ...(all.some(isHook) ? [hooks] : []),
    ...(deadlines.length > 0 ? [timeout(Math.max(...deadlines))] : []),
    ...(all.every(isHelmHook) ? [] : [plain]),
  ];
}

function isHook(values: AppValues): boolean {
  return hookPhase(values) !== undefined;
}

function row({ name, values }: AppModel): string[] {
  const { hook, job } = values;
  const phase = hookPhase(values);
  if (phase === undefined) return [code(name), withTheRest, withTheRest, "", seconds(job)];
  const isArgoHook = phase === "test" || (hook?.by ?? ["argo"]).includes("argo");
  return [
    code(name),
    isHelmHook(values) ? withHelm[phase] : withTheRest,
    // Argo CD reads Helm's hooks, where it finds none of its own.
    isArgoHook || isHelmHook(values) ? withArgo[phase] : withTheRest,
    String(hook?.order ?? 0),
    `${hook?.deadline ?? 0} s`,
  ];
}

function seconds(job: AppValues["job"]): string {
  return job?.activeDeadlineSeconds === undefined ? "" : `${job.activeDeadlineSeconds} s`;
}

/** Helm waits for one hook at a time, five minutes by default. */
function timeout(longest: number): string {
  const minutes = Math.floor(longest / 60) + 1;
  return (
    "Helm waits for each hook as long as `--timeout` says, 5 minutes by default, and then fails the release while the " +
    `job goes on. Give it a longer time than the longest deadline: ${code(`--timeout ${minutes}m`)}.`
  );
}
