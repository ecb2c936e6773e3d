/** A request without what is wrong with it, so that everything else can be checked. */
import type { ErrorObject } from "ajv";
import { pointerKeys } from "../diagnostics/path.js";
import { appTypes } from "../model/app_types.js";
import type { App, Chart, Request } from "../model/types.gen.js";
import { isObject } from "../objects/json.js";
import { meantAttribute } from "./advice.js";

/** Which attributes were wrong, and are not in the request any more. */
export interface UnknownAttributes {
  readonly chart: ReadonlySet<string>;
  /** By label. */
  readonly apps: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether some of what should be an app is none. */
  readonly lacksApps: boolean;
}

/** Of a request that fits the schema. */
export const allKnown: UnknownAttributes = { chart: new Set(), apps: new Map(), lacksApps: false };

/** What the rules say of a target beside its attributes, see rules/private/mistakes.bzl. */
export interface RuleFindings {
  readonly mistakes: readonly { readonly path: string }[];
  readonly unknown: readonly string[];
}

export function ruleFindings(target: unknown): RuleFindings {
  const { mistakes = [], unknown_attributes: unknown = [] } = (target ?? {}) as {
    readonly mistakes?: RuleFindings["mistakes"];
    readonly unknown_attributes?: readonly string[];
  };
  return { mistakes, unknown };
}

type Members = Readonly<Record<string, unknown>>;

/** @param errors what ajv found in the request, with `allErrors` */
export function soundRequest(
  request: unknown,
  errors: readonly ErrorObject[],
): { request: Request; unknown: UnknownAttributes } {
  const { label, chart, apps } = (isObject(request) ? request : {}) as Members;
  const wrong = wrongAttributes(errors);
  const ofChart = unknownIn("Chart", chart, wrong.get("chart"));
  const unknownApps = new Map<string, ReadonlySet<string>>();
  const listed = Array.isArray(apps) ? (apps as unknown[]) : [];
  const sound = listed.flatMap((app, index): App[] => {
    if (!isObject(app) || typeof app["label"] !== "string") return [];
    const unknown = unknownIn("App", app, wrong.get(`apps/${index}`));
    unknownApps.set(app["label"], unknown);
    return [soundApp(app, unknown)];
  });
  const lacksApps = sound.length < listed.length;
  return {
    request: {
      label: String(label),
      chart: soundChart(chart, ofChart, wrong.get("environments")),
      apps: sound,
    },
    unknown: {
      // Of environments those that are right are left; that the others are not there, no check may tell.
      chart: wrong.has("environments") ? new Set([...ofChart, "environments"]) : ofChart,
      apps: unknownApps,
      lacksApps,
    },
  };
}

/** The attributes that errors are about, by what has them; of environments, their names. */
function wrongAttributes(errors: readonly ErrorObject[]): Map<string, Set<string>> {
  const wrong = new Map<string, Set<string>>();
  const add = (owner: string, key: string) =>
    wrong.set(owner, (wrong.get(owner) ?? new Set()).add(key));
  for (const { instancePath, params, propertyName } of errors) {
    const [top = "", ...rest] = pointerKeys(instancePath);
    const owner = top === "apps" ? `apps/${rest.shift() ?? ""}` : top;
    const { missingProperty } = params as { readonly missingProperty?: string };
    const [attribute = missingProperty, environment = propertyName] = rest;
    if (attribute === undefined) continue;
    if (owner === "chart" && attribute === "environments" && environment !== undefined)
      add("environments", environment);
    else add(owner, attribute);
  }
  return wrong;
}

function unknownIn(
  owner: "App" | "Chart",
  target: unknown,
  wrong: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const { mistakes, unknown } = ruleFindings(target);
  return new Set([
    ...wrong,
    ...mistakes.map(({ path }) => path.split(/[.[]/)[0] ?? ""),
    ...unknown.flatMap((name) => meantAttribute(owner, name) ?? []),
  ]);
}

function without(target: Members, keys: ReadonlySet<string>): Members {
  const ours = new Set(["mistakes", "unknown_attributes"]);
  return Object.fromEntries(
    Object.entries(target).filter(([key]) => !keys.has(key) && !ours.has(key)),
  );
}

function soundApp(app: Members, unknown: ReadonlySet<string>): App {
  const { label, app_name: name, app_type: type } = app;
  return {
    ...without(app, unknown),
    label: label as string,
    app_name: typeof name === "string" ? name : String(label).replace(/^.*[:/]/, ""),
    // Nothing is said of an app whose type is unknown that would depend on it.
    app_type: (typeof type === "string" && Object.hasOwn(appTypes, type)
      ? type
      : Object.keys(appTypes)[0]) as App["app_type"],
  };
}

function soundChart(
  chart: unknown,
  unknown: ReadonlySet<string>,
  wrong: ReadonlySet<string> = new Set(),
): Chart {
  const sound = without(isObject(chart) ? chart : {}, unknown) as Partial<Chart>;
  const { chart_name: name, environments } = sound;
  return {
    ...sound,
    chart_name: name ?? "chart",
    ...(environments && {
      environments: Object.fromEntries(
        Object.entries(environments).filter(([environment]) => !wrong.has(environment)),
      ),
    }),
  };
}
