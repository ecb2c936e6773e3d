/** Volumes, and where the container sees them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { normalPath } from "../../model/names.js";
import { madeVolumes } from "../../model/volumes.js";
import type { CheckedApp } from "../kind.js";

export function checkVolumes(app: CheckedApp): Diagnostic[] {
  const { volumes = [], volumeMounts = [] } = app.values;
  const names = volumes.map(({ name }) => name);
  const paths = volumeMounts.map(({ mountPath }) => normalPath(mountPath));
  return [
    ...repeated(app, "volumes", "name", names),
    ...repeated(app, "volumeMounts", "mountPath", paths),
    ...unknownVolumes(app, [...names, ...madeVolumes(app.values).map(({ name }) => name)]),
    ...ofOthers(app, names),
    ...mountedTwice(app),
  ];
}

function repeated(
  { place }: CheckedApp,
  list: string,
  key: string,
  values: readonly string[],
): Diagnostic[] {
  const places = new Map<string, number>();
  return values.flatMap((value, index): Diagnostic[] => {
    const first = places.get(value);
    if (first === undefined) {
      places.set(value, index);
      return [];
    }
    return [
      {
        code: "duplicate-name",
        ...place([list, index, key]),
        message: `is ${quote(value)}, and so is ${place([list, first, key]).path}`,
        hint: "use each once",
      },
    ];
  });
}

/** Config that is mounted, claims and scratch space are volumes as well. */
function ofOthers({ values, place }: CheckedApp, names: readonly string[]): Diagnostic[] {
  const first = new Map<string, string>();
  return madeVolumes(values).flatMap(({ name, path }): Diagnostic[] => {
    const index = names.indexOf(name);
    const other = first.get(name);
    first.set(name, place(path).path);
    if (index < 0 && other === undefined) return [];
    return [
      {
        code: "duplicate-name",
        ...(index < 0 ? place(path) : place(["volumes", index, "name"])),
        message:
          index < 0
            ? `makes the volume ${quote(name)}, and so does ${other ?? ""}`
            : `is ${quote(name)}, and so is the volume of ${place(path).path}`,
        hint: index < 0 ? "give one of the two another name" : "give the volume another name",
      },
    ];
  });
}

/** A path of claims and scratch space is mounted once; those of config are its own check's. */
function mountedTwice({ values, place }: CheckedApp): Diagnostic[] {
  const first = new Map<string, string>();
  (values.volumeMounts ?? []).forEach(({ mountPath }, index) => {
    first.set(normalPath(mountPath), place(["volumeMounts", index]).path);
  });
  return madeVolumes(values).flatMap(({ mountPath, path, mountAt }): Diagnostic[] => {
    if (mountPath === undefined) return [];
    const other = first.get(normalPath(mountPath));
    if (other === undefined) first.set(normalPath(mountPath), place(mountAt).path);
    if (other === undefined || path[0] === "config") return [];
    return [
      {
        code: "duplicate-name",
        ...place(mountAt),
        message: `is ${quote(mountPath)}, and so is that of ${other}`,
        hint: "mount each path once",
      },
    ];
  });
}

function unknownVolumes({ values, place }: CheckedApp, names: readonly string[]): Diagnostic[] {
  return (values.volumeMounts ?? []).flatMap(({ name }, index): Diagnostic[] => {
    if (names.includes(name)) return [];
    const meant = nearest(name, names);
    return [
      {
        code: "unknown-volume",
        ...place(["volumeMounts", index, "name"]),
        message: `is ${quote(name)}, which is not a volume of the app`,
        hint: meant === undefined ? "add it to volumes" : `write ${quote(meant)}`,
      },
    ];
  });
}
