/** Volumes, and where the container sees them. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Spec } from "../spec.js";

type App = Spec["request"]["apps"][number];

export function checkVolumes({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) => [
    ...repeated(
      app,
      "volumes",
      "name",
      (app.volumes ?? []).map(({ name }) => name),
    ),
    ...repeated(
      app,
      "volume_mounts",
      "mountPath",
      (app.volume_mounts ?? []).map(({ mountPath }) => mountPath),
    ),
    ...unknownVolumes(app),
  ]);
}

function repeated(
  { label }: App,
  attribute: string,
  key: string,
  values: readonly string[],
): Diagnostic[] {
  return values.flatMap((value, index): Diagnostic[] => {
    const first = values.indexOf(value);
    if (first === index) return [];
    return [
      {
        code: "duplicate-name",
        origin: label,
        path: formatPath([attribute, index, key]),
        message: `is ${quote(value)}, and so is ${formatPath([attribute, first, key])}`,
        hint: "use each once",
      },
    ];
  });
}

function unknownVolumes({ label, volumes = [], volume_mounts: mounts = [] }: App): Diagnostic[] {
  const names = volumes.map(({ name }) => name);
  return mounts.flatMap(({ name }, index): Diagnostic[] => {
    if (names.includes(name)) return [];
    const meant = nearest(name, names);
    return [
      {
        code: "unknown-volume",
        origin: label,
        path: formatPath(["volume_mounts", index, "name"]),
        message: `is ${quote(name)}, which is no volume of the app`,
        hint: meant === undefined ? "add it to volumes" : `write ${quote(meant)}`,
      },
    ];
  });
}
