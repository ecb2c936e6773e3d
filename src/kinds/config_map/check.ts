/** ConfigMaps of apps. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import { normalPath } from "../../model/names.js";
import type { AppValues } from "../../model/types.gen.js";
import { largestData } from "../../objects/limits.js";
import type { ConfigFile } from "../../request/config_files.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp, Subject } from "../kind.js";

/** One ConfigMap comes out of values or out of files, not both. */
export function checkSources({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, config = {}, config_files: files = {} }) =>
    Object.keys(files).flatMap((name): Diagnostic[] => {
      if (!Object.hasOwn(config, name)) return [];
      return [
        {
          code: "duplicate-name",
          origin: label,
          path: formatPath(["config_files", name]),
          message: "has the name of one in config",
          hint: "give one of the two another name",
        },
      ];
    }),
  );
}

/** Each key is a file of the chart, which macOS and Windows name without regard to case. */
export function checkKeys({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, config_files: configs = {} }) =>
    Object.entries(configs).flatMap(([name, { files }]) => {
      const first = new Map<string, string>();
      return Object.keys(files).flatMap((key): Diagnostic[] => {
        const other = first.get(key.toLowerCase());
        if (other === undefined) {
          first.set(key.toLowerCase(), key);
          return [];
        }
        return [
          {
            code: "duplicate-name",
            origin: label,
            path: formatPath(["config_files", name, "files", key]),
            message: `is ${quote(other)} where file systems know no case`,
            hint: "give one of the two another name",
          },
        ];
      });
    }),
  );
}

/** A ConfigMap with merged values; a key in values wins over the file of that key. */
interface Config {
  readonly name: string;
  readonly values: NonNullable<AppValues["config"]>[string];
  readonly files: readonly ConfigFile[];
}

export function checkConfig(app: CheckedApp, { spec }: Subject): Diagnostic[] {
  const configs = Object.entries(app.values.config ?? {}).map(([name, values]): Config => {
    const files = spec.configFiles.filter(
      ({ app: owner, config, key }) =>
        owner === app.name && config === name && !Object.hasOwn(values.data ?? {}, key),
    );
    return { name, values, files };
  });
  return [
    ...configs.flatMap((config) => [...tooLarge(app, config), ...checkSubPath(app, config)]),
    ...mountPaths(app, configs),
  ];
}

function tooLarge({ place }: CheckedApp, { name, values, files }: Config): Diagnostic[] {
  const texts = Object.values(values.data ?? {}).map((text) => Buffer.byteLength(text));
  const size = [...texts, ...files.map((file) => file.size)].reduce((sum, next) => sum + next, 0);
  if (size <= largestData) return [];
  return [
    {
      code: "too-large",
      ...place(["config", name]),
      message: `holds ${size} bytes, and a ConfigMap takes ${largestData}`,
      hint: "put what is large into the image, or into a volume",
    },
  ];
}

/** A subPath is one of the keys, and says which file mountPath is. */
function checkSubPath({ place }: CheckedApp, { name, values, files }: Config): Diagnostic[] {
  const { subPath, mountPath, data = {} } = values;
  if (subPath === undefined) return [];
  if (mountPath === undefined) {
    return [
      {
        code: "missing-key",
        ...place(["config", name, "mountPath"]),
        message: "is missing, while subPath is given",
        hint: "write the path of the file in the container",
      },
    ];
  }
  const known = [...Object.keys(data), ...files.map(({ key }) => key)];
  if (known.includes(subPath)) return [];
  return [
    {
      code: "invalid-choice",
      ...place(["config", name, "subPath"]),
      message: `is ${quote(subPath)}, which is not one of its keys`,
      hint: `write one of ${known.map(quote).join(", ")}`,
    },
  ];
}

function mountPaths({ values, place }: CheckedApp, configs: readonly Config[]): Diagnostic[] {
  const first = new Map<string, string>();
  (values.volumeMounts ?? []).forEach(({ mountPath }, index) => {
    first.set(normalPath(mountPath), place(["volumeMounts", index]).path);
  });
  return configs.flatMap(({ name, values: { mountPath } }): Diagnostic[] => {
    if (mountPath === undefined) return [];
    const at = place(["config", name, "mountPath"]);
    const other = first.get(normalPath(mountPath));
    if (other === undefined) {
      first.set(normalPath(mountPath), at.path);
      return [];
    }
    return [
      {
        code: "duplicate-name",
        ...at,
        message: `is ${quote(mountPath)}, and so is that of ${other}`,
        hint: "mount each path once",
      },
    ];
  });
}
