/** Volumes, and where the container sees them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { dnsLabel, normalPath } from "../../model/names.js";
import type { CheckedApp } from "../kind.js";

export function checkVolumes(app: CheckedApp): Diagnostic[] {
  const { volumes = [], volumeMounts = [] } = app.values;
  const names = volumes.map(({ name }) => name);
  const paths = volumeMounts.map(({ mountPath }) => normalPath(mountPath));
  return [
    ...repeated(app, "volumes", "name", names),
    ...repeated(app, "volumeMounts", "mountPath", paths),
    ...unknownVolumes(app, names),
    ...ofConfig(app, names),
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

/** A config that is mounted is a volume as well; templates/_helpers.tpl names it. */
function ofConfig({ values, place }: CheckedApp, names: readonly string[]): Diagnostic[] {
  return Object.entries(values.config ?? {}).flatMap(([config, { mountPath }]): Diagnostic[] => {
    const name = dnsLabel(`config-${config}`);
    const index = mountPath === undefined ? -1 : names.indexOf(name);
    if (index < 0) return [];
    return [
      {
        code: "duplicate-name",
        ...place(["volumes", index, "name"]),
        message: `is ${quote(name)}, and so is the volume of ${place(["config", config]).path}`,
        hint: "give the volume another name",
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
