/** Objects of manual manifests as files of the chart. */
import type { Manifest } from "../../request/manifests.js";
import { clusterScopedKinds } from "./cluster_scoped.js";
import type { ManifestFile } from "../../model/chart.js";

/** File systems end a name at 255 bytes. */
const longestName = 200;

/**
 * One file for each object, in order: CustomResourceDefinitions in crds/, where Helm installs them
 * before all else, the others in manifests/namespaced/ or manifests/cluster/, which
 * templates/manifests.yaml reads.
 */
export function lowerManifests(manifests: readonly Manifest[]): ManifestFile[] {
  const scoped = new Set([...builtIn, ...manifests.flatMap(clusterScopedByCrd)]);
  const digits = Math.max(3, String(manifests.length).length);
  return manifests.map((manifest, index) => {
    const number = String(index + 1).padStart(digits, "0");
    const name = `${manifest.kind}-${manifest.name}`.toLowerCase().replaceAll(/[^a-z0-9.-]/g, "-");
    return {
      path: `${folder(manifest, scoped)}/${number}-${name.slice(0, longestName)}.yaml`,
      object: manifest.object,
    };
  });
}

const crd = "apiextensions.k8s.io/CustomResourceDefinition";

const builtIn = Object.entries(clusterScopedKinds).flatMap(([group, kinds]) =>
  kinds.map((kind) => `${group}/${kind}`),
);

function folder(manifest: Manifest, scoped: ReadonlySet<string>): string {
  const kind = groupKind(manifest);
  if (kind === crd) return "crds";
  return scoped.has(kind) ? "manifests/cluster" : "manifests/namespaced";
}

/** `<group>/<kind>`; the version says nothing about the scope. */
function groupKind({ apiVersion, kind }: Manifest): string {
  const slash = apiVersion.indexOf("/");
  return `${slash < 0 ? "" : apiVersion.slice(0, slash)}/${kind}`;
}

/** The kind that a CustomResourceDefinition makes, if it is outside of any namespace. */
function clusterScopedByCrd(manifest: Manifest): string[] {
  if (groupKind(manifest) !== crd) return [];
  const spec = manifest.object["spec"] as
    { group?: string; scope?: string; names?: { kind?: string } } | undefined;
  return spec?.scope === "Cluster" ? [`${spec.group ?? ""}/${spec.names?.kind ?? ""}`] : [];
}
