/** StatefulSets: apps whose pods have names of their own, and their headless Services. */
import { headlessName, shortName } from "../../model/made.js";
import { workloadOf, workloadOfApp } from "../../model/workloads.js";
import { type CheckedApp, type Kind, namedAsApp } from "../kind.js";

const stateful = namedAsApp("apps/StatefulSet", isStateful, shortName);
const headless = namedAsApp("/Service", isStateful, headlessName);

export const statefulSet: Kind = {
  name: "stateful_set",
  templates: ["_headless.tpl", "headless.yaml", "statefulset.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => workloadOfApp(app) === "StatefulSet"),
  makes: (subject) => [...stateful(subject), ...headless(subject)],
};

function isStateful({ values }: CheckedApp): boolean {
  return workloadOf(values) === "StatefulSet";
}
