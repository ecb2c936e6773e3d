/** The objects out of which operators make Secrets, and those Secrets. */
import { hookSecrets } from "../../model/hooks.js";
import type { MadeObject } from "../../model/made.js";
import type { Subject } from "../kind.js";
import { operatorOf } from "./operators.js";

/** The copies that hooks read included; see externalsecrets.yaml. */
export function madeSecrets({ values, apps, place }: Subject): MadeObject[] {
  const read = hookSecrets(apps.map((app) => app.values));
  return Object.entries(values.externalSecrets ?? {}).flatMap(([name, source]) => {
    const { object } = operatorOf(source);
    const at = place(["externalSecrets", name]);
    const names = read.has(name) ? [name, `${name}-hook`] : [name];
    return names.flatMap((made) => [object, "/Secret"].map((kind) => ({ kind, name: made, at })));
  });
}
