/** What the kind of an app's workload asks of its other attributes. */
import { type App } from "../model/types.gen.js";
import { mapped, omitted } from "./members.js";

export type Mutable = { -readonly [K in keyof App]: App[K] };

/** An app has one kind of workload, and what that has. */
export function workload(app: Mutable): void {
  if (app.stateful_set) delete app.daemon_set;
  if (app.stateful_set ?? app.daemon_set) delete app.deployment;
  if (app.daemon_set) delete app.replicas;
  const long = app.stateful_set ?? app.cron_job;
  if (long && app.fullname_override)
    app.fullname_override = app.fullname_override.slice(0, 40).replace(/-+$/, "");
}

/** Some fields of a Job need others. */
export function job(app: Mutable): void {
  if (!app.job) return;
  const isIndexed = app.job.completionMode === "Indexed";
  const indexed = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];
  const own: NonNullable<App["job"]> = omitted(app.job, ...(isIndexed ? [] : indexed));
  app.job = {
    ...own,
    ...(own.maxFailedIndexes !== undefined && {
      backoffLimitPerIndex: own.backoffLimitPerIndex ?? 1,
    }),
    ...(own.podFailurePolicy && { restartPolicy: "Never" }),
    ...(isIndexed && { completions: own.completions ?? 1 }),
  };
}

/** A schedule has to be one, and a time zone one that is known. */
export function cronJob(app: Mutable): void {
  if (app.app_type !== "cron-job") return;
  const { timeZone, ...own } = { schedule: "", ...app.cron_job };
  const schedules = ["30 3 * * *", "*/5 0-6 1 jan,mar sun", "@daily", "@every 1h30m"];
  app.cron_job = {
    ...own,
    schedule: schedules[own.schedule.length % schedules.length] ?? "@daily",
    ...(timeZone === undefined ? {} : { timeZone: "Europe/Berlin" }),
  };
}

/** Claims are for what a workload has them for, and all that is mounted has a path of its own. */
export function claims(app: Mutable): void {
  const all: readonly { mountPath?: string }[] = [
    ...Object.values(app.config ?? {}),
    ...Object.values(app.config_files ?? {}),
  ];
  const paths = new Set<string | undefined>([
    ...all.map(({ mountPath }) => mountPath),
    ...(app.volume_mounts ?? []).map(({ mountPath }) => mountPath),
  ]);
  if (app.scratch) {
    const free = Object.entries(app.scratch).filter(([path]) => !paths.has(path));
    app.scratch = Object.fromEntries(free);
    for (const [path] of free) paths.add(path);
  }
  if (!app.persistent_volume_claims) return;
  const runsBefore = app.app_type === "job" && app.hook?.enabled !== false;
  app.persistent_volume_claims = mapped(app.persistent_volume_claims, (drawn) => {
    const { spec, existingClaim, size, accessModes, storageClassName, keep, ...mount } = drawn;
    const { mountPath = "", subPath, ...rest } = mount;
    const isFree = mountPath !== "" && !paths.has(mountPath);
    paths.add(mountPath);
    const mounted = isFree ? { mountPath, ...(subPath === undefined ? {} : { subPath }) } : {};
    const own = { ...rest, ...mounted };
    const kept = keep === undefined || app.stateful_set ? {} : { keep };
    if (existingClaim !== undefined && !app.stateful_set) return { ...own, existingClaim };
    if (runsBefore) return { ...own, existingClaim: "data" };
    if (spec) {
      const modes: typeof spec.accessModes = ["ReadWriteMany"];
      return { ...own, ...kept, spec: { ...spec, accessModes: modes } };
    }
    const many: NonNullable<typeof accessModes> = ["ReadWriteMany"];
    return {
      ...own,
      ...kept,
      size: size ?? "1Gi",
      ...(app.stateful_set && !accessModes ? {} : { accessModes: many }),
      ...(storageClassName === undefined ? {} : { storageClassName }),
    };
  });
}
