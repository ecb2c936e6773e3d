// Written by tools/codegen/types.mjs from the schema beside it; do not edit.

/**
 * One source of values, or several of which a later one wins.
 */
export type ValuesSources =
  | {
      /**
       * The label of a YAML file.
       */
      file?: string;
      /**
       * The values themselves.
       */
      values?: {};
    }
  | ValuesSource[];
/**
 * TLS: one {secretName, hosts} or a list of them; an empty list is none.
 */
export type Tls =
  | {
      /**
       * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
       */
      secretName: string;
      /**
       * @minItems 1
       *
       * Items: A DNS name, with an optional leading '*.' wildcard.
       */
      hosts?: string[];
    }
  | IngressTls[];
/**
 * Environment variables: a map from name to value, or a list, which keeps its order for $(NAME) references. A value is a literal, in which {{ }} is evaluated by Helm, or {valueFrom: ...}.
 */
export type Env =
  | {
      [k: string]: EnvValue;
    }
  | EnvVar[];
/**
 * A literal; {value: literal}; or {valueFrom: source}.
 */
export type EnvValue =
  | string
  | number
  | boolean
  | {
      /**
       * A string, number or boolean; it reaches the container as a string.
       */
      value?: string | number | boolean;
      valueFrom?: ValueSource;
    };
/**
 * A variable of the list form: {name, value} or {name, valueFrom}.
 */
export type EnvVar = {
  /**
   * The name of an environment variable.
   */
  name: string;
  /**
   * A string, number or boolean; it reaches the container as a string.
   */
  value?: string | number | boolean;
  valueFrom?: ValueSource;
} & {
  [k: string]: unknown;
};
/**
 * All keys of one Secret or ConfigMap as variables.
 */
export type EnvFromSource = {
  /**
   * Put before each key.
   */
  prefix?: string;
  secretRef?: ObjectSelector;
  configMapRef?: ObjectSelector;
} & {
  [k: string]: unknown;
};
/**
 * Secrets and ConfigMaps whose keys all become variables.
 */
export type EnvFrom = EnvFromSource[];
/**
 * Volumes of the pod.
 */
export type Volumes = Volume[];
/**
 * Where the container sees the pod's volumes.
 */
export type VolumeMounts = {
  /**
   * A DNS-1123 label: lower case letters, digits and '-', at most 63 characters.
   */
  name: string;
  /**
   * An absolute path in the container, without ':'.
   */
  mountPath: string;
  subPath?: string;
  readOnly?: boolean;
}[];

/**
 * What the helm_chart rule asks of the generator: the attributes as they were typed, each with the label it came from. It holds no file path; files are named by label and handed over beside it.
 */
export interface Request {
  /**
   * The Bazel label of the helm_chart target.
   */
  label: string;
  chart: Chart;
  /**
   * The apps, in the order of the attribute.
   *
   * @minItems 1
   */
  apps: App[];
}
/**
 * The attributes of helm_chart. x-attr is the kind of Bazel attribute; x-values the path in values.yaml.
 */
