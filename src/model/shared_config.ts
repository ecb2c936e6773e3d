/** The chart's ConfigMaps with those of an app; the template appchart.configs does the same. */
import type { Segments } from "../diagnostics/explain.js";
import { ownValue } from "../objects/json.js";
import { fieldSource, mergedFields } from "./shared_fields.js";
import { inheriting } from "./inherited.js";
import type { AppValues, ChartValues } from "./types.gen.js";

type Configs = NonNullable<AppValues["config"]>;

export interface MergedConfig {
  readonly config: Configs;
  /** Where the value at a path below `config` stands: below the chart's, or the app's own. */
  readonly source: (path: Segments) => { readonly isShared: boolean; readonly path: Segments };
}

/**
 * An app has a ConfigMap of its own for each of the chart's that its container sees, or that it
 * names: so hooks have theirs before the release is there, and an app may change a key.
 */
export function mergedConfig(
  chart: ChartValues["config"],
  inherit: AppValues["inherit"],
  own: Configs = {},
): MergedConfig {
  const shared = inherited(chart, inherit, own);
  const config = Object.entries(own).map(([name, settings]) => {
    const below = ownValue(shared, name);
    return [name, below ? mergedFields(below, settings) : settings] as const;
  });
  return {
    config: { ...shared, ...Object.fromEntries(config) },
    source: ([name = "", ...rest]) => {
      const below = ownValue(shared, String(name));
      const above = ownValue(own, String(name));
      const { isShared, path } =
        below && above && rest.length > 0
          ? fieldSource(below, above, rest)
          : { isShared: !!below && !above, path: rest };
      return { isShared, path: [name, ...path] };
    },
  };
}

/** Whether an app does not leave out what the chart has of a name. */
export function inheritsConfig(inherit: AppValues["inherit"], name: string): boolean {
  return inheriting(inherit?.config)(name);
}

/** Those of the chart that an app takes. */
function inherited(configs: Configs = {}, inherit: AppValues["inherit"], own: Configs): Configs {
  const isTaken = inheriting(inherit?.config);
  return Object.fromEntries(
    Object.entries(configs).filter(
      ([name, { mountPath, envFrom }]) =>
        isTaken(name) && (mountPath !== undefined || envFrom === true || Object.hasOwn(own, name)),
    ),
  );
}
