/** What the hooks of a container ask for. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { portsOf } from "../../model/ports.js";
import { checkLifecycle } from "../lifecycle.js";
import type { CheckedApp } from "../kind.js";

export function checkContainer({ values, place }: CheckedApp): Diagnostic[] {
  const names = portsOf(values).map(({ name }) => name);
  return checkLifecycle(values.container?.lifecycle, names, ["container", "lifecycle"], place);
}
