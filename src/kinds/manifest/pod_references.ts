/** The objects that the pods of manual manifests name. */
import { formatPath } from "../../diagnostics/diagnostic.js";
import { referencesIn, type Reference } from "../../model/pod_references.js";
import { podSpecOf } from "../../objects/pods.js";
import type { Manifest } from "../../request/manifests.js";

/** All that the pods of an object name; the paths are for people. */
export function manifestReferences(
  manifest: Manifest,
): readonly (Omit<Reference, "path"> & { readonly path: string })[] {
  const pods = podSpecOf(manifest);
  if (!pods) return [];
  return referencesIn(pods.spec).map(({ path, ...reference }) => ({
    ...reference,
    path: `line ${manifest.line}: ${formatPath([...pods.path, "spec", ...path])}`,
  }));
}
