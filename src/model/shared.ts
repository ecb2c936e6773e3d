/** What all apps of a chart share, merged into the values of one app; the template appchart.app does the same. */
import type { Segments } from "../diagnostics/explain.js";
import { isObject } from "../objects/json.js";
import type { AllValues } from "./chart.js";
import { fieldSource, mergedFields } from "./shared_fields.js";
import type { AppValues, EnvValue, EnvVar } from "./types.gen.js";

/** An app as its pod gets it. */
export interface Merged {
  readonly values: AppValues;
  /** Where in the chart's values the value at a path of the merged ones stands. */
  readonly source: (path: Segments) => Segments;
}

/**
 * The values of an app with what it takes of the chart's. Maps are merged by key, and the app's own
 * wins; of lists, the chart's items come first. What an app writes as a list comes after the
 * chart's variables that it does not have, by name.
 */
export function withShared(chart: AllValues, name: string, own: AppValues): Merged {
  const env = inherited(chart, own);
  const envFrom = own.inherit?.envFrom === false ? [] : chart.envFrom;
  const pull = chart.imagePullSecrets;
  const ofParent = (chart.global.imagePullSecrets ?? []).map((secret) =>
    typeof secret === "string" ? secret : secret.name,
  );
  const ofApp = (path: Segments): Segments => ["apps", name, ...path];
  const fields = (["pod", "container"] as const).filter((key) => own.inherit?.[key] !== false);
  const { imagePullSecrets: ownPull = [] } = own;
  const isList = Array.isArray(own.env);
  const shared = new Set(env.map(([key]) => key));
  return {
    values: {
      ...own,
      env: Array.isArray(own.env)
        ? [...env.map(([key, value]) => asItem(key, value)), ...own.env]
        : { ...Object.fromEntries(env), ...own.env },
      envFrom: [...envFrom, ...own.envFrom],
      imagePullSecrets: [...pull, ...ownPull, ...ofParent],
      ...Object.fromEntries(fields.map((key) => [key, mergedFields(chart[key], own[key] ?? {})])),
    },
    source: (path) => {
      const [top, key = "", ...rest] = path;
      const setting = fields.find((name) => name === top);
      if (setting) {
        const found = fieldSource(chart[setting], own[setting] ?? {}, path.slice(1));
        return found.isShared ? [setting, ...found.path] : ofApp([setting, ...found.path]);
      }
      if (top === "env" && !isList) {
        return shared.has(String(key)) ? path : ofApp(path);
      }
      const counts: Readonly<Record<string, number>> = {
        env: env.length,
        envFrom: envFrom.length,
        imagePullSecrets: pull.length,
      };
      const count = counts[String(top)] ?? 0;
      const index = Number(key);
      if (top === "imagePullSecrets" && index >= count + ownPull.length) {
        return ["global", top, index - count - ownPull.length, ...rest];
      }
      if (count === 0 || key === "") return ofApp(path);
      if (index >= count) return ofApp([top as string, index - count, ...rest]);
      const variable = top === "env" ? env[index] : undefined;
      if (!variable) return path;
      return isObject(variable[1]) ? ["env", variable[0], ...rest] : ["env", variable[0]];
    },
  };
}

/** The chart's variables that an app gets, sorted by name: those it does not leave out and has none of its own for. */
function inherited({ env }: AllValues, own: AppValues): [string, EnvValue][] {
  const choice = own.inherit?.env ?? true;
  if (choice === false) return [];
  const omitted = new Set(choice === true ? [] : choice.omit);
  const names = new Set(
    Array.isArray(own.env) ? own.env.map(({ name }) => name) : Object.keys(own.env),
  );
  return Object.entries(env)
    .filter(([name, value]: [string, unknown]) => {
      return !omitted.has(name) && !names.has(name) && value !== null;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function asItem(name: string, source: EnvValue): EnvVar {
  return (isObject(source) ? { name, ...source } : { name, value: source }) as EnvVar;
}
