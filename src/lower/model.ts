/**
 * The chart as data: everything a chart's files say, with every default filled in. What is under
 * `values` appears in values.yaml as it stands here, in this order.
 */
import type { App, Chart } from "../schema/types.gen.js";

export type AppType = App["app_type"];

/** The whole chart. */
export interface ChartModel {
  /** The label of the helm_chart target. */
  readonly label: string;
  readonly name: string;
  readonly version: string;
  /** The image tag of every app that has none of its own. */
  readonly appVersion: string;
  readonly description: string;
  readonly values: ChartValues;
  /** In the order of the `apps` attribute. */
  readonly apps: readonly AppModel[];
  /** The file names of the templates that the apps can use, in the order of the template table. */
  readonly templates: readonly string[];
  readonly manifests: readonly ManifestFile[];
  readonly configFiles: readonly ConfigFileModel[];
  /** The objects that must be in the cluster before the chart is installed. */
  readonly prerequisites: readonly Prerequisite[];
  /** Sorted by name; none where the chart has no environments. */
  readonly environments: readonly EnvironmentModel[];
}

/** Values of any shape, as a values file has them. */
export type Values = Readonly<Record<string, unknown>>;

/** What one environment has of its own. */
export interface EnvironmentModel {
  readonly name: string;
  /** What values/<name>.yaml holds. */
  readonly overlay: Values;
  /** All that the chart sees with it. */
  readonly merged: Values;
}

/** What values.yaml says beside `apps`. */
export interface ChartValues {
  readonly global: { readonly namespace: string; readonly environment: string };
  /** Only where the chart carries the ingress template. */
  readonly ingress?: Required<NonNullable<Chart["ingress"]>>;
  /** By the name of the Secret; only where there are any, as with secretStores. */
  readonly externalSecrets?: NonNullable<Chart["external_secrets"]>;
  readonly secretStores?: NonNullable<Chart["secret_stores"]>;
  readonly manifests: { readonly enabled: boolean };
}

/** One app of the chart. */
export interface AppModel {
  /** The label of the release_app target. */
  readonly label: string;
  /** The name as written: the key under `apps` in values.yaml. */
  readonly name: string;
  readonly description: string;
  /** The tag that the app's image has with the chart's own values. */
  readonly tag: string;
  /** The hosts of the app's Ingress with the chart's own values; none where it has no Ingress. */
  readonly hosts: readonly string[];
  readonly values: AppValues;
}

/** `apps.<app>` of values.yaml. */
export interface AppValues {
  readonly enabled: boolean;
  readonly type: AppType;
  readonly image: string;
  readonly imageTag: string;
  readonly imageDigest: string;
  readonly port?: number;
  readonly replicas?: number;
  readonly resources: NonNullable<App["resources"]>;
  readonly runAs?: NonNullable<App["run_as"]>;
  readonly job?: NonNullable<App["job"]>;
  readonly healthCheck?: NonNullable<App["health_check"]>;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: NonNullable<App["env"]>;
  readonly envFrom: NonNullable<App["env_from"]>;
  readonly config?: NonNullable<App["config"]>;
  readonly ingress?: NonNullable<App["ingress"]>;
  readonly serviceAccount?: NonNullable<App["service_account"]>;
  readonly imagePullSecrets?: NonNullable<App["image_pull_secrets"]>;
  readonly volumes?: NonNullable<App["volumes"]>;
  readonly volumeMounts?: NonNullable<App["volume_mounts"]>;
  readonly podSecurityContext: NonNullable<App["pod_security_context"]>;
  readonly securityContext: NonNullable<App["security_context"]>;
  readonly fullnameOverride: string;
}

/** One object of a manual manifest, as a file of the chart. */
export interface ManifestFile {
  /** Relative to the chart's folder. */
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** A key of a ConfigMap, as a file of the chart. */
export interface ConfigFileModel {
  /** Relative to the chart's folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A Secret or ConfigMap that the chart's apps refer to and that the chart does not make. */
export interface Prerequisite {
  readonly kind: "Secret" | "ConfigMap";
  readonly name: string;
  /** The keys that are read, sorted; `undefined` where only the whole object is. */
  readonly keys: readonly string[];
  /** Whether some app takes all of its keys. */
  readonly wholly: boolean;
  /** Whether every reference to it is optional. */
  readonly optional: boolean;
  /** The names of the apps that refer to it, in the chart's order. */
  readonly apps: readonly string[];
}
