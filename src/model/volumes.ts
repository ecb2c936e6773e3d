/** The volumes of a pod that attributes other than `volumes` make, and where they are mounted. */
import { dnsLabel, scratchName } from "./names.js";
import type { AppValues } from "./types.gen.js";

export interface MadeVolume {
  readonly name: string;
  readonly mountPath: string | undefined;
  /** Where it stands in the app's values. */
  readonly path: readonly string[];
  /** Where its mount path does, which may be in a key. */
  readonly mountAt: readonly string[];
}

/** The names of all volumes of a pod. */
export function volumeNames(values: AppValues): string[] {
  return [...(values.volumes ?? []), ...madeVolumes(values)].map(({ name }) => name);
}

/** In the order of the pod's. */
export function madeVolumes(values: AppValues): MadeVolume[] {
  const { config = {}, persistentVolumeClaims: claims = {}, scratch = {} } = values;
  const made = (key: string, name: string, entry: string, mountPath: string | undefined) => {
    const path = [key, entry];
    return { name, mountPath, path, mountAt: [...path, "mountPath"] };
  };
  return [
    ...Object.entries(config)
      .filter(([, { mountPath }]) => mountPath !== undefined)
      .map(([entry, { mountPath }]) =>
        made("config", dnsLabel(`config-${entry}`), entry, mountPath),
      ),
    ...Object.entries(claims).map(([entry, { mountPath }]) =>
      made("persistentVolumeClaims", entry, entry, mountPath),
    ),
    ...Object.keys(scratch).map((path) => ({
      ...made("scratch", scratchName(path), path, path),
      mountAt: ["scratch", path],
    })),
  ];
}
