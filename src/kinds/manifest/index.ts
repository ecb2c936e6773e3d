/** Manual manifests: Kubernetes objects that the chart carries as they are. */
import type { Kind, Subject } from "../kind.js";
import { checkManifests } from "./check.js";
import { manifestFile } from "./files.js";
import { lowerManifests } from "./manifest.js";
import { groupOf } from "../../objects/document.js";
import type { MadeObject } from "../../model/made.js";
import { providedByManifests } from "./provided.js";

export const manifest: Kind = {
  name: "manifest",
  templates: ["manifests.yaml"],
  isUsed: ({ manifests }) =>
    lowerManifests(manifests).some(({ path }) => path.startsWith("manifests/")),
  checkSpec: checkManifests,
  provides: ({ manifests }) => providedByManifests(manifests),
  makes: madeByHand,
  files: ({ manifests }) => lowerManifests(manifests).map(manifestFile),
};

/** A manifest whose values leave it out makes nothing. */
function madeByHand({ spec, values }: Subject): MadeObject[] {
  if (!values.manifests.enabled) return [];
  return spec.manifests.map((manifest) => ({
    kind: `${groupOf(manifest)}/${manifest.kind}`,
    name: manifest.name,
    namespace: manifest.namespace,
    at: { origin: manifest.origin, path: `line ${manifest.line}: metadata.name` },
  }));
}
