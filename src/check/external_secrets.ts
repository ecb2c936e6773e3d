/** Secrets that operators make. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { SecretSource } from "../schema/types.gen.js";
import type { Spec } from "../spec.js";

/** A Secret, with where it was written. */
interface Written {
  readonly name: string;
  readonly source: SecretSource;
  readonly origin: string;
}

export function checkExternalSecrets({ request: { label, chart, apps } }: Spec): Diagnostic[] {
  const written = [{ label, external_secrets: chart.external_secrets }, ...apps].flatMap(
    ({ label: origin, external_secrets: secrets = {} }) =>
      Object.entries(secrets).map(([name, source]): Written => ({ name, source, origin })),
  );
  return [
    ...conflicts(written),
    ...written.flatMap(empty),
    ...written.flatMap((own) => sealedForAHook(own, apps)),
  ];
}

/** Chart and apps may say the same of one Secret, not different things. */
function conflicts(written: readonly Written[]): Diagnostic[] {
  const first = new Map<string, Written>();
  return written.flatMap((own): Diagnostic[] => {
    const other = first.get(own.name);
    if (!other) {
      first.set(own.name, own);
      return [];
    }
    if (JSON.stringify(other.source) === JSON.stringify(own.source)) return [];
    return [
      {
        code: "duplicate-name",
        origin: own.origin,
        path: formatPath(["external_secrets", own.name]),
        message: `is another than that of ${other.origin}`,
        hint: "say the same in both, or say it on the chart alone",
      },
    ];
  });
}

function empty({ name, source: { externalSecret }, origin }: Written): Diagnostic[] {
  if (!externalSecret || externalSecret.data || externalSecret.dataFrom) return [];
  return [
    {
      code: "missing-key",
      origin,
      path: formatPath(["external_secrets", name, "externalSecret", "data"]),
      message: "is missing, and so is dataFrom: the Secret would be empty",
      hint: 'write "data": {<key of the Secret>: {"key": <name in the store>}}',
    },
  ];
}

/** The copy that a hook job gets has a name of its own, which a strict seal does not fit. */
function sealedForAHook(
  { name, source: { sealedSecret }, origin }: Written,
  apps: Spec["request"]["apps"],
): Diagnostic[] {
  if (!sealedSecret || (sealedSecret.scope ?? "strict") !== "strict") return [];
  const job = apps.find(
    (app) =>
      app.app_type === "job" &&
      app.run_as !== "job" &&
      JSON.stringify([app.env, app.env_from, app.volumes]).includes(JSON.stringify(name)),
  );
  if (!job) return [];
  return [
    {
      code: "hook-order",
      origin,
      path: formatPath(["external_secrets", name, "sealedSecret", "scope"]),
      message: `is strict, but ${job.label} runs as a hook and so needs a copy under the name ${quote(`${name}-hook`)}`,
      hint: 'seal it with --scope namespace-wide and write "scope": "namespace-wide", or give the job run_as = "job"',
    },
  ];
}
