/**
 * The chart as data: everything a chart's files say, with every default filled in. What is under
 * `values` appears in values.yaml as it stands here, in this order.
 */
import type { ReferencedKind } from "../kubernetes/references.js";
import type { ChartFile } from "./chart_file.js";
import type { DependencyModel } from "./dependency.js";
import type { AppValues, ChartValues } from "./types.gen.js";

/** The whole chart. */
export interface ChartModel {
  /** The label of the helm_chart target. */
  readonly label: string;
  readonly name: string;
  readonly version: string;
  /** The image tag of every app that has none of its own. */
  readonly appVersion: string;
  readonly description: string;
  /** What Chart.yaml says beside name, description and versions, in its keys. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** The namespace that README.md tells to install into; "" leaves it open. */
  readonly namespace: string;
  readonly values: ChartValues & Values;
  /** In the order of the `apps` attribute. */
  readonly apps: readonly AppModel[];
  /** The names of the kinds that the chart has use for: their templates and values are in it. */
  readonly kinds: ReadonlySet<string>;
  readonly manifests: readonly ManifestFile[];
  /** In the order of the attribute. */
  readonly dependencies: readonly DependencyModel[];
  /** Files that hold no values, such as those of config_files. */
  readonly files: readonly ChartFile[];
  /** The objects that must be in the cluster before the chart is installed. */
  readonly prerequisites: readonly Prerequisite[];
  /** Sorted by name; none where the chart has no environments. */
  readonly environments: readonly EnvironmentModel[];
}

/** Values of any shape, as a values file has them. */
export type Values = Readonly<Record<string, unknown>>;

/** All values of a chart. */
export type AllValues = Values &
  ChartValues & { readonly apps: Readonly<Record<string, AppValues>> };

/** What one environment has of its own. */
export interface EnvironmentModel {
  readonly name: string;
  /** What values/<name>.yaml holds. */
  readonly overlay: Values;
  /** All that the chart sees with it. */
  readonly merged: Values;
}

/** One app of the chart. */
export interface AppModel {
  /** The label of the release_app target. */
  readonly label: string;
  /** The name as written: the key under `apps` in values.yaml. */
  readonly name: string;
  readonly description: string;
  readonly values: AppValues;
}

/** One object of a manual manifest, as a file of the chart. */
export interface ManifestFile {
  /** Relative to the chart's folder. */
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** An object that the chart's apps refer to, or whose kind they need, and that the chart does not make. */
export interface Prerequisite {
  readonly kind: ReferencedKind | "CustomResourceDefinition";
  readonly name: string;
  /** Whether it is in no namespace. */
  readonly clusterScoped: boolean;
  /** The keys that are read, sorted; empty where only the whole object is. */
  readonly keys: readonly string[];
  /** Whether some app takes all of its keys. */
  readonly wholly: boolean;
  /** Whether every reference to it is optional. */
  readonly optional: boolean;
  /** The names of the apps that refer to it, in the chart's order. */
  readonly apps: readonly string[];
  /** The objects of manual manifests whose pods refer to it: kind and name. */
  readonly manifests: readonly string[];
}