export interface Chart {
  /**
   * The name of the chart; the target's name with '_' as '-' unless given.
   */
  chart_name: string;
  /**
   * The chart's version, a SemVer 2 version; 0.1.0 unless given.
   */
  chart_version?: string;
  /**
   * The version of what the chart deploys: the image tag of every app that has none of its own. The chart's version unless given.
   */
  app_version?: string;
  /**
   * The namespace the objects go to. Empty means the release's.
   */
  namespace?: string | "";
  /**
   * The environment whose values are the chart's defaults; dev unless given.
   */
  environment?: string;
  /**
   * What differs between environments: a dict from name to values, which are a file, a dict, or a list of both that Helm's rules merge. Each becomes values/<name>.yaml of the chart.
   */
  environments?: {
    [k: string]: ValuesSources;
  };
  /**
   * One line about the chart.
   */
  description?: string;
  /**
   * Files of Kubernetes objects, in YAML, that the chart carries as they are: {{ }} in them is not evaluated. CustomResourceDefinitions go to crds/.
   */
  manual_manifests?: string[];
  /**
   * What apps refer to and the cluster has already: external_secret_ref and external_config_map_ref.
   */
  external?: ExternalObject[];
  /**
   * What a reference to a Secret or ConfigMap that is nowhere is: an error unless given.
   */
  unresolved?: "error" | "warn";
  /**
   * Secrets that an operator makes, by name, each with where it comes from.
   */
  external_secrets?: SecretSources;
  /**
   * SecretStores of the chart's own, by name, for the External Secrets Operator.
   */
  secret_stores?: SecretStores;
  /**
   * Defaults of every app's ingress.
   */
  ingress?: IngressDefaults;
}
/**
 * Values of an environment: the label of a YAML file, or the values themselves.
 */
export interface ValuesSource {
  /**
   * The label of a YAML file.
   */
  file?: string;
  /**
   * The values themselves.
   */
  values?: {};
}
/**
 * A Secret or ConfigMap that is in the cluster already, with its keys where they are known.
 */
export interface ExternalObject {
  /**
   * What it is.
   */
  kind: "Secret" | "ConfigMap";
  /**
   * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
   */
  name: string;
  /**
   * All keys that it has; any key will do where they are not given.
   *
   * Items: A key of a Secret or ConfigMap: letters, digits, '-', '_' and '.', at most 253 characters.
   */
  keys?: string[];
}
/**
 * Secrets by name, each with where it comes from.
 */
export interface SecretSources {
  [k: string]: SecretSource;
}
/**
 * Where a Secret comes from: exactly one source.
 */
export interface SecretSource {
  externalSecret?: ExternalSecret;
  sealedSecret?: SealedSecret;
  secretProviderClass?: SecretProviderClass;
}
/**
 * An ExternalSecret of the External Secrets Operator.
 */
export interface ExternalSecret {
  /**
   * The API version that the operator serves; external-secrets.io/v1 unless given.
   */
  apiVersion?: "external-secrets.io/v1" | "external-secrets.io/v1beta1";
  /**
   * Where the secret is.
   */
  store: {
    /**
     * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
     */
    name: string;
    /**
     * SecretStore unless given.
     */
    kind?: "SecretStore" | "ClusterSecretStore";
  };
  /**
   * How often it is read again, such as 1h, which it is unless given.
   */
  refreshInterval?: string;
  /**
   * Keys of the Secret to what they hold.
   */
  data?: {
    [k: string]: RemoteKey;
  };
  /**
   * Whole secrets of the store, as in the ExternalSecret's dataFrom.
   */
  dataFrom?: FreeForm[];
  /**
   * The template of the Secret, as in the ExternalSecret's target.template.
   */
  template?: FreeForm;
}
/**
 * A key of the secret store.
 */
export interface RemoteKey {
  /**
   * The name of the secret in the store.
   */
  key: string;
  /**
   * The property of it, where it has several.
   */
  property?: string;
  /**
   * The version of it.
   */
  version?: string;
}
/**
 * Copied as it is into the object.
 */
export interface FreeForm {
  [k: string]: unknown;
}
/**
 * A SealedSecret, of Bitnami's Sealed Secrets.
 */
export interface SealedSecret {
  /**
   * Keys of the Secret to what kubeseal made of their values.
   */
  encryptedData: {
    [k: string]: string;
  };
  /**
   * What the values were sealed for; strict unless given.
   */
  scope?: "strict" | "namespace-wide" | "cluster-wide";
  /**
   * The template of the Secret, as in the SealedSecret's spec.template.
   */
  template?: FreeForm;
}
/**
 * A SecretProviderClass of the Secrets Store CSI driver. A Secret is synced only while a pod mounts it.
 */
