/** ConfigMaps of apps. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

type App = Spec["request"]["apps"][number];

/** What etcd takes, and so the API server. */
const mebibyte = 1024 * 1024;

export function checkConfig({ request, configFiles }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) => [
    ...twice(app),
    ...tooLarge(app, configFiles),
    ...keys(app),
    ...mountPaths(app),
  ]);
}

function twice({ label, config = {}, config_files: files = {} }: App): Diagnostic[] {
  return Object.keys(files).flatMap((name): Diagnostic[] => {
    if (!(name in config)) return [];
    return [
      {
        code: "duplicate-name",
        origin: label,
        path: formatPath(["config_files", name]),
        message: "has the name of one in config",
        hint: "give one of the two another name",
      },
    ];
  });
}

function tooLarge(
  { label, app_name, config = {}, config_files: files = {} }: App,
  parsed: Spec["configFiles"],
): Diagnostic[] {
  const sizes = [
    ...Object.entries(config).map(([name, { data = {} }]): [string[], number] => [
      ["config", name],
      Object.values(data).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    ]),
    ...Object.keys(files).map((name): [string[], number] => [
      ["config_files", name],
      parsed
        .filter((file) => file.app === app_name && file.config === name)
        .reduce((sum, file) => sum + file.size, 0),
    ]),
  ];
  return sizes.flatMap(([path, size]): Diagnostic[] => {
    if (size <= mebibyte) return [];
    return [
      {
        code: "too-large",
        origin: label,
        path: formatPath(path),
        message: `holds ${size} bytes, and a ConfigMap takes ${mebibyte}`,
        hint: "put what is large into the image, or into a volume",
      },
    ];
  });
}

/** A subPath is one of the keys, and says which file mountPath is. */
function keys({ label, config = {}, config_files: files = {} }: App): Diagnostic[] {
  const configs = [
    ...Object.entries(config).map(([name, own]) => ({
      path: ["config", name],
      ...own,
      keys: Object.keys(own.data ?? {}),
    })),
    ...Object.entries(files).map(([name, own]) => ({
      path: ["config_files", name],
      ...own,
      keys: Object.keys(own.files),
    })),
  ];
  return configs.flatMap(({ path, subPath, mountPath, keys: known }): Diagnostic[] => {
    if (subPath === undefined) return [];
    if (mountPath === undefined) {
      return [
        {
          code: "missing-key",
          origin: label,
          path: formatPath([...path, "mountPath"]),
          message: "is missing, while subPath is given",
          hint: "write the path of the file in the container",
        },
      ];
    }
    if (known.includes(subPath)) return [];
    return [
      {
        code: "invalid-choice",
        origin: label,
        path: formatPath([...path, "subPath"]),
        message: `is ${quote(subPath)}, which is no key of it`,
        hint: `write one of ${known.map(quote).join(", ")}`,
      },
    ];
  });
}

function mountPaths({
  label,
  config = {},
  config_files: files = {},
  volume_mounts: mounts = [],
}: App): Diagnostic[] {
  const first = new Map<string, string>(
    mounts.map(({ mountPath }, index) => [mountPath, formatPath(["volume_mounts", index])]),
  );
  const configs = [
    ...Object.entries(config).map(
      ([name, { mountPath }]) => [["config", name], mountPath] as const,
    ),
    ...Object.entries(files).map(
      ([name, { mountPath }]) => [["config_files", name], mountPath] as const,
    ),
  ];
  return configs.flatMap(([path, mountPath]): Diagnostic[] => {
    if (mountPath === undefined) return [];
    const at = formatPath([...path, "mountPath"]);
    const other = first.get(mountPath);
    if (other === undefined) {
      first.set(mountPath, at);
      return [];
    }
    return [
      {
        code: "duplicate-name",
        origin: label,
        path: at,
        message: `is ${quote(mountPath)}, and so is that of ${other}`,
        hint: "mount each path once",
      },
    ];
  });
}
