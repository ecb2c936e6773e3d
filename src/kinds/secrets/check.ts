/** Secrets that operators make. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import { runsBefore } from "../../model/hooks.js";
import { podReferences } from "../../model/pod_references.js";
import type { SecretSource } from "../../model/types.gen.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp, Subject } from "../kind.js";
import { operatorOf } from "./operators.js";

/** A Secret, with where it was written. */
interface Written {
  readonly name: string;
  readonly source: SecretSource;
  readonly origin: string;
}

/** Chart and apps may say the same of one Secret, not different things. */
export function checkConflicts({ request: { label, chart, apps } }: Spec): Diagnostic[] {
  const written = [{ label, external_secrets: chart.external_secrets }, ...apps].flatMap(
    ({ label: origin, external_secrets: secrets = {} }) =>
      Object.entries(secrets).map(([name, source]): Written => ({ name, source, origin })),
  );
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
        message: `differs from that of ${other.origin}`,
        hint: "say the same in both, or say it on the chart alone",
      },
    ];
  });
}

export function checkSources({ values, apps, place }: Subject): Diagnostic[] {
  return Object.entries(values.externalSecrets ?? {}).flatMap(([name, source]): Diagnostic[] => {
    const operator = operatorOf(source);
    const at = (...path: string[]) => place(["externalSecrets", name, operator.key, ...path]);
    const diagnostics: Diagnostic[] = [];
    if (operator.isEmpty()) {
      diagnostics.push({
        code: "missing-key",
        ...at("data"),
        message: "is missing, and so is dataFrom: the Secret would be empty",
        hint: 'write "data": {<key of the Secret>: {"key": <name in the store>}}',
      });
    }
    const job = operator.allowsCopy() ? undefined : apps.find((app) => needsCopy(app, name));
    if (job) {
      diagnostics.push({
        code: "hook-order",
        ...at("scope"),
        message: `is strict, but ${job.label} runs before the release and so needs a copy under the name ${quote(`${name}-hook`)}`,
        hint: 'seal it with --scope namespace-wide and write "scope": "namespace-wide", or run the job after the release: hook = {"phase": "after"}',
      });
    }
    return diagnostics;
  });
}

/** Whether an app runs before the Secrets of its release are there, and refers to one. */
function needsCopy({ values }: CheckedApp, secret: string): boolean {
  return (
    runsBefore(values) &&
    podReferences(values).some(({ kind, name }) => kind === "Secret" && name === secret)
  );
}
