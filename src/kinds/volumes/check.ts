/** Volumes, and where the container sees them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { normalPath } from "../../model/names.js";
import { madeVolumes, volumeNames } from "../../model/volumes.js";
import { repeats } from "../../objects/repeats.js";
import { checkAmount } from "../amounts.js";
import type { CheckedApp } from "../kind.js";
import { checkNested, mountedBy, mountedFrom } from "../nested_mounts.js";
import { unknownVolume } from "../unknown_volume.js";

export function checkVolumes(app: CheckedApp): Diagnostic[] {
  const { values, place } = app;
  const { volumes = [], volumeMounts = [] } = values;
  const names = volumes.map(({ name }) => name);
  const paths = volumeMounts.map(({ mountPath }) => normalPath(mountPath));
  return [
    ...repeated(app, "volumes", "name", names),
    ...repeated(app, "volumeMounts", "mountPath", paths),
    ...unknownVolumes(app, volumeNames(values)),
    ...ofOthers(app, names),
    ...mountedTwice(app),
    ...checkNested(
      [...mountedFrom(values, volumeMounts, ["volumeMounts"]), ...mountedBy(values)],
      place,
    ),
    ...sizes(app),
  ];
}

function repeated(
  { place }: CheckedApp,
  list: string,
  key: string,
  values: readonly string[],
): Diagnostic[] {
  return repeats(values, String).map(({ item, index, firstIndex }) => ({
    code: "duplicate-name",
    ...place([list, index, key]),
    message: `is ${quote(item)}, and so is ${place([list, firstIndex, key]).path}`,
    hint: "use each once",
  }));
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

/** A path of config, claims and scratch space is mounted once. */
function mountedTwice({ values, place }: CheckedApp): Diagnostic[] {
  const first = new Map<string, string>();
  (values.volumeMounts ?? []).forEach(({ mountPath }, index) => {
    first.set(normalPath(mountPath), place(["volumeMounts", index]).path);
  });
  return madeVolumes(values).flatMap(({ mountPath, mountAt }): Diagnostic[] => {
    if (mountPath === undefined) return [];
    const other = first.get(normalPath(mountPath));
    if (other === undefined) {
      first.set(normalPath(mountPath), place(mountAt).path);
      return [];
    }
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
  const { volumeMounts = [], container } = values;
  const lists = [
    { path: ["volumeMounts"], items: volumeMounts },
    { path: ["container", "volumeDevices"], items: container?.volumeDevices ?? [] },
  ];
  return lists.flatMap(({ path, items }) =>
    items.flatMap(({ name }, index): Diagnostic[] => {
      if (names.includes(name)) return [];
      return [{ ...place([...path, index, "name"]), ...unknownVolume(name, names) }];
    }),
  );
}

/** How much a volume may hold, or asks for. */
function sizes({ values: { volumes = [] }, place }: CheckedApp): Diagnostic[] {
  return volumes.flatMap(({ emptyDir, ephemeral }, index) => {
    const claim = ["ephemeral", "volumeClaimTemplate", "spec", "resources", "requests", "storage"];
    const requests = ephemeral?.volumeClaimTemplate.spec.resources.requests;
    const at = ["volumes", index];
    return [
      ...checkAmount("sizeLimit", emptyDir?.sizeLimit, [...at, "emptyDir", "sizeLimit"], place),
      ...checkAmount("storage", requests?.["storage"], [...at, ...claim], place),
    ];
  });
}
