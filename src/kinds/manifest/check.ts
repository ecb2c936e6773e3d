/** Manual manifests. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { groupOf } from "../../objects/document.js";
import type { Manifest } from "../../request/manifests.js";
import type { Spec } from "../../request/spec.js";

export function checkManifests({ manifests }: Spec): Diagnostic[] {
  const first = new Map<string, Manifest>();
  return manifests.flatMap((manifest): Diagnostic[] => {
    const { kind, namespace = "", name, origin, line } = manifest;
    const key = [groupOf(manifest), kind, namespace, name].join("\0");
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, manifest);
      return [];
    }
    return [
      {
        code: "duplicate-manifest",
        origin,
        path: `line ${line}: metadata.name`,
        message: `is ${quote(name)}, a ${kind} that ${other.origin} line ${other.line} has too`,
        hint: "keep one of the two",
      },
    ];
  });
}
