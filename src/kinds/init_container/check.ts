/** Containers of one pod that do not go together. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { type Beside, containersBeside } from "../../model/containers.js";
import { dnsLabel, normalPath } from "../../model/names.js";
import { portsOf } from "../../model/ports.js";
import { volumeNames } from "../../model/volumes.js";
import { repeats } from "../../objects/repeats.js";
import type { CheckedApp } from "../kind.js";
import { checkNested, mountedFrom } from "../nested_mounts.js";
import { unknownVolume } from "../unknown_volume.js";
import { checkProbes } from "./probes.js";

export function checkInitContainers(app: CheckedApp): Diagnostic[] {
  const beside = containersBeside(app.values);
  if (beside.length === 0) return [];
  return [
    ...names(app, beside),
    ...ports(app, beside),
    ...mounts(app, beside),
    ...beside.flatMap((one) => checkProbes(app, one)),
  ];
}

function names({ name, place }: CheckedApp, beside: readonly Beside[]): Diagnostic[] {
  const all = [{ name: dnsLabel(name), path: undefined }, ...beside];
  return repeats(all, (container) => container.name).map(({ item, first }) => ({
    code: "duplicate-name",
    ...place(item.path ?? []),
    message: `is a container called ${quote(item.name)}, and so is ${first.path ? place(first.path).path : "the app's own"}`,
    hint: "give it another name",
  }));
}

/** All containers of a pod share its network; those that have ended listen on nothing. */
function ports({ values, place }: CheckedApp, beside: readonly Beside[]): Diagnostic[] {
  const first = new Map<string, string>();
  for (const { name, containerPort, protocol, path, settings } of portsOf(values)) {
    first.set(`port ${containerPort}/${protocol}`, formatPath(path));
    if (settings.hostPort !== undefined) {
      first.set(`hostPort ${settings.hostPort}/${protocol}`, formatPath(path));
    }
    first.set(`name ${quote(name)}`, formatPath(path));
  }
  const all = beside
    .filter(({ list }) => list === "sidecars")
    .flatMap(({ container, path }) =>
      (container.ports ?? []).map((own, index) => ({ own, at: [...path, "ports", index] })),
    );
  return all.flatMap(({ own: { containerPort, hostPort, name, protocol = "TCP" }, at }) => {
    const taken: [string, Segments][] = [
      [`port ${containerPort}/${protocol}`, [...at, "containerPort"]],
    ];
    if (name !== undefined) taken.push([`name ${quote(name)}`, [...at, "name"]]);
    if (hostPort !== undefined)
      taken.push([`hostPort ${hostPort}/${protocol}`, [...at, "hostPort"]]);
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
  return beside.flatMap(({ container: { volumeMounts = [], volumeDevices = [] }, path }) => {
    const at = (index: number, key: string) => place([...path, "volumeMounts", index, key]);
    const twice = repeats(volumeMounts, ({ mountPath }) => normalPath(mountPath));
    const repeated = new Set(twice.map(({ index }) => index));
    return [
      ...twice.map(({ item: { mountPath }, index, firstIndex }): Diagnostic => ({
        code: "duplicate-name",
        ...at(index, "mountPath"),
        message: `is ${quote(mountPath)}, and so is volumeMounts[${firstIndex}].mountPath`,
        hint: "use each once",
      })),
      ...volumeMounts.flatMap(({ name }, index): Diagnostic[] => {
        if (repeated.has(index) || volumes.includes(name)) return [];
        return [{ ...at(index, "name"), ...unknownVolume(name, volumes) }];
      }),
      ...volumeDevices.flatMap(({ name }, index): Diagnostic[] => {
        if (volumes.includes(name)) return [];
        const device = [...path, "volumeDevices", index, "name"];
        return [{ ...place(device), ...unknownVolume(name, volumes) }];
      }),
      ...checkNested(mountedFrom(values, volumeMounts, [...path, "volumeMounts"]), place),
    ];
  });
}
