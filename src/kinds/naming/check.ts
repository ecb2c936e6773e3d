/** Names that would meet in the cluster. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { longestOwner } from "../../model/names.js";
import { type Workload, workloadOf } from "../../model/workloads.js";
import { repeats } from "../../objects/repeats.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp, Subject } from "../kind.js";

/** A name that something has, with where it was written. */
interface Named {
  readonly label: string;
  readonly written: string;
  readonly inCluster: string;
  readonly at: Pick<Diagnostic, "origin" | "path">;
}

export function checkAppNames({ request }: Spec): Diagnostic[] {
  return collisions(
    "app_name",
    request.apps.map(({ label, app_name: written }) => ({
      label,
      written,
      inCluster: written.toLowerCase().replaceAll("_", "-"),
      at: { origin: label, path: "app_name" },
    })),
  );
}

export function checkFullnames({ apps }: Subject): Diagnostic[] {
  return collisions(
    "fullname_override",
    apps.flatMap(({ label, values: { fullnameOverride: name }, place }) =>
      name ? [{ label, written: name, inCluster: name, at: place(["fullnameOverride"]) }] : [],
    ),
  );
}

/** What names pods or Jobs after itself has a shorter name than other objects. */
export function checkLength({ values, place }: CheckedApp): Diagnostic[] {
  const { fullnameOverride: name = "" } = values;
  const workload = workloadOf(values);
  if (name.length <= longestOwner || !owners.has(workload)) return [];
  return [
    {
      code: "too-long",
      ...place(["fullnameOverride"]),
      message: `has ${name.length} characters, and the name of a ${workload} has at most ${longestOwner}`,
      hint: "write a shorter one",
    },
  ];
}

const owners: ReadonlySet<string> = new Set<Workload>(["CronJob", "StatefulSet"]);

/** What would have the name of another, each told about the first. */
function collisions(attribute: string, all: readonly Named[]): Diagnostic[] {
  return repeats(all, ({ inCluster }) => inCluster).map(({ item: one, first: other }) => ({
    code: "duplicate-name",
    ...one.at,
    message:
      one.written === other.written
        ? `is ${quote(one.written)}, and so is that of ${other.label}`
        : `is ${quote(one.written)} and becomes ${quote(one.inCluster)} in the cluster, as ${quote(other.written)} of ${other.label} does`,
    hint:
      one.label === other.label ? "list the app once" : `give one of the two another ${attribute}`,
  }));
}
