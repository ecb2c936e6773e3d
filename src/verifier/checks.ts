import { checkBackends } from "./backends.js";
import { checkConstants } from "./constants.js";
import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type RenderedObject } from "../objects/document.js";
import { checkDuplicates } from "./duplicates.js";
import { checkNames } from "./names.js";
import { checkServices } from "./services.js";
import { checkTargets } from "./targets.js";

/** The checks of rendered objects that need no schema, each a file of its own. */
export const checks: readonly ((objects: readonly RenderedObject[]) => Diagnostic[])[] = [
  checkBackends,
  checkConstants,
  checkDuplicates,
  checkNames,
  checkServices,
  checkTargets,
];
