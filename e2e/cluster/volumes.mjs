// Static PersistentVolumes, as nobody provisions any on the control plane.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { kubectl } from "./cluster.mjs";

/** Makes objects, in one go. */
export async function apply(items) {
  const folder = await mkdtemp(path.join(tmpdir(), "objects-"));
  try {
    const file = path.join(folder, "objects.json");
    await writeFile(file, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
    await kubectl("apply", "-f", file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A claim, without a class: the cluster has none that is the default. */
export const claim = (namespace, name, accessMode = "ReadWriteOnce") => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name, namespace },
  spec: {
    accessModes: [accessMode],
    resources: { requests: { storage: "1Gi" } },
    storageClassName: "",
  },
});

/** A volume for the claim of a name, which binds to no other. */
export const volume = (namespace, name, storage, storageClassName = "") => ({
  apiVersion: "v1",
  kind: "PersistentVolume",
  metadata: { name: `${namespace}-${name}` },
  spec: {
    accessModes: ["ReadWriteOnce", "ReadWriteMany"],
    capacity: { storage },
    claimRef: { namespace, name },
    hostPath: { path: `/volumes/${namespace}/${name}` },
    persistentVolumeReclaimPolicy: "Retain",
    storageClassName,
  },
});
