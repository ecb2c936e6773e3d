/** Volumes, and where the container sees them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { CheckedApp } from "../kind.js";

export function checkVolumes(app: CheckedApp): Diagnostic[] {
  const { volumes = [], volumeMounts = [] } = app.values;
  const names = volumes.map(({ name }) => name);
  const paths = volumeMounts.map(({ mountPath }) => mountPath);
  return [
    ...repeated(app, "volumes", "name", names),
    ...repeated(app, "volumeMounts", "mountPath", paths),
    ...unknownVolumes(app, names),
  ];
}

function repeated(
  { place }: CheckedApp,
  list: string,
  key: string,
  values: readonly string[],
): Diagnostic[] {
  return values.flatMap((value, index): Diagnostic[] => {
    const first = values.indexOf(value);
    if (first === index) return [];
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