export interface SecretProviderClass {
  /**
   * The driver's provider, such as vault, azure, gcp or aws.
   */
  provider: string;
  parameters?: StringMap;
  /**
   * Keys of the synced Secret to names of objects in parameters.
   */
  secretObjects?: {
    [k: string]: string;
  };
}
/**
 * Keys to strings, as annotations are.
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * SecretStores of the chart's own, by name.
 */
export interface SecretStores {
  [k: string]: SecretStore;
}
/**
 * A SecretStore of the External Secrets Operator.
 */
export interface SecretStore {
  /**
   * The API version that the operator serves; external-secrets.io/v1 unless given.
   */
  apiVersion?: "external-secrets.io/v1" | "external-secrets.io/v1beta1";
  /**
   * The provider, as in the SecretStore.
   */
  provider: FreeForm;
}
/**
 * Defaults of every app's ingress, which the app's own overrides key by key; annotations are merged.
 */
export interface IngressDefaults {
  /**
   * Whether external APIs have an Ingress unless they say so themselves.
   */
  enabled?: boolean;
  /**
   * The IngressClass; empty means the cluster's default.
   */
  className?: string;
  annotations?: StringMap;
  tls?: Tls;
}
/**
 * The Secret that holds a certificate, and the hosts it is for (all hosts of the Ingress unless said otherwise).
 */
export interface IngressTls {
  /**
   * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
   */
  secretName: string;
  /**
   * @minItems 1
   *
   * Items: A DNS name, with an optional leading '*.' wildcard.
   */
  hosts?: string[];
}
/**
 * The attributes of release_app. x-attr is the kind of Bazel attribute (json: a dict or list); x-values is the key under apps.<app> in values.yaml; x-app-types the app types that may use it, all where it is absent.
 */
