/** Manual manifests: Kubernetes objects that the chart carries as they are. */
import type { Kind } from "../kind.js";
import { checkManifests } from "./check.js";
import { manifestFile } from "./files.js";
import { lowerManifests } from "./manifest.js";
import { providedByManifests } from "./provided.js";

export const manifest: Kind = {
  name: "manifest",
  templates: ["manifests.yaml"],
  isUsed: ({ manifests }) =>
    lowerManifests(manifests).some(({ path }) => path.startsWith("manifests/")),
  checkSpec: checkManifests,
  provides: ({ manifests }) => providedByManifests(manifests),
  files: ({ manifests }) => lowerManifests(manifests).map(manifestFile),
};
