/** Objects of manual manifests as files of the chart. */
import { createHash } from "node:crypto";
import type { ManifestFile } from "../../model/chart.js";
import { groupOf } from "../../objects/document.js";
import type { Manifest } from "../../request/manifests.js";
import { clusterScopedKinds } from "./cluster_scoped.js";

/** File systems end a name at 255 bytes. */
const longestName = 200;

/**
 * One file for each object, in order: CustomResourceDefinitions in crds/, where Helm installs them
 * before all else, the others in manifests/namespaced/ or manifests/cluster/, which
 * templates/manifests.yaml reads. A file is named after its object alone, so that another object
 * renames none.
 */
export function lowerManifests(manifests: readonly Manifest[]): ManifestFile[] {
  const scoped = new Set([...builtIn, ...manifests.flatMap(clusterScopedByCrd)]);
  const plain = manifests.map((manifest) => `${folder(manifest, scoped)}/${plainName(manifest)}`);
  const seen = new Set<string>();
  const repeated = new Set(plain.filter((path) => seen.size === seen.add(path).size));
  return manifests.map((manifest, index) => {
    const path = plain[index] ?? "";
    const isItsOwn = isExact(manifest, path) && !repeated.has(path);
    return {
      path: `${isItsOwn ? path : `${path}-${hash(manifest)}`}.yaml`,
      object: manifest.object,
    };
  });
}

/** The name of an object's file, which another object may have too. */
function plainName({ kind, namespace, name }: Manifest): string {
  const whole = [kind, ...(namespace === undefined ? [] : [namespace]), name].join("-");
  return whole
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/g, "-")
    .slice(0, longestName);
}

/** Whether a path says all of an object's name: nothing was cut, or replaced. */
function isExact({ name }: Manifest, path: string): boolean {
  return path.endsWith(`-${name}`);
}

function hash({ apiVersion, kind, namespace = "", name }: Manifest): string {
  const identity = [groupOf({ apiVersion }), kind, namespace, name].join("\0");
  return createHash("sha256").update(identity).digest("hex").slice(0, 8);
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
function groupKind(manifest: Manifest): string {
  return `${groupOf(manifest)}/${manifest.kind}`;
}

/** The kind that a CustomResourceDefinition makes, if it is outside of any namespace. */
function clusterScopedByCrd(manifest: Manifest): string[] {
  if (groupKind(manifest) !== crd) return [];
  const spec = manifest.object["spec"] as
    { group?: string; scope?: string; names?: { kind?: string } } | undefined;
  return spec?.scope === "Cluster" ? [`${spec.group ?? ""}/${spec.names?.kind ?? ""}`] : [];
}