export interface App {
  /**
   * The Bazel label of the release_app target; errors name it.
   */
  label: string;
  /**
   * The name of the app: its key under apps in values.yaml. The target's name unless said otherwise. In the cluster '_' becomes '-'.
   */
  app_name: string;
  /**
   * What the app is: external-api (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment) or job (Job).
   */
  app_type: "external-api" | "internal-api" | "worker" | "job";
  /**
   * The label of the binary that the image runs. It must exist; building a chart does not build it.
   */
  binary_target?: string;
  /**
   * The domain the app belongs to; the part-of label, and the first half of the default image name.
   */
  domain?: string;
  /**
   * One line about the app, for the chart's README and values.yaml.
   */
  description?: string;
  /**
   * The app's language, such as python or go; it chooses the default resources.
   */
  language?: string;
  /**
   * The image without tag or digest. Unless given: <registry>/<organization>/<repo_name>, leaving out what is empty.
   */
  image?: string;
  /**
   * The image's registry, such as ghcr.io.
   */
  registry?: string;
  /**
   * The image's organization within the registry.
   */
  organization?: string;
  /**
   * The image's repository; <domain>-<app_name> unless given.
   */
  repo_name?: string;
  /**
   * The image tag. Empty means the chart's app_version.
   */
  version?: string;
  /**
   * The digest of the image, such as sha256:...; it wins over the tag.
   */
  digest?: string;
  /**
   * The port the container listens on. 8000 for APIs unless given.
   */
  port?: number;
  /**
   * How many pods run; 1 unless given, 0 is possible.
   */
  replicas?: number;
  /**
   * The container's entrypoint; the image's own where it is empty.
   */
  command?: string[];
  /**
   * The arguments of the entrypoint; the image's own where it is empty.
   */
  args?: string[];
  /**
   * Environment variables: a dict from name to value, or a list of {name, value} which keeps its order. {{ }} in a value is evaluated by Helm.
   */
  env?: Env;
  /**
   * Secrets and ConfigMaps whose keys all become variables.
   */
  env_from?: EnvFrom;
  /**
   * What the app refers to and the cluster has already: external_secret_ref and external_config_map_ref.
   */
  external?: ExternalObject[];
  /**
   * Secrets that an operator makes, by name, each with where it comes from; merged into the chart's by name.
   */
  external_secrets?: SecretSources;
  /**
   * Variables whose literal looks like a secret and is none: name to the reason.
   */
  secret_literals_ok?: {
    [k: string]: string;
  };
  /**
   * ConfigMaps of the app's own, by name: keys and values, mounted or as environment variables. A change rolls the pods.
   */
  config?: Configs;
  /**
   * ConfigMaps of the app's own, by name, out of files of the repository, text or binary, of 1 MiB at most.
   */
  config_files?: {
    [k: string]: ConfigFiles;
  };
  /**
   * An HTTP health check; none unless given. {} means {"enabled": True, "path": "/health"} on the app's port.
   */
  health_check?: null | HealthCheck;
  /**
   * How the app is reached from outside the cluster. An external-api has an Ingress unless this is None or says enabled: False; others have one when this is given.
   */
  ingress?: null | Ingress;
  /**
   * Compute resources in the Kubernetes spelling; by app type unless given.
   */
  resources?: Resources;
  /**
   * How a job runs: hook (before the rest of the release, with Helm and with Argo CD), helm-hook, argo-hook, or job (a plain Job of the release); hook unless given.
   */
  run_as?: "hook" | "helm-hook" | "argo-hook" | "job";
  /**
   * Settings of the Job; {backoffLimit: 3, restartPolicy: Never} unless given.
   */
  job?: JobSettings;
  /**
   * The identity of the app's pods; the namespace's default one unless given. {} makes one.
   */
  service_account?: ServiceAccount;
  /**
   * Names of Secrets that the image is pulled with.
   *
   * Items: A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
   */
  image_pull_secrets?: string[];
  /**
   * Volumes of the pod, as in Kubernetes.
   */
  volumes?: Volumes;
  /**
   * Where the container sees the volumes.
   */
  volume_mounts?: VolumeMounts;
  /**
   * Security settings of the pod; {seccompProfile: {type: RuntimeDefault}} unless given.
   */
  pod_security_context?: PodSecurityContext;
  /**
   * Security settings of the container; {allowPrivilegeEscalation: false} unless given.
   */
  security_context?: SecurityContext;
  /**
   * The name of the app's objects in the cluster, instead of <release>-<app>.
   */
  fullname_override?: string | "";
}
/**
 * Where the value of a variable comes from: exactly one source.
 */
export interface ValueSource {
  secretKeyRef?: KeySelector;
  configMapKeyRef?: KeySelector;
  /**
   * A field of the pod.
   */
  fieldRef?: {
    /**
     * Such as metadata.name.
     */
    fieldPath: string;
    /**
     * The version the path is written in.
     */
    apiVersion?: string;
  };
  /**
   * A resource of the container.
   */
  resourceFieldRef?: {
    /**
     * Such as limits.memory.
     */
    resource: string;
    /**
     * A DNS-1123 label: lower case letters, digits and '-', at most 63 characters.
     */
    containerName?: string;
    /**
     * A Kubernetes resource quantity, such as 500m, 0.5 or 256Mi.
     */
    divisor?: string | number;
  };
}
/**
 * One key of a Secret or ConfigMap.
 */
