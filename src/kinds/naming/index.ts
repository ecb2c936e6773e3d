/** The names and labels of an app's objects. */
import type { Kind } from "../kind.js";
import { checkAppNames, checkFullnames, checkLength } from "./check.js";
import { checkLabels } from "./labels.js";

export const naming: Kind = {
  name: "naming",
  templates: ["_names.tpl", "_labels.tpl", "_public.tpl", "_dispatch.tpl"],
  checkSpec: checkAppNames,
  check: (subject) => [
    ...checkFullnames(subject),
    ...checkLabels(subject),
    ...subject.apps.flatMap(checkLength),
  ],
};
