/** Containers of one pod that do not go together. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type Beside, containersBeside } from "../../model/containers.js";
import { dnsLabel, normalPath } from "../../model/names.js";
import { portsOf } from "../../model/ports.js";
import { madeVolumes } from "../../model/volumes.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp } from "../kind.js";

export function checkInitContainers(app: CheckedApp): Diagnostic[] {
  const beside = containersBeside(app.values);
  if (beside.length === 0) return [];
  return [...names(app, beside), ...ports(app, beside), ...mounts(app, beside)];
}

function names({ name, place }: CheckedApp, beside: readonly Beside[]): Diagnostic[] {
  const first = new Map([[dnsLabel(name), "the app's own"]]);
  return beside.flatMap(({ name: own, path }): Diagnostic[] => {
    const other = first.get(own);
    first.set(own, other ?? place(path).path);
    if (other === undefined) return [];
    return [
      {
        code: "duplicate-name",
        ...place(path),
        message: `is a container called ${quote(own)}, and so is ${other}`,
        hint: "give it another name",
      },
    ];
  });
}

/** All containers of a pod share its network; those that have ended listen on nothing. */
function ports({ values, place }: CheckedApp, beside: readonly Beside[]): Diagnostic[] {
  const first = new Map<string, string>();
  for (const { name, containerPort, protocol, path } of portsOf(values)) {
    first.set(`port ${containerPort}/${protocol}`, formatPath(path));
    first.set(`name ${quote(name)}`, formatPath(path));
  }
  const all = beside
    .filter(({ list }) => list === "sidecars")
    .flatMap(({ container, path }) =>
      (container.ports ?? []).map((own, index) => ({ own, at: [...path, "ports", index] })),
    );
  return all.flatMap(({ own: { containerPort, name, protocol = "TCP" }, at }) => {
    const taken: [string, Segments][] = [
      [`port ${containerPort}/${protocol}`, [...at, "containerPort"]],
    ];
    if (name !== undefined) taken.push([`name ${quote(name)}`, [...at, "name"]]);
    return taken.flatMap(([what, where]): Diagnostic[] => {
      const other = first.get(what);
      first.set(what, other ?? place(where).path);
      if (other === undefined) return [];
      return [
        {
          code: "duplicate-name",
          ...place(where),
          message: `is the ${what}, and so is ${other}`,
          hint: "containers of a pod share their ports; write another",
        },
      ];
    });
  });
}

function mounts({ values, place }: CheckedApp, beside: readonly Beside[]): Diagnostic[] {
  const volumes = volumeNames(values);
  return beside.flatMap(({ container: { volumeMounts = [] }, path }) => {
    const paths = volumeMounts.map(({ mountPath }) => normalPath(mountPath));
    return volumeMounts.flatMap(({ name, mountPath }, index): Diagnostic[] => {
      const at = [...path, "volumeMounts", index];
      const first = paths.indexOf(normalPath(mountPath));
      if (first < index) {
        return [
          {
            code: "duplicate-name",
            ...place([...at, "mountPath"]),
            message: `is ${quote(mountPath)}, and so is volumeMounts[${first}].mountPath`,
            hint: "use each once",
          },
        ];
      }
      if (volumes.includes(name)) return [];
      const meant = nearest(name, volumes);
      return [
        {
          code: "unknown-volume",
          ...place([...at, "name"]),
          message: `is ${quote(name)}, which is not a volume of the app`,
          hint: meant === undefined ? "add it to volumes" : `write ${quote(meant)}`,
        },
      ];
    });
  });
}

/** The volumes of a pod, with those that claims, scratch space and mounted config make. */
function volumeNames(values: AppValues): string[] {
  return [...(values.volumes ?? []), ...madeVolumes(values)].map(({ name }) => name);
}