export interface KeySelector {
  /**
   * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
   */
  name: string;
  /**
   * A key of a Secret or ConfigMap: letters, digits, '-', '_' and '.', at most 253 characters.
   */
  key: string;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * A Secret or ConfigMap by name.
 */
export interface ObjectSelector {
  /**
   * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
   */
  name: string;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * ConfigMaps of an app, by name.
 */
export interface Configs {
  [k: string]: Config;
}
/**
 * A ConfigMap of an app, and how its container sees it.
 */
export interface Config {
  data?: ConfigMapData;
  /**
   * Where the container sees the keys as files: a folder, or one file with subPath.
   */
  mountPath?: string;
  /**
   * The key that mountPath is the file of.
   */
  subPath?: string;
  /**
   * Whether each key is an environment variable.
   */
  envFrom?: boolean;
}
/**
 * Keys of a ConfigMap to text.
 */
export interface ConfigMapData {
  [k: string]: string;
}
/**
 * A ConfigMap of files of the repository, and how the container sees it.
 */
export interface ConfigFiles {
  /**
   * The files by key: a list of labels, or a dict from key to label.
   */
  files: {
    [k: string]: string;
  };
  /**
   * Where the container sees the keys as files: a folder, or one file with subPath.
   */
  mountPath?: string;
  /**
   * The key that mountPath is the file of.
   */
  subPath?: string;
  /**
   * Whether each key is an environment variable.
   */
  envFrom?: boolean;
}
/**
 * An HTTP health check: liveness and readiness probes, and a startup probe where one is given. liveness, readiness and startup override field by field.
 */
export interface HealthCheck {
  /**
   * Whether the container has probes; true unless said otherwise.
   */
  enabled?: boolean;
  /**
   * An absolute path of an HTTP request.
   */
  path?: string;
  /**
   * A TCP port.
   */
  port?: number;
  /**
   * HTTP or HTTPS.
   */
  scheme?: "HTTP" | "HTTPS";
  /**
   * Seconds before the first probe.
   */
  initialDelaySeconds?: number;
  /**
   * Seconds between probes.
   */
  periodSeconds?: number;
  /**
   * Seconds until a probe has failed.
   */
  timeoutSeconds?: number;
  /**
   * Successes in a row until ready; the other probes always take 1.
   */
  successThreshold?: number;
  /**
   * Failures in a row until unhealthy.
   */
  failureThreshold?: number;
  liveness?: Probe;
  readiness?: Probe;
  startup?: Probe;
}
/**
 * One probe; what it does not say, the health check says.
 */
export interface Probe {
  /**
   * Whether the container has this probe.
   */
  enabled?: boolean;
  /**
   * An absolute path of an HTTP request.
   */
  path?: string;
  /**
   * A TCP port.
   */
  port?: number;
  /**
   * HTTP or HTTPS.
   */
  scheme?: "HTTP" | "HTTPS";
  /**
   * Seconds before the first probe.
   */
  initialDelaySeconds?: number;
  /**
   * Seconds between probes.
   */
  periodSeconds?: number;
  /**
   * Seconds until a probe has failed.
   */
  timeoutSeconds?: number;
  /**
   * Successes in a row until healthy; must be 1 for liveness and startup.
   */
  successThreshold?: number;
  /**
   * Failures in a row until unhealthy.
   */
  failureThreshold?: number;
}
/**
 * How the app is reached from outside the cluster.
 */
export interface Ingress {
  /**
   * Whether the app has an Ingress; else the chart's ingress.enabled says.
   */
  enabled?: boolean;
  /**
   * The IngressClass; else the chart's ingress.className.
   */
  className?: string;
  /**
   * The host; <app>-<environment>.local while it is empty.
   */
  host?: string | "";
  /**
   * Several hosts that serve the same paths, instead of host.
   *
   * @minItems 1
   *
   * Items: A DNS name, with an optional leading '*.' wildcard.
   */
  hosts?: string[];
  /**
   * The paths; / as a Prefix unless said otherwise.
   *
   * @minItems 1
   */
  paths?: IngressPath[];
  tls?: Tls;
  annotations?: StringMap;
}
/**
 * One path of an Ingress.
 */
export interface IngressPath {
  /**
   * An absolute path of an HTTP request.
   */
  path: string;
  /**
   * Prefix unless said otherwise.
   */
  pathType?: "Prefix" | "Exact" | "ImplementationSpecific";
  /**
   * A TCP port.
   */
  port?: number;
}
/**
 * Compute resources of the container: requests and limits.
 */
export interface Resources {
  /**
   * What the scheduler reserves.
   */
  requests?: {
    /**
     * A Kubernetes resource quantity, such as 500m, 0.5 or 256Mi.
     */
    [k: string]: string | number;
  };
  /**
   * What the container may not exceed.
   */
  limits?: {
    /**
     * A Kubernetes resource quantity, such as 500m, 0.5 or 256Mi.
     */
    [k: string]: string | number;
  };
}
/**
 * How a Job runs, as in the Kubernetes JobSpec.
 */
export interface JobSettings {
  /**
   * Retries before the job has failed.
   */
  backoffLimit?: number;
  /**
   * Seconds after which the job is ended.
   */
  activeDeadlineSeconds?: number;
  /**
   * Seconds after which a finished job is deleted.
   */
  ttlSecondsAfterFinished?: number;
  /**
   * Pods at a time.
   */
  parallelism?: number;
  /**
   * Pods that must succeed.
   */
  completions?: number;
  /**
   * Whether a pod that failed is restarted in place.
   */
  restartPolicy?: "Never" | "OnFailure";
}
/**
 * The identity of the app's pods.
 */
export interface ServiceAccount {
  /**
   * Whether the chart makes it; else name says which one exists.
   */
  create?: boolean;
  /**
   * Its name; the app's full name while it is empty.
   */
  name?: string | "";
  annotations?: StringMap;
  /**
   * Whether its token is mounted.
   */
  automount?: boolean;
}
/**
 * A volume of the pod: its name and exactly one source.
 */
export interface Volume {
  /**
   * A DNS-1123 label: lower case letters, digits and '-', at most 63 characters.
   */
  name: string;
  secret?: {
    /**
     * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
     */
    secretName: string;
    items?: KeyToPath[];
    optional?: boolean;
    /**
     * A file mode as a decimal number, 0 to 511 (octal 0777).
     */
    defaultMode?: number;
  };
  configMap?: {
    /**
     * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
     */
    name: string;
    items?: KeyToPath[];
    optional?: boolean;
    /**
     * A file mode as a decimal number, 0 to 511 (octal 0777).
     */
    defaultMode?: number;
  };
  emptyDir?: {
    medium?: "" | "Memory";
    /**
     * A Kubernetes resource quantity, such as 500m, 0.5 or 256Mi.
     */
    sizeLimit?: string | number;
  };
  persistentVolumeClaim?: {
    /**
     * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
     */
    claimName: string;
    readOnly?: boolean;
  };
  csi?: {
    /**
     * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
     */
    driver: string;
    readOnly?: boolean;
    volumeAttributes?: StringMap;
  };
}
export interface KeyToPath {
  /**
   * A key of a Secret or ConfigMap: letters, digits, '-', '_' and '.', at most 253 characters.
   */
  key: string;
  path: string;
  /**
   * A file mode as a decimal number, 0 to 511 (octal 0777).
   */
  mode?: number;
}
/**
 * Security settings of the pod, as in the Kubernetes PodSecurityContext.
 */
export interface PodSecurityContext {
  fsGroup?: number;
  fsGroupChangePolicy?: "OnRootMismatch" | "Always";
  runAsGroup?: number;
  runAsNonRoot?: boolean;
  runAsUser?: number;
  seccompProfile?: SeccompProfile;
  supplementalGroups?: number[];
}
export interface SeccompProfile {
  type: "RuntimeDefault" | "Unconfined" | "Localhost";
  localhostProfile?: string;
}
/**
 * Security settings of the container, as in the Kubernetes SecurityContext.
 */
export interface SecurityContext {
  allowPrivilegeEscalation?: boolean;
  capabilities?: {
    add?: string[];
    drop?: string[];
  };
  privileged?: boolean;
  readOnlyRootFilesystem?: boolean;
  runAsGroup?: number;
  runAsNonRoot?: boolean;
  runAsUser?: number;
  seccompProfile?: SeccompProfile;
}
