/** ConfigMaps of apps, and those that the chart has for them. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { AppValues } from "../../model/types.gen.js";
import { largestData } from "../../objects/limits.js";
import { inheritsConfig } from "../../model/shared_config.js";
import { repeats } from "../../objects/repeats.js";
import type { ConfigFile } from "../../request/config_files.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp, Subject } from "../kind.js";
import { notShared } from "../not_shared.js";

/** One ConfigMap comes out of values or out of files, not both; an app's may change values of the chart's. */
export function checkSources({ request: { label, chart, apps } }: Spec): Diagnostic[] {
  return [{ ...chart, label }, ...apps].flatMap((owner) => {
    const { config = {}, config_files: files = {} } = owner;
    const isApp = owner.label !== label;
    return Object.keys(files).flatMap((name): Diagnostic[] => {
      const isOfChart =
        isApp && [chart.config, chart.config_files].some((one) => Object.hasOwn(one ?? {}, name));
      if (!isOfChart && !Object.hasOwn(config, name)) return [];
      return [
        {
          code: "duplicate-name",
          origin: owner.label,
          path: formatPath(["config_files", name]),
          message: isOfChart
            ? `has the name of one that ${label} has for all apps`
            : "has the name of one in config",
          hint: "give one of the two another name",
        },
      ];
    });
  });
}

/** Each key is a file of the chart, which macOS and Windows name without regard to case. */
export function checkKeys({ request: { label: ofChart, chart, apps } }: Spec): Diagnostic[] {
  return [{ ...chart, label: ofChart }, ...apps].flatMap(({ label, config_files: configs = {} }) =>
    Object.entries(configs).flatMap(([name, { files }]) =>
      repeats(Object.keys(files), (key) => key.toLowerCase()).map(
        ({ item: key, first }): Diagnostic => ({
          code: "duplicate-name",
          origin: label,
          path: formatPath(["config_files", name, "files", key]),
          message: `is ${quote(first)} where file systems know no case`,
          hint: "give one of the two another name",
        }),
      ),
    ),
  );
}

/** A ConfigMap with merged values; a key in values wins over the file of that key. */
interface Config {
  readonly name: string;
  readonly values: NonNullable<AppValues["config"]>[string];
  readonly files: readonly ConfigFile[];
}

export function checkConfig(app: CheckedApp, { spec, values: all }: Subject): Diagnostic[] {
  const { inherit } = app.values;
  const configs = Object.entries(app.values.config ?? {}).map(([name, values]): Config => {
    const files = spec.configFiles.filter(
      ({ app: owner, config, key }) =>
        config === name &&
        (owner === undefined ? inheritsConfig(inherit, name) : owner === app.name) &&
        !Object.hasOwn(values.data ?? {}, key),
    );
    return { name, values, files };
  });
  return [
    ...notShared(app, "config", all.config),
    ...configs.flatMap((config) => [
      ...tooLarge(app, config),
      ...checkMount(app, config),
      ...checkItems(app, config),
      ...checkSubPath(app, config),
    ]),
  ];
}

/** What the chart has for all apps, and none takes. */
export function checkShared({ values: { config = {} }, apps, place }: Subject): Diagnostic[] {
  return Object.keys(config).flatMap((name): Diagnostic[] => {
    if (apps.some(({ values }) => Object.hasOwn(values.config ?? {}, name))) return [];
    return [
      {
        code: "dead-value",
        ...place(["config", name]),
        message:
          "is for no app: it has neither mountPath nor envFrom, and no app has a config of this name",
        hint: `give it one of the two, or write config = {${quote(name)}: {...}} on an app`,
      },
    ];
  });
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

/** What says how files are seen is for files that are seen. */
function checkMount({ place }: CheckedApp, { name, values }: Config): Diagnostic[] {
  const given = (["subPath", "items", "defaultMode"] as const).find(
    (key) => values[key] !== undefined,
  );
  if (given === undefined || values.mountPath !== undefined) return [];
  return [
    {
      code: "missing-key",
      ...place(["config", name, "mountPath"]),
      message: `is missing, while ${given} is given`,
      hint: "write the path of the file in the container",
    },
  ];
}

/** A file of its own path for each item, out of a key that there is. */
function checkItems({ place }: CheckedApp, config: Config): Diagnostic[] {
  const { name, values } = config;
  const { items = [] } = values;
  const known = keysOf(config);
  return [
    ...items.flatMap(({ key }, index) =>
      known.includes(key)
        ? []
        : [notOneOf(place(["config", name, "items", index, "key"]), key, known, "its keys")],
    ),
    ...repeats(items, ({ path }) => path).map(({ item, index, firstIndex }): Diagnostic => ({
      code: "duplicate-name",
      ...place(["config", name, "items", index, "path"]),
      message: `is ${quote(item.path)}, and so is ${place(["config", name, "items", firstIndex, "path"]).path}`,
      hint: "use each once",
    })),
  ];
}

/** A subPath is one of the files, and says which one mountPath is. */
function checkSubPath({ place }: CheckedApp, config: Config): Diagnostic[] {
  const { subPath, mountPath, items } = config.values;
  if (subPath === undefined || mountPath === undefined) return [];
  const known = items?.map(({ path }) => path) ?? keysOf(config);
  if (known.includes(subPath)) return [];
  const what = items ? "the paths of its items" : "its keys";
  return [notOneOf(place(["config", config.name, "subPath"]), subPath, known, what)];
}

function keysOf({ values: { data = {} }, files }: Config): string[] {
  return [...Object.keys(data), ...files.map(({ key }) => key)];
}

function notOneOf(
  at: ReturnType<CheckedApp["place"]>,
  given: string,
  known: readonly string[],
  what: string,
): Diagnostic {
  return {
    code: "invalid-choice",
    ...at,
    message: `is ${quote(given)}, which is not one of ${what}`,
    hint: `write one of ${known.map(quote).join(", ")}`,
  };
}
