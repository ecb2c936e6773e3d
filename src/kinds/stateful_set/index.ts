/** StatefulSets: apps whose pods have names of their own, and their headless Services. */
import { headlessName, shortName } from "../../model/made.js";
import { workloadOf } from "../../model/workloads.js";
import { type Kind, namedAsApp, ofWorkload } from "../kind.js";

const stateful = ofWorkload("apps", "StatefulSet", shortName);
const headless = namedAsApp(
  "/Service",
  ({ values }) => workloadOf(values) === "StatefulSet",
  headlessName,
);

export const statefulSet: Kind = {
  name: "stateful_set",
  templates: ["_headless.tpl", "headless.yaml", "statefulset.yaml"],
  isUsed: stateful.isUsed,
  makes: (subject) => [...stateful.makes(subject), ...headless(subject)],
};
