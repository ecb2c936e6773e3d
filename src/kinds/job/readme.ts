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
  "The objects of this chart that a job needs which runs before the rest are created before it: its service account, " +
  "its ConfigMaps, and copies of each Secret that an operator makes and of the store that it is read from, with " +
  "`-hook` at the end of their names. If such a job fails, the release fails and nothing else of it is changed. " +
  "`helm rollback` does not run these jobs.";

const hooks =
  "A hook is deleted when it has succeeded. One that failed stays for `kubectl logs` until the next run replaces it; an " +
  "uninstall does not delete it, but it ends at its deadline.";

const plain =
  "Kubernetes does not allow changes to a Job. The name of one that runs with the rest therefore depends on its spec: a " +
  "change creates a new Job and deletes the old one.";

export function jobSection({ apps }: Pick<ChartModel, "apps">): string[] {
  const jobs = apps.filter(({ values }) => hasCapability(values.type, "hook"));
  if (jobs.length === 0) return [];
  const all = jobs.map(({ values }) => values);
  const timeout = helmTimeout({ apps });
  return [
    "## When its jobs run",
    table(["Job", "With Helm", "With Argo CD", "Order", "Deadline"], jobs.map(row)),
    ...(all.some(runsBefore) ? [before] : []),
    ...(all.some(isHook) ? [hooks] : []),
    ...(timeout ? [waiting(timeout)] : []),
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

/** What Helm's --timeout has to be: longer than the longest hook; undefined where there is none. */
export function helmTimeout({ apps }: Pick<ChartModel, "apps">): string | undefined {
  const deadlines = apps
    .map(({ values }) => values)
    .filter((values) => hasCapability(values.type, "job") && isHelmHook(values))
    .map(({ hook }) => hook?.deadline ?? 0);
  return deadlines.length === 0 ? undefined : `${Math.floor(Math.max(...deadlines) / 60) + 1}m`;
}

/** Helm waits for one hook at a time, five minutes by default. */
function waiting(timeout: string): string {
  return (
    "Helm waits for each hook until `--timeout`, 5 minutes by default, and then fails the release while the job goes " +
    `on. Set it to more than the longest deadline: ${code(`--timeout ${timeout}`)}.`
  );
}
