/** What a kind is: a folder below src/kinds, and a record that says what the stages need to know of it. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/explain.js";
import type { AppTypeRecord } from "../model/app_types.js";
import type { ChartFile } from "../model/chart_file.js";
import type { AllValues, ChartModel, Values } from "../model/chart.js";
import { fullname, type MadeObject } from "../model/made.js";
import type { ProvidedObjects } from "../model/provided.js";
import type { Served } from "../model/served.js";
import type { App, AppValues, Request } from "../model/types.gen.js";
import { type Workload, workloadOf, workloadOfApp } from "../model/workloads.js";
import type { Spec } from "../request/spec.js";

/**
 * A noun that a BUILD file can say. Its attributes, and what they put into values.yaml, are in the
 * folder's schema.json; an attribute that only passes through needs nothing here.
 */
export interface Kind {
  /** The folder's name. */
  readonly name: string;
  /**
   * The values of an app's attributes, by attribute, where they are not what was written or else the
   * default. undefined leaves the key out.
   */
  readonly lower?: Readonly<Record<string, (app: App) => unknown>>;
  /** The same for the chart's attributes. */
  readonly lowerChart?: Readonly<Record<string, (request: Request) => unknown>>;
  /** Whether a chart has use for the kind's templates and values; every chart has where this is absent. */
  readonly isUsed?: (spec: Spec) => boolean;
  /** The files of templates/, which are in the folder. */
  readonly templates?: readonly string[];
  /** What an environment writes, with null for what of the values below it takes the place of. */
  readonly replace?: (written: Values, below: Values) => Values;
  /** What can only be seen before defaults are filled in and values merged. */
  readonly checkSpec?: (spec: Spec) => Diagnostic[];
  /** What is held against the values of each environment. */
  readonly check?: Check;
  /** The Secrets, ConfigMaps and the like that the chart makes or is told of. */
  readonly provides?: (spec: Spec, values: AllValues) => ProvidedObjects;
  /** The objects that the chart makes with the values of an environment. */
  readonly makes?: (subject: Subject) => MadeObject[];
  /** The requests from outside the cluster that its objects send to apps. */
  readonly serves?: (subject: Subject) => Served[];
  /** The CustomResourceDefinitions that the cluster must have for objects of `makes`, by their kinds there. */
  readonly definitions?: Readonly<Record<string, string>>;
  /** Files of the chart that hold no values. */
  readonly files?: (spec: Spec) => ChartFile[];
  /** Paragraphs of the chart's README; none where there is nothing to say. */
  readonly readme?: (model: ChartModel) => string[];
}

/** Finds mistakes in the merged values of one environment. */
export type Check = (subject: Subject) => Diagnostic[];

/** The values that a chart sees in one environment, with what they are held against. */
export interface Subject {
  readonly spec: Spec;
  readonly values: AllValues;
  /** The apps that are deployed. */
  readonly apps: readonly CheckedApp[];
  /** Where the value at a path was written: in an environment's source, or as an attribute. */
  readonly place: Place;
  readonly provided: ProvidedObjects;
  /** The names of the templates that a value of env may include. */
  readonly helpers: ReadonlySet<string>;
}

/** An app with its merged values, and with what it takes of the chart's. */
export interface CheckedApp {
  readonly name: string;
  readonly label: string;
  readonly type: AppTypeRecord;
  readonly values: AppValues;
  /** Where the value at a path below `values` was written. */
  readonly place: Place;
}

/** A check of each app alone. */
export function eachApp(check: (app: CheckedApp, subject: Subject) => Diagnostic[]): Check {
  return (subject) => subject.apps.flatMap((app) => check(app, subject));
}

/** What decides the name of an object that is called as its app is. */
export function namedBy({
  name,
  label,
  values,
  place,
}: CheckedApp): Pick<MadeObject, "app" | "at" | "fullname"> {
  const at = values.fullnameOverride
    ? place(["fullnameOverride"])
    : { origin: label, path: "app_name" };
  return { app: name, at, fullname: fullname(name, values) };
}

/** The objects of a kind that are called as their app is, of the apps that have one. */
export function namedAsApp(
  kind: string,
  has: (app: CheckedApp, subject: Subject) => boolean,
  nameOf = fullname,
): NonNullable<Kind["makes"]> {
  return (subject) =>
    subject.apps
      .filter((app) => has(app, subject))
      .map((app) => ({ kind, name: nameOf(app.name, app.values), ...namedBy(app) }));
}

/** What is the same of all kinds that run pods and are called as their app is: an object for each app of the workload. */
export function ofWorkload(
  group: "apps" | "batch",
  workload: Workload,
  nameOf = fullname,
): Required<Pick<Kind, "isUsed" | "makes">> {
  return {
    isUsed: ({ request }) => request.apps.some((app) => workloadOfApp(app) === workload),
    makes: namedAsApp(
      `${group}/${workload}`,
      ({ values }) => workloadOf(values) === workload,
      nameOf,
    ),
  };
}
