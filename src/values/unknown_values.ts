/** Which values are known to be wrong, by attribute or in an environment, so that nothing depends on them. */
import type { ErrorObject } from "ajv";
import { type Path, pointerKeys } from "../diagnostics/path.js";
import type { AllValues, Values } from "../model/chart.js";
import { objectOf } from "../objects/json.js";
import { unknown, withUnknown } from "../model/unknown.js";
import { type Annotated, members } from "../request/attributes.js";
import type { Spec } from "../request/spec.js";

export interface UnknownValues {
  /** Keys beside `apps`. */
  readonly chart: ReadonlySet<string>;
  /** Keys of apps, by the app's name. */
  readonly apps: ReadonlyMap<string, ReadonlySet<string>>;
  /** Apps of which nothing is known. */
  readonly lost: ReadonlySet<string>;
  /** Whether there may be apps that nobody knows of; all are unknown where `chart` has "apps". */
  readonly lacksApps: boolean;
  /** Whether there may be dependencies that nobody knows of, each with a key beside `apps`. */
  readonly lacksDependencies: boolean;
}

/** The values that follow from attributes which were wrong. */
export function unknownValues({ request, unknown }: Spec): UnknownValues {
  const chart = new Set<string>();
  const apps = new Map<string, Set<string>>();
  const lost = new Set<string>();
  for (const attribute of unknown?.chart ?? []) add(chart, rootKeys(attribute));
  for (const { label, app_name: name } of request.apps) {
    const attributes = unknown?.apps.get(label) ?? new Set();
    if (attributes.has("app_type")) lost.add(name);
    const keys = new Set<string>();
    for (const attribute of attributes) {
      add(chart, rootKeys(attribute));
      add(keys, keysOf("App", "AppValues", attribute));
    }
    apps.set(name, keys);
  }
  return {
    chart,
    apps,
    lost,
    lacksApps: unknown?.lacksApps ?? false,
    lacksDependencies: unknown?.chart.has("dependencies") ?? false,
  };
}

/** The keys at the root of values that an attribute of the chart makes. */
function rootKeys(attribute: string): string[] {
  if (!Object.hasOwn(members("Chart"), attribute)) return [];
  return keysOf("Chart", "ChartValues", attribute).map((key) => key.replace(/\..*$/, ""));
}

/** The keys that an attribute makes: its own, or else any of its kind's. */
function keysOf(
  attributes: "App" | "Chart",
  values: "AppValues" | "ChartValues",
  attribute: string,
): string[] {
  const { "x-values": key, "x-kind": kind }: Partial<Annotated> =
    members(attributes)[attribute] ?? {};
  if (key !== undefined) return [key];
  // What the kind `app` has beside values is for people.
  if (kind === undefined || kind === "app" || kind === "chart") return [];
  const all = members(values);
  return Object.keys(all).filter((name) => all[name]?.["x-kind"] === kind);
}

/** The values that do not fit their schema. */
export function wrongValues(errors: readonly ErrorObject[]): UnknownValues {
  const chart = new Set<string>();
  const apps = new Map<string, Set<string>>();
  const lost = new Set<string>();
  for (const error of errors) {
    // Says that something below is wrong, which has an error of its own.
    if (error.keyword === "if") continue;
    const [top, app, key] = stepsTo(error);
    if (top !== "apps" || app === undefined) {
      if (top !== undefined) chart.add(top);
    } else if (key === undefined || key === "type" || key === "enabled") lost.add(app);
    else apps.set(app, (apps.get(app) ?? new Set()).add(key));
  }
  return { chart, apps, lost, lacksApps: false, lacksDependencies: false };
}

/** The first steps to what an error is about; a key that is missing, or should be, is one. */
function stepsTo({ instancePath, params }: ErrorObject): string[] {
  const steps = pointerKeys(instancePath);
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string>>;
  const key = missingProperty ?? additionalProperty;
  return key === undefined ? steps : [...steps, key];
}

/** Whether an error is about values that are unknown anyway. */
export function isUnknown(unknown: UnknownValues): (error: ErrorObject) => boolean {
  const isLost = isUnknownPath(unknown);
  return (error) => isLost(stepsTo(error)) || (unknown.lacksApps && error.instancePath === "/apps");
}

/** Whether what stands at a path is unknown. */
export function isUnknownPath(unknown: UnknownValues) {
  const { chart, apps, lost, lacksApps, lacksDependencies } = unknown;
  const isOthers = (key: string) => !Object.hasOwn(members("ChartValues"), key);
  return ([top = "", app = "", key = ""]: Path): boolean => {
    if (top !== "apps")
      return chart.has(String(top)) || (lacksDependencies && isOthers(String(top)));
    if (lost.has(String(app))) return true;
    return apps.get(String(app))?.has(String(key)) ?? (lacksApps && !apps.has(String(app)));
  };
}

/** What is unknown of an app, or of the chart where there is no name. */
export function unknownKeys(all: readonly UnknownValues[], app?: string): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ chart, apps }) => [...((app === undefined ? chart : apps.get(app)) ?? [])]),
  );
}

/**
 * Values of which whoever asks for one that is unknown gets UnknownValue.
 *
 * @param labelOf the label of an app, by its name
 */
export function withoutUnknown(
  values: AllValues,
  all: readonly UnknownValues[],
  labelOf: (app: string) => string,
): AllValues {
  const apps = Object.entries(objectOf(values.apps)).map(([name, app]) => {
    const label = labelOf(name);
    if (all.some(({ lost }) => lost.has(name))) return [name, unknown({}, label)] as const;
    return [name, withUnknown(app as Values, unknownKeys(all, name), label)] as const;
  });
  const known = { ...values, apps: Object.fromEntries(apps) } as unknown as AllValues;
  return withUnknown(known, unknownKeys(all));
}

function add(set: Set<string>, keys: readonly string[]): void {
  for (const key of keys) set.add(key);
}
