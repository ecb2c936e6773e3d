/** What all apps of a chart share, merged into the values of one app; the template appchart.app does the same. */
import type { Segments } from "../diagnostics/explain.js";
import { ownValue } from "../objects/json.js";
import type { AllValues } from "./chart.js";
import { podSecurityOf } from "./pod_security.js";
import { mergedConfig } from "./shared_config.js";
import { type MergedEnv, mergedEnv } from "./shared_env.js";
import { fieldSource, mergedFields } from "./shared_fields.js";
import type { AppValues } from "./types.gen.js";

/** An app as its pod gets it. */
export interface Merged {
  readonly values: AppValues;
  /** Where in the chart's values the value at a path of the merged ones stands. */
  readonly source: (path: Segments) => Segments;
}

const lists = ["initContainers", "sidecars"] as const;

/**
 * The values of an app with what it takes of the chart's. Maps are merged by key, and the app's own
 * wins; of lists, the chart's items come first.
 */
export function withShared(chart: AllValues, name: string, own: AppValues): Merged {
  const { inherit } = own;
  const env = mergedEnv(chart.env, inherit, own.env);
  const config =
    chart.config || own.config ? mergedConfig(chart.config, inherit, own.config) : undefined;
  const envFrom = inherit?.envFrom === false ? [] : chart.envFrom;
  const pull = chart.imagePullSecrets;
  const ofParent = (chart.global.imagePullSecrets ?? []).map((secret) =>
    typeof secret === "string" ? secret : secret.name,
  );
  const fields = (["pod", "container"] as const).filter((key) => inherit?.[key] !== false);
  const containers = lists.map((list) => [list, withEnv(chart, inherit, own[list])] as const);
  const { imagePullSecrets: ownPull = [] } = own;
  const podSecurity = podSecurityOf(chart, own);
  const ofApp = (path: Segments): Segments => ["apps", name, ...path];
  const ofEnv = ({ source }: MergedEnv, above: Segments, path: Segments): Segments => {
    const found = source(path);
    return found.isShared ? ["env", ...found.path] : ofApp([...above, ...found.path]);
  };
  return {
    values: {
      ...own,
      ...(config && { config: config.config }),
      env: env.env,
      envFrom: [...envFrom, ...(own.envFrom ?? [])],
      imagePullSecrets: [...pull, ...ownPull, ...ofParent],
      ...(podSecurity && { podSecurity }),
      ...Object.fromEntries(fields.map((key) => [key, mergedFields(chart[key], own[key] ?? {})])),
      ...Object.fromEntries(
        containers.flatMap(([list, all]) =>
          own[list] === undefined
            ? []
            : [[list, Object.fromEntries(all.map(([key, { container }]) => [key, container]))]],
        ),
      ),
    },
    source: (path) => {
      const [top, key = "", ...rest] = path;
      if (top === "env") return ofEnv(env, ["env"], path.slice(1));
      if (top === "config" && config) {
        const found = config.source(path.slice(1));
        return found.isShared ? [top, ...found.path] : ofApp([top, ...found.path]);
      }
      if (top === "podSecurity" && own.podSecurity === undefined) return path;
      const setting = fields.find((one) => one === top);
      if (setting) {
        const found = fieldSource(chart[setting], own[setting] ?? {}, path.slice(1));
        return found.isShared ? [setting, ...found.path] : ofApp([setting, ...found.path]);
      }
      const all = containers.find(([list]) => list === top)?.[1];
      const merged =
        all && rest[0] === "env" ? ownValue(Object.fromEntries(all), String(key)) : undefined;
      if (merged) return ofEnv(merged.env, path.slice(0, 3), path.slice(3));
      const counts: Readonly<Record<string, number>> = {
        envFrom: envFrom.length,
        imagePullSecrets: pull.length,
      };
      const count = counts[String(top)] ?? 0;
      const index = Number(key);
      if (top === "imagePullSecrets" && index >= count + ownPull.length) {
        return ["global", top, index - count - ownPull.length, ...rest];
      }
      if (count === 0 || key === "") return ofApp(path);
      return index >= count ? ofApp([top as string, index - count, ...rest]) : path;
    },
  };
}

/** Containers beside an app's own, with the chart's variables. */
function withEnv(
  { env: shared }: AllValues,
  inherit: AppValues["inherit"],
  containers: AppValues["initContainers"] | AppValues["sidecars"] = {},
) {
  return Object.entries(containers).map(([name, container]) => {
    const env = mergedEnv(shared, inherit, container.env);
    return [name, { env, container: { ...container, env: env.env } }] as const;
  });
}
