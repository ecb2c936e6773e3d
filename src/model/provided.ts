/** Objects that pods may refer to because somebody makes them. */
import type { ReferencedKind } from "../kubernetes/references.js";

/** An object that a reference may name. */
export interface Provided {
  readonly kind: ReferencedKind;
  readonly name: string;
  /** undefined where nobody knows them. */
  readonly keys: readonly string[] | undefined;
  /** Whether it must be in the cluster before the chart is. */
  readonly external: boolean;
  /** Of a claim, where they are known: who may mount it. */
  readonly accessModes?: readonly string[];
  /** What makes it, where it is there only after the hooks of the release have run. */
  readonly late?: "manifest" | "attributes";
}

/** By `<kind>/<name>`. */
export type ProvidedObjects = ReadonlyMap<string, Provided>;

export function byName(objects: readonly Provided[]): ProvidedObjects {
  return new Map(objects.map((object) => [`${object.kind}/${object.name}`, object]));
}
