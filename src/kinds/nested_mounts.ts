/** What is mounted below something that nobody can write to. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Place, Segments } from "../diagnostics/explain.js";
import { normalPath } from "../model/names.js";
import { madeVolumes } from "../model/volumes.js";
import type { AppValues, VolumeMount } from "../model/types.gen.js";

/** Something that is mounted into a container. */
interface Mounted {
  readonly path: string;
  /** Where the path stands in the app's values. */
  readonly at: Segments;
  readonly writable: "yes" | "no" | "if it has the folder";
  /** The files and folders that are known to be in it. */
  readonly content: readonly string[];
}

/** The sources of volumes that Kubernetes mounts for reading only. */
const readOnlySources = ["configMap", "secret", "projected", "downwardAPI", "image"] as const;

/** The mounts of a list, such as a container's volumeMounts. */
export function mountedFrom(
  values: AppValues,
  mounts: readonly VolumeMount[] = [],
  at: Segments,
): Mounted[] {
  const { volumes = [] } = values;
  const made = madeVolumes(values);
  return mounts.map(({ name, mountPath, readOnly }, index) => {
    const volume = volumes.find((one) => one.name === name) ?? {};
    const source = readOnlySources.find((one) => Object.hasOwn(volume, one));
    const isConfig = made.some((one) => one.name === name && one.path[0] === "config");
    return {
      path: mountPath,
      at: [...at, index, "mountPath"],
      writable: source !== undefined || isConfig ? "no" : readOnly ? "if it has the folder" : "yes",
      content: paths(volume),
    };
  });
}

/** The mounts that other attributes make for an app's own container. */
export function mountedBy(values: AppValues): Mounted[] {
  const { config = {}, persistentVolumeClaims: claims = {} } = values;
  return madeVolumes(values).flatMap(({ mountPath: path, mountAt: at }): Mounted[] => {
    const [kind, entry = ""] = at;
    if (path === undefined) return [];
    if (kind === "config") {
      return [{ path, at, writable: "no", content: Object.keys(config[entry]?.data ?? {}) }];
    }
    const isRead = kind === "persistentVolumeClaims" && claims[entry]?.readOnly === true;
    return [{ path, at, writable: isRead ? "if it has the folder" : "yes", content: [] }];
  });
}

/** The paths that a volume says it has. */
function paths(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(paths);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "path" && typeof item === "string" ? [item] : paths(item),
  );
}

/** @returns a mistake for each mount that the container runtime cannot make a folder for */
export function checkNested(mounted: readonly Mounted[], place: Place): Diagnostic[] {
  return mounted.flatMap((inner): Diagnostic[] => {
    const below = mounted.flatMap((outer) => {
      const above = `${normalPath(outer.path)}/`;
      const path = normalPath(inner.path);
      return path.startsWith(above) ? [{ outer, rest: path.slice(above.length) }] : [];
    });
    // What it is in decides, and not what that is in.
    const [nearest] = below.sort((a, b) => a.rest.length - b.rest.length);
    if (!nearest || nearest.outer.writable === "yes") return [];
    const { outer, rest } = nearest;
    if (outer.content.some((path) => path === rest || path.startsWith(`${rest}/`))) return [];
    return [
      {
        code: "conflicting-keys",
        ...place(inner.at),
        message: `is ${quote(inner.path)}, in what ${place(outer.at).path} mounts for reading only: the container does not start${outer.writable === "no" ? "" : ", unless the volume has that folder"}`,
        hint: "mount it elsewhere, or make one projected volume of both",
        ...(outer.writable !== "no" && { severity: "warning" as const }),
      },
    ];
  });
}
