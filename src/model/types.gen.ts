// Written by tools/codegen/types.mjs from src/request/schema.gen.json; do not edit.

/**
 * A DNS-1123 label: lower case letters, digits and '-', at most 63 characters.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "dnsLabel".
 */
export type DnsLabel = string;
/**
 * One source of values, or several of which a later one wins.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "valuesSources".
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
 * A URL with http or https.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "url".
 */
export type Url = string;
/**
 * Text without line breaks.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "oneLine".
 */
export type OneLine = string;
/**
 * The name of an HTTP header.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpHeaderName".
 */
export type HttpHeaderName = string;
/**
 * An absolute path of an HTTP request.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpPath".
 */
export type HttpPath = string;
/**
 * A port number, or the name of a port of the container.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "portNumberOrName".
 */
export type PortNumberOrName = number | string;
/**
 * A literal; {value: literal}; {valueFrom: source}; or {serviceUrl: app}.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "envValue".
 */
export type EnvValue =
  | string
  | number
  | boolean
  | {
      value?: Literal;
      valueFrom?: EnvVarSource;
      serviceUrl?: ServiceUrl;
    };
/**
 * A string, number or boolean; it reaches the container as a string.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "literal".
 */
export type Literal = string | number | boolean;
/**
 * A key of a Secret or ConfigMap: letters, digits, '-', '_' and '.', at most 253 characters.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "dataKey".
 */
export type DataKey = string;
/**
 * A DNS-1123 subdomain: the name of a Kubernetes object, at most 253 characters.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "objectName".
 */
export type ObjectName = string;
/**
 * A field of the pod, such as metadata.name or status.podIP.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "fieldPath".
 */
export type FieldPath = string;
/**
 * The name of a variable in a file of variables.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "printableName".
 */
export type PrintableName = string;
/**
 * A relative path that stays in its folder.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "relativePath".
 */
export type RelativePath = string;
/**
 * A Kubernetes resource quantity, such as 500m, 0.5 or 256Mi.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = string | number;
/**
 * A request or limit of a container, such as limits.memory.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "resourceField".
 */
export type ResourceField = string;
/**
 * All keys of one Secret or ConfigMap as variables.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "EnvFromSource".
 */
export type EnvFromSource = {
  configMapRef?: ConfigMapEnvSource;
  prefix?: EnvPrefix;
  secretRef?: SecretEnvSource;
} & EnvFromSource1;
/**
 * What names of environment variables begin with; may be empty.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "envPrefix".
 */
export type EnvPrefix = string;
export type EnvFromSource1 = {
  [k: string]: unknown;
};
/**
 * Secrets and ConfigMaps whose keys all become variables.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "envFrom".
 */
export type EnvFrom = EnvFromSource[];
/**
 * Where an app of another chart is: exactly one of release, service and host.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "externalApp".
 */
export type ExternalApp = {
  /**
   * The release that it is installed as.
   */
  release?: DnsLabel;
  /**
   * Its app_name, where the release names its Service. Defaults to the name of its target.
   */
  app?: string;
  /**
   * The name of its Service, where that is not <release>-<app>.
   */
  service?: DnsLabel;
  /**
   * The namespace of its Service. Defaults to that of the chart's objects.
   */
  namespace?: DnsLabel;
  /**
   * Where it is reached, of an app that no Service of this cluster leads to.
   */
  host?: Host;
  /**
   * The ports of its Service, by name. A call by number needs none.
   */
  ports?: {
    [k: string]: PortNumber;
  };
} & ExternalApp1;
/**
 * A DNS name, with an optional leading '*.' wildcard.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "host".
 */
export type Host = string;
/**
 * A TCP port.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "portNumber".
 */
export type PortNumber = number;
export type ExternalApp1 = {
  [k: string]: unknown;
};
/**
 * An absolute path in the container, without ':'.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "mountPath".
 */
export type MountPath = string;
/**
 * A file mode as a decimal number, 0 to 511 (octal 0777).
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "fileMode".
 */
export type FileMode = number;
/**
 * The path of a file in a volume.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "filePath".
 */
export type FilePath = string;
/**
 * The name of a Kubernetes object, or an empty string.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "objectNameOrEmpty".
 */
export type ObjectNameOrEmpty = string;
/**
 * TLS: one {secretName, hosts} or a list of them. An empty list means no TLS.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "tls".
 */
export type Tls =
  | {
      secretName: ObjectName;
      /**
       * @minItems 1
       */
      hosts?: Host[];
    }
  | IngressTls[];
/**
 * The kind of an object.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "kindName".
 */
export type KindName = string;
/**
 * Whether the chart isolates its apps, and what it lets in besides them.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "networkIsolation".
 */
export type NetworkIsolation =
  | string
  | {
      /**
       * Whether the apps are isolated.
       */
      mode?: "isolate" | "none";
      /**
       * Where requests to an Ingress come from: namespaceSelector and podSelector of the controller's pods, or an ipBlock.
       */
      ingressControllers?: NetworkPolicyPeer[];
      /**
       * What reaches all ports of all apps.
       */
      monitoring?: NetworkPolicyPeer[];
      /**
       * The DNS servers that an app with an egress of its own reaches. Defaults to port 53 anywhere.
       */
      dns?: NetworkPolicyPeer[];
    };
/**
 * A range of IP addresses, such as 10.0.0.0/8.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "cidr".
 */
export type Cidr = string;
/**
 * The key of a label or annotation: a name, with an optional DNS name and '/' before it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "labelKey".
 */
export type LabelKey = string;
/**
 * The value of a label: letters, digits, '-', '_' and '.', at most 63 characters; may be empty.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "labelValue".
 */
export type LabelValue = string;
/**
 * An IPv4 or IPv6 address.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ipAddress".
 */
export type IpAddress = string;
/**
 * A domain that names are looked up in.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "searchDomain".
 */
export type SearchDomain = string;
/**
 * A dynamic resource of the pod: its name and exactly one source.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodResourceClaim".
 */
export type PodResourceClaim = {
  name: DnsLabel;
  resourceClaimName?: ObjectName;
  resourceClaimTemplateName?: ObjectName;
} & PodResourceClaim1;
export type PodResourceClaim1 = {
  [k: string]: unknown;
};
/**
 * A level of the Kubernetes Pod Security Standards.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "podSecurityLevel".
 */
export type PodSecurityLevel = "restricted" | "baseline" | "privileged";
/**
 * The digest of the image. It decides which image runs; if it is empty, the tag does. Set tag and digest together.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "imageDigest".
 */
export type ImageDigest = string;
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "replicaCount".
 */
export type ReplicaCount = number;
/**
 * A number of pods, or a percentage of them such as 25%.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "intOrPercent".
 */
export type IntOrPercent = number | string;
/**
 * A path with a DNS name before it, such as example.com/controller.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "domainPath".
 */
export type DomainPath = string;
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodFailurePolicyRule".
 */
export type PodFailurePolicyRule = {
  action: "FailJob" | "FailIndex" | "Ignore" | "Count";
  onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  /**
   * @minItems 1
   */
  onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
} & PodFailurePolicyRule1;
export type PodFailurePolicyRule1 = {
  [k: string]: unknown;
};
/**
 * A cron schedule: five fields, or @hourly, @daily, @weekly, @monthly or @yearly.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "cronSchedule".
 */
export type CronSchedule = string;
/**
 * An image with a tag or a digest, such as ghcr.io/acme/proxy:1.2.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "taggedImage".
 */
export type TaggedImage = string;
/**
 * Environment variables: a map from name to value, or a list, which keeps its order for $(NAME) references. A value is a literal, in which {{ }} is evaluated by Helm, {valueFrom: ...} or {serviceUrl: ...}.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "env".
 */
export type Env =
  | {
      [k: string]: EnvValue;
    }
  | EnvVar[];
/**
 * A variable in list form: {name, value}, {name, valueFrom} or {name, serviceUrl}.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "envVar".
 */
export type EnvVar = {
  name: EnvName;
  value?: Literal;
  valueFrom?: EnvVarSource;
  serviceUrl?: ServiceUrl;
} & EnvVar1;
/**
 * The name of an environment variable.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "envName".
 */
export type EnvName = string;
export type EnvVar1 = {
  [k: string]: unknown;
};
/**
 * The name of a port: lower case letters, digits and '-', with a letter, at most 15 characters.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "portName".
 */
export type PortName = string;
/**
 * A Linux capability such as NET_BIND_SERVICE, or ALL.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "capability".
 */
export type Capability = string;
/**
 * The ID of a user or group.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "userId".
 */
export type UserId = number;
/**
 * How the kubelet checks the container: exactly one action, and how often.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Probe".
 */
export type Probe = {
  exec?: ExecAction;
  /**
   * Failures in a row until unhealthy.
   */
  failureThreshold?: number;
  grpc?: GRPCAction;
  httpGet?: HTTPGetAction;
  /**
   * Seconds before the first probe.
   */
  initialDelaySeconds?: number;
  /**
   * Seconds between probes.
   */
  periodSeconds?: number;
  /**
   * Successes in a row until healthy; must be 1 for liveness and startup.
   */
  successThreshold?: number;
  tcpSocket?: TCPSocketAction;
  /**
   * Seconds that the container has to end after a failure.
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Seconds until a probe has failed.
   */
  timeoutSeconds?: number;
} & Probe1;
export type Probe1 = {
  [k: string]: unknown;
};
/**
 * A path.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpRoutePath".
 */
export type HttpRoutePath = string;
/**
 * The name of an HTTP header or query parameter.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "headerName".
 */
export type HeaderName = string;
/**
 * A duration of the Gateway API.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "routeDuration".
 */
export type RouteDuration = string;
/**
 * An IP address of the cluster; None makes a Service headless.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "clusterIP".
 */
export type ClusterIP = string;
/**
 * A duration such as 30s or 1m30s.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "scrapeDuration".
 */
export type ScrapeDuration = string;
/**
 * What a role may do: verbs on resources of API groups, or on URLs.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PolicyRule".
 */
export type PolicyRule = {
  /**
   * API groups; "" is that of pods, Secrets and the like.
   */
  apiGroups?: string[];
  nonResourceURLs?: string[];
  /**
   * Names of objects. Defaults to all.
   */
  resourceNames?: string[];
  /**
   * Resources, such as pods or pods/log.
   */
  resources?: string[];
  /**
   * What may be done, such as get or list.
   *
   * @minItems 1
   */
  verbs: string[];
} & PolicyRule1;
export type PolicyRule1 = {
  [k: string]: unknown;
};
/**
 * A field of the pod, and the file that holds it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "DownwardAPIVolumeFile".
 */
export type DownwardAPIVolumeFile = {
  fieldRef?: ObjectFieldSelector;
  mode?: FileMode;
  path: FilePath;
  resourceFieldRef?: ResourceFieldSelector;
} & DownwardAPIVolumeFile1;
export type DownwardAPIVolumeFile1 = {
  [k: string]: unknown;
};
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "FCVolumeSource".
 */
export type FCVolumeSource = {
  fsType?: string;
  lun?: number;
  readOnly?: boolean;
  /**
   * @minItems 1
   */
  targetWWNs?: string[];
  /**
   * @minItems 1
   */
  wwids?: string[];
} & FCVolumeSource1;
export type FCVolumeSource1 = {
  [k: string]: unknown;
};
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "FlockerVolumeSource".
 */
export type FlockerVolumeSource = {
  datasetName?: string;
  datasetUUID?: string;
} & FlockerVolumeSource1;
export type FlockerVolumeSource1 = {
  [k: string]: unknown;
};
/**
 * The name of an image, with its tag or digest.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "image".
 */
export type Image = string;
/**
 * A PersistentVolumeClaim, and where the container sees it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "claim".
 */
export type Claim = {
  size?: ClaimSize;
  /**
   * Who may mount it, of a claim with a size.
   *
   * @minItems 1
   */
  accessModes?: ("ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOncePod")[];
  /**
   * The StorageClass of a claim with a size. Defaults to the cluster's; "" is for volumes that nobody provisions.
   */
  storageClassName?: ObjectNameOrEmpty;
  spec?: PersistentVolumeClaimSpec;
  /**
   * The name of a claim that is in the cluster already, in place of one of the chart's.
   */
  existingClaim?: ObjectName;
  mountPath?: MountPath;
  subPath?: RelativePath;
  /**
   * Whether the container only reads it.
   */
  readOnly?: boolean;
  /**
   * Whether an uninstall leaves the claim, with all data. A StatefulSet's claims follow its persistentVolumeClaimRetentionPolicy.
   */
  keep?: boolean;
} & Claim1;
/**
 * How much storage, with a unit, such as 10Gi.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "claimSize".
 */
export type ClaimSize = string;
export type Claim1 = {
  [k: string]: unknown;
};
/**
 * The name of a kernel parameter, such as net.core.somaxconn.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "sysctlName".
 */
export type SysctlName = string;
/**
 * The key of an annotation: a name of at most 63 characters, with an optional DNS name and '/' before it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "annotationKey".
 */
export type AnnotationKey = string;
/**
 * The key of a dependency's values: its name, or an alias.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "dependencyKey".
 */
export type DependencyKey = string;
/**
 * The name of a resource: cpu, memory, ephemeral-storage, hugepages-<size>, or one with a DNS name such as nvidia.com/gpu.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "resourceName".
 */
export type ResourceName = string;
/**
 * The absolute path of a folder.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "scratchPath".
 */
export type ScratchPath = string;

/**
 * What the helm_chart rule asks of the generator: the attributes as they were typed, each with the label it came from. It holds no file path; files are named by label and handed over beside it.
 */
export interface Request {
  /**
   * The Bazel label of the target; errors name it.
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
 * The attributes of helm_chart.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Chart".
 */
export interface Chart {
  /**
   * The name of the chart. Defaults to the target's name with '_' as '-'.
   */
  chart_name: DnsLabel;
  /**
   * The chart's version, a SemVer 2 version. Defaults to 0.1.0.
   */
  chart_version?: string;
  /**
   * The version of what the chart deploys: the image tag of every app without a version of its own. Defaults to the chart's version.
   */
  app_version?: string;
  /**
   * The namespace that README.md of the chart says to install into. Objects go to the namespace of the release.
   */
  namespace?: DnsLabel | "";
  /**
   * The namespace of all objects, whatever the namespace of the release. Defaults to the namespace of the release.
   */
  namespace_override?: DnsLabel | "";
  /**
   * The environment whose values are the chart's defaults. Defaults to dev.
   */
  environment?: DnsLabel;
  /**
   * The differences between environments: a dict from name to values, which are a file, a dict, or a list of both, merged as Helm merges values files. Each becomes values/<name>.yaml of the chart.
   */
  environments?: {
    [k: string]: ValuesSources;
  };
  /**
   * One line about the chart.
   */
  description?: string;
  /**
   * The supported versions of Kubernetes, as a constraint of Helm such as ">=1.29.0-0". -0 includes the versions of cloud providers, such as v1.30.2-gke.100.
   */
  kube_version?: string;
  /**
   * The URL of the project's home page.
   */
  home?: Url;
  /**
   * The URL of an SVG or PNG image for the chart.
   */
  icon?: Url;
  /**
   * Keywords for searches in a catalogue.
   */
  keywords?: OneLine[];
  /**
   * URLs of the source code.
   */
  sources?: Url[];
  /**
   * Who maintains the chart: a list of {"name", "email", "url"}.
   */
  maintainers?: Maintainer[];
  /**
   * The SPDX identifier of the chart's license. It becomes the annotation artifacthub.io/license.
   */
  license?: OneLine;
  /**
   * Annotations of Chart.yaml, such as artifacthub.io/changes. They are not added to objects.
   */
  chart_annotations?: {
    [k: string]: string;
  };
  /**
   * The registry of images without one, such as ghcr.io/acme.
   */
  image_registry?: string;
  /**
   * Fields of the Kubernetes Container for the container of every app, but for init containers and sidecars. Merged with an app's own as pod is.
   */
  container?: ContainerSettings;
  /**
   * Environment variables of every app: a dict from name to value. An app's own variable of the same name wins. {{ }} in a value is evaluated by Helm.
   */
  env?: SharedEnv;
  /**
   * Secrets and ConfigMaps whose keys all become variables of every app, before the app's own.
   */
  env_from?: EnvFrom;
  /**
   * Variables of the chart's env whose literal looks like a secret but is not: name to the reason.
   */
  allow_secret_literals?: {
    [k: string]: string;
  };
  /**
   * Apps of other charts that the apps here call, by label: the release and namespace that they are installed in, the name of their Service, or a host.
   */
  external_apps?: {
    [k: string]: ExternalApp;
  };
  /**
   * ConfigMaps for all apps, by name: those with mountPath or envFrom are for every app, and others for the apps that name them in a config of their own, which is merged over this one. Each app has a ConfigMap of its own.
   */
  config?: Configs;
  /**
   * The same, from files of the repository, text or binary.
   */
  config_files?: {
    [k: string]: ConfigFiles;
  };
  /**
   * Defaults of every app's ingress.
   */
  ingress?: IngressDefaults;
  /**
   * Where the routes of all apps are attached: {name, namespace, sectionName}, or several of them as parentRefs. A route's own parentRefs win.
   */
  gateway?: GatewaySettings;
  /**
   * "isolate", or {"mode": "isolate", "ingressControllers": [...]}: nothing reaches a pod but the apps that call it, the Ingress controllers of an app with an Ingress, and what monitors it.
   */
  network_policy?: NetworkIsolation;
  /**
   * Names of Secrets for pulling the images of all apps. They come before each app's own.
   */
  image_pull_secrets?: ObjectName[];
  /**
   * Fields of the Kubernetes PodSpec for the pods of all apps. Maps such as nodeSelector are merged by key with an app's own, lists such as tolerations are the chart's followed by the app's; of all else the app's own wins.
   */
  pod?: PodSettings;
  /**
   * The Pod Security Standard for the pods of all apps and manual manifests: restricted, baseline or privileged. An app's own wins. Without it, no standard is checked.
   */
  pod_security?: PodSecurityLevel;
  /**
   * Labels of all objects of the chart, manual manifests included, but not of pods. An app's own win.
   */
  labels?: Labels;
  /**
   * Annotations of all objects of the chart, manual manifests included, but not of pods. An app's own win.
   */
  annotations?: Annotations;
  /**
   * Secrets that an operator makes, by name, each with its source.
   */
  external_secrets?: SecretSources;
  /**
   * SecretStores of the chart, by name, for the External Secrets Operator.
   */
  secret_stores?: SecretStores;
  /**
   * What pods and claims name and what is in the cluster already: external_secret_ref, external_config_map_ref, or {"kind", "name"} of another kind.
   */
  existing_objects?: ExternalObject[];
  /**
   * The severity of a reference to an object that is neither in the chart nor in existing_objects. Defaults to error.
   */
  unresolved_references?: "error" | "warn";
  /**
   * Files of Kubernetes objects, in YAML, which become part of the chart as they are: {{ }} in them is not evaluated. CustomResourceDefinitions go to crds/.
   */
  manual_manifests?: string[];
  /**
   * Charts that this one brings along: a dict from the key of their values to a helm_chart target, or a chart archive (.tgz), as a label or as a dict with more.
   */
  dependencies?: {
    [k: string]: Dependency;
  };
  /**
   * Helm templates of your own, for what no attribute makes: .yaml, .yml or .tpl files, copied byte for byte to templates/own/. They may include the public helpers, and read template_values.
   */
  templates?: string[];
  /**
   * Values for templates of your own: .Values.templateValues.
   */
  template_values?: {
    [k: string]: unknown;
  };
  /**
   * What the release notes say last, which helm install and helm status print. {{ }} in it is not evaluated.
   */
  notes?: string;
}
/**
 * Values of an environment: the label of a YAML file, or the values themselves.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "valuesSource".
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
 * A maintainer of the chart.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "maintainer".
 */
export interface Maintainer {
  /**
   * The name of a person, team or organization.
   */
  name: OneLine;
  /**
   * An e-mail address.
   */
  email?: string;
  /**
   * A URL.
   */
  url?: Url;
}
/**
 * Fields of the Kubernetes Container.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "containerSettings".
 */
export interface ContainerSettings {
  imagePullPolicy?: "IfNotPresent" | "Always" | "Never";
  lifecycle?: Lifecycle;
  resizePolicy?: ContainerResizePolicy[];
  restartPolicy?: "Always" | "Never" | "OnFailure";
  restartPolicyRules?: ContainerRestartRule[];
  stdin?: boolean;
  stdinOnce?: boolean;
  terminationMessagePath?: string;
  terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  tty?: boolean;
  volumeDevices?: VolumeDevice[];
  workingDir?: string;
}
/**
 * What runs after the container has started and before it is stopped.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Lifecycle".
 */
export interface Lifecycle {
  postStart?: LifecycleHandler;
  preStop?: LifecycleHandler;
  stopSignal?: string;
}
/**
 * What runs: exactly one action.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "LifecycleHandler".
 */
export interface LifecycleHandler {
  exec?: ExecAction;
  httpGet?: HTTPGetAction;
  sleep?: SleepAction;
  tcpSocket?: TCPSocketAction;
}
/**
 * A command in the container.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ExecAction".
 */
export interface ExecAction {
  /**
   * @minItems 1
   */
  command: string[];
}
/**
 * An HTTP request.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HTTPGetAction".
 */
export interface HTTPGetAction {
  host?: string;
  httpHeaders?: HTTPHeader[];
  path?: HttpPath;
  port: PortNumberOrName;
  /**
   * HTTP or HTTPS.
   */
  scheme?: "HTTP" | "HTTPS";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HTTPHeader".
 */
export interface HTTPHeader {
  name: HttpHeaderName;
  value: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SleepAction".
 */
export interface SleepAction {
  seconds: number;
}
/**
 * Whether a port takes connections.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "TCPSocketAction".
 */
export interface TCPSocketAction {
  host?: string;
  port: PortNumberOrName;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ContainerResizePolicy".
 */
export interface ContainerResizePolicy {
  resourceName: "cpu" | "memory";
  restartPolicy: "NotRequired" | "RestartContainer";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ContainerRestartRule".
 */
export interface ContainerRestartRule {
  action: "Restart" | "RestartAllContainers";
  exitCodes: ContainerRestartRuleOnExitCodes;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ContainerRestartRuleOnExitCodes".
 */
export interface ContainerRestartRuleOnExitCodes {
  operator: "In" | "NotIn";
  /**
   * @minItems 1
   * @maxItems 255
   */
  values?: number[];
}
/**
 * Where the container sees a volume as a block device.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "VolumeDevice".
 */
export interface VolumeDevice {
  devicePath: string;
  name: DnsLabel;
}
/**
 * Environment variables of every app: a map from name to value.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "sharedEnv".
 */
export interface SharedEnv {
  [k: string]: EnvValue;
}
/**
 * Where the value of a variable comes from: exactly one source.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "EnvVarSource".
 */
export interface EnvVarSource {
  configMapKeyRef?: ConfigMapKeySelector;
  fieldRef?: ObjectFieldSelector;
  fileKeyRef?: FileKeySelector;
  resourceFieldRef?: ResourceFieldSelector;
  secretKeyRef?: SecretKeySelector;
}
/**
 * One key of a ConfigMap.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ConfigMapKeySelector".
 */
export interface ConfigMapKeySelector {
  key: DataKey;
  name: ObjectName;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * A field of the pod.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ObjectFieldSelector".
 */
export interface ObjectFieldSelector {
  /**
   * The version the path is written in.
   */
  apiVersion?: "v1";
  fieldPath: FieldPath;
}
/**
 * One variable of a file of variables in a volume.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "FileKeySelector".
 */
export interface FileKeySelector {
  key: PrintableName;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
  path: RelativePath;
  volumeName: DnsLabel;
}
/**
 * A resource of the container.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ResourceFieldSelector".
 */
export interface ResourceFieldSelector {
  containerName?: DnsLabel;
  divisor?: Quantity;
  resource: ResourceField;
}
/**
 * One key of a Secret.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SecretKeySelector".
 */
export interface SecretKeySelector {
  key: DataKey;
  name: ObjectName;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * The URL of another app: scheme, host and port of its Service, path.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "serviceUrl".
 */
export interface ServiceUrl {
  /**
   * The app's key under apps, or under externalApps. In a BUILD file service_url() writes it.
   */
  app: string;
  /**
   * A port of the app's Service, by name or number. Defaults to http.
   */
  port?: PortNumberOrName;
  /**
   * What follows the port.
   */
  path?: string;
  /**
   * What the URL begins with; an empty one leaves host and port.
   */
  scheme?: string;
}
/**
 * A ConfigMap by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ConfigMapEnvSource".
 */
export interface ConfigMapEnvSource {
  name: ObjectName;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * A Secret by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SecretEnvSource".
 */
export interface SecretEnvSource {
  name: ObjectName;
  /**
   * Whether the pod starts without it.
   */
  optional?: boolean;
}
/**
 * ConfigMaps of an app, by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "configs".
 */
export interface Configs {
  [k: string]: Config;
}
/**
 * A ConfigMap of an app, and how its container sees it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "config".
 */
export interface Config {
  data?: ConfigMapData;
  /**
   * Where the container sees the keys as files: a folder, or one file with subPath.
   */
  mountPath?: MountPath;
  /**
   * The key of which mountPath is the file.
   */
  subPath?: DataKey;
  /**
   * Whether each key is an environment variable.
   */
  envFrom?: boolean;
  /**
   * The keys that the container sees, each with the path of its file below mountPath and its mode. Defaults to all keys, each in a file of its name.
   *
   * @minItems 1
   */
  items?: KeyToPath[];
  /**
   * The mode of the files, such as 0o440. Defaults to 0o644.
   */
  defaultMode?: FileMode;
  /**
   * Whether the ConfigMap cannot be changed in the cluster. Its name then ends in a hash, so that a change makes another, and its pods are replaced.
   */
  immutable?: boolean;
}
/**
 * Keys of a ConfigMap to text.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "configMapData".
 */
export interface ConfigMapData {
  [k: string]: string;
}
/**
 * A key, and the file that holds it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "KeyToPath".
 */
export interface KeyToPath {
  key: DataKey;
  mode?: FileMode;
  path: FilePath;
}
/**
 * A ConfigMap of files of the repository, and how the container sees it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "configFiles".
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
  mountPath?: MountPath;
  /**
   * The key of which mountPath is the file.
   */
  subPath?: DataKey;
  /**
   * Whether each key is an environment variable.
   */
  envFrom?: boolean;
  /**
   * The keys that the container sees, each with the path of its file below mountPath and its mode. Defaults to all keys, each in a file of its name.
   *
   * @minItems 1
   */
  items?: KeyToPath[];
  /**
   * The mode of the files, such as 0o440. Defaults to 0o644.
   */
  defaultMode?: FileMode;
  /**
   * Whether the ConfigMap cannot be changed in the cluster. Its name then ends in a hash, so that a change makes another, and its pods are replaced.
   */
  immutable?: boolean;
}
/**
 * Defaults of every app's ingress, which the app's own overrides key by key; annotations are merged.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ingressDefaults".
 */
export interface IngressDefaults {
  /**
   * Whether external APIs have an Ingress. An app's own enabled wins.
   */
  enabled?: boolean;
  /**
   * The IngressClass. Defaults to that of the cluster.
   */
  className?: ObjectNameOrEmpty;
  annotations?: Annotations;
  tls?: Tls;
}
/**
 * Annotations of an object: keys to strings.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "annotations".
 */
export interface Annotations {
  [k: string]: string;
}
/**
 * The Secret that holds a certificate, and the hosts it is for. Defaults to all hosts of the Ingress.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ingressTls".
 */
export interface IngressTls {
  secretName: ObjectName;
  /**
   * @minItems 1
   */
  hosts?: Host[];
}
/**
 * Where routes are attached: one Gateway, or several as parentRefs.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "gatewaySettings".
 */
export interface GatewaySettings {
  /**
   * The name of the Gateway.
   */
  name?: ObjectName;
  /**
   * Its namespace. Defaults to that of the chart's objects.
   */
  namespace?: DnsLabel;
  /**
   * The name of the listener. Defaults to all that let the route in.
   */
  sectionName?: ObjectName;
  /**
   * The port of the listener. Defaults to all of them.
   */
  port?: PortNumber;
  /**
   * The API group. Defaults to gateway.networking.k8s.io.
   */
  group?: ObjectNameOrEmpty;
  /**
   * The kind. Defaults to Gateway.
   */
  kind?: KindName;
  /**
   * Several of them, instead of one.
   *
   * @minItems 1
   * @maxItems 32
   */
  parentRefs?: ParentRef[];
}
/**
 * What a route is attached to, usually a Gateway.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "parentRef".
 */
export interface ParentRef {
  name: ObjectName;
  /**
   * Its namespace. Defaults to that of the chart's objects.
   */
  namespace?: DnsLabel;
  /**
   * The name of the listener. Defaults to all that let the route in.
   */
  sectionName?: ObjectName;
  /**
   * The port of the listener. Defaults to all of them.
   */
  port?: PortNumber;
  /**
   * The API group. Defaults to gateway.networking.k8s.io.
   */
  group?: ObjectNameOrEmpty;
  /**
   * The kind. Defaults to Gateway.
   */
  kind?: KindName;
}
/**
 * Pods, namespaces or addresses.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NetworkPolicyPeer".
 */
export interface NetworkPolicyPeer {
  ipBlock?: IPBlock;
  namespaceSelector?: LabelSelector;
  podSelector?: LabelSelector;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "IPBlock".
 */
export interface IPBlock {
  cidr: Cidr;
  except?: Cidr[];
}
/**
 * Objects by their labels.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "LabelSelector".
 */
export interface LabelSelector {
  matchExpressions?: LabelSelectorRequirement[];
  matchLabels?: {
    [k: string]: LabelValue;
  };
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "LabelSelectorRequirement".
 */
export interface LabelSelectorRequirement {
  key: LabelKey;
  operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  values?: LabelValue[];
}
/**
 * Fields of the Kubernetes PodSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "podSettings".
 */
export interface PodSettings {
  /**
   * Seconds after which a pod of a job is ended, each for itself. That of the whole job is hook.deadline, or job.activeDeadlineSeconds of a plain Job.
   */
  activeDeadlineSeconds?: number;
  /**
   * Whether the pod gets variables such as <SERVICE>_PORT=tcp://... for each Service of its namespace.
   */
  enableServiceLinks?: boolean;
  /**
   * How pods are spread over nodes and zones; a Deployment's softly over both by default. labelSelector, where absent, is that of the app.
   */
  topologySpreadConstraints?: TopologySpreadConstraint[];
  affinity?: Affinity;
  dnsConfig?: PodDNSConfig;
  dnsPolicy?: "ClusterFirst" | "ClusterFirstWithHostNet" | "Default" | "None";
  hostAliases?: HostAlias[];
  hostIPC?: boolean;
  hostNetwork?: boolean;
  hostPID?: boolean;
  hostUsers?: boolean;
  hostname?: DnsLabel;
  hostnameOverride?: ObjectName;
  nodeName?: ObjectName;
  nodeSelector?: {
    [k: string]: LabelValue;
  };
  os?: PodOS;
  preemptionPolicy?: "PreemptLowerPriority" | "Never";
  priorityClassName?: ObjectName;
  readinessGates?: PodReadinessGate[];
  resourceClaims?: PodResourceClaim[];
  resources?: ResourceRequirements;
  runtimeClassName?: ObjectName;
  schedulerName?: ObjectName;
  schedulingGates?: PodSchedulingGate[];
  setHostnameAsFQDN?: boolean;
  shareProcessNamespace?: boolean;
  subdomain?: DnsLabel;
  terminationGracePeriodSeconds?: number;
  tolerations?: Toleration[];
  workloadRef?: WorkloadReference;
}
/**
 * How evenly pods are spread over nodes or zones.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "TopologySpreadConstraint".
 */
export interface TopologySpreadConstraint {
  labelSelector?: LabelSelector;
  matchLabelKeys?: LabelKey[];
  maxSkew: number;
  minDomains?: number;
  nodeAffinityPolicy?: "Honor" | "Ignore";
  nodeTaintsPolicy?: "Honor" | "Ignore";
  topologyKey: LabelKey;
  whenUnsatisfiable: "DoNotSchedule" | "ScheduleAnyway";
}
/**
 * Which nodes the pod prefers or needs.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Affinity".
 */
export interface Affinity {
  nodeAffinity?: NodeAffinity;
  podAffinity?: PodAffinity;
  podAntiAffinity?: PodAntiAffinity;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NodeAffinity".
 */
export interface NodeAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PreferredSchedulingTerm".
 */
export interface PreferredSchedulingTerm {
  preference: NodeSelectorTerm;
  weight: number;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NodeSelectorTerm".
 */
export interface NodeSelectorTerm {
  matchExpressions?: NodeSelectorRequirement[];
  matchFields?: NodeSelectorRequirement[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NodeSelectorRequirement".
 */
export interface NodeSelectorRequirement {
  key: LabelKey;
  operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt";
  values?: string[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NodeSelector".
 */
export interface NodeSelector {
  /**
   * @minItems 1
   */
  nodeSelectorTerms: NodeSelectorTerm[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodAffinity".
 */
export interface PodAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "WeightedPodAffinityTerm".
 */
export interface WeightedPodAffinityTerm {
  podAffinityTerm: PodAffinityTerm;
  weight: number;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodAffinityTerm".
 */
export interface PodAffinityTerm {
  labelSelector?: LabelSelector;
  matchLabelKeys?: LabelKey[];
  mismatchLabelKeys?: LabelKey[];
  namespaceSelector?: LabelSelector;
  namespaces?: DnsLabel[];
  topologyKey: LabelKey;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodAntiAffinity".
 */
export interface PodAntiAffinity {
  preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodDNSConfig".
 */
export interface PodDNSConfig {
  /**
   * @maxItems 3
   */
  nameservers?: IpAddress[];
  options?: PodDNSConfigOption[];
  /**
   * @maxItems 32
   */
  searches?: SearchDomain[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodDNSConfigOption".
 */
export interface PodDNSConfigOption {
  name: string;
  value?: string;
}
/**
 * A line of the pod's hosts file.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HostAlias".
 */
export interface HostAlias {
  hostnames?: ObjectName[];
  ip: IpAddress;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodOS".
 */
export interface PodOS {
  name: "linux" | "windows";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodReadinessGate".
 */
export interface PodReadinessGate {
  conditionType: LabelKey;
}
/**
 * Compute resources of the container: requests and limits.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ResourceRequirements".
 */
export interface ResourceRequirements {
  /**
   * Dynamic resources of the pod that the container uses.
   */
  claims?: ResourceClaim[];
  /**
   * What the container may not exceed.
   */
  limits?: {
    [k: string]: Quantity;
  };
  /**
   * What the scheduler reserves.
   */
  requests?: {
    [k: string]: Quantity;
  };
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ResourceClaim".
 */
export interface ResourceClaim {
  name: DnsLabel;
  request?: DnsLabel;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodSchedulingGate".
 */
export interface PodSchedulingGate {
  name: LabelKey;
}
/**
 * A taint of nodes that the pod tolerates.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Toleration".
 */
export interface Toleration {
  effect?: "NoSchedule" | "PreferNoSchedule" | "NoExecute";
  key?: LabelKey;
  operator?: "Equal" | "Exists" | "Gt" | "Lt";
  tolerationSeconds?: number;
  value?: LabelValue;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "WorkloadReference".
 */
export interface WorkloadReference {
  name: string;
  podGroup: string;
  podGroupReplicaKey?: string;
}
/**
 * Labels of an object: keys to values.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "labels".
 */
export interface Labels {
  [k: string]: LabelValue;
}
/**
 * Secrets by name, each with its source.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "secretSources".
 */
export interface SecretSources {
  [k: string]: SecretSource;
}
/**
 * Where a Secret comes from: exactly one source.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "secretSource".
 */
export interface SecretSource {
  externalSecret?: ExternalSecret;
  sealedSecret?: SealedSecret;
  secretProviderClass?: SecretProviderClass;
}
/**
 * An ExternalSecret of the External Secrets Operator.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "externalSecret".
 */
export interface ExternalSecret {
  /**
   * The API version that the operator serves. Defaults to external-secrets.io/v1.
   */
  apiVersion?: "external-secrets.io/v1" | "external-secrets.io/v1beta1";
  /**
   * Where the secret is.
   */
  store: {
    name: ObjectName;
    /**
     * The kind of the store. Defaults to SecretStore.
     */
    kind?: "SecretStore" | "ClusterSecretStore";
  };
  /**
   * How often the operator reads it again. Defaults to 1h.
   */
  refreshInterval?: string;
  /**
   * Keys of the Secret to keys of the store.
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
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "remoteKey".
 */
export interface RemoteKey {
  /**
   * The name of the secret in the store.
   */
  key: string;
  /**
   * The property of the secret, if it has several.
   */
  property?: string;
  /**
   * The version of the secret.
   */
  version?: string;
}
/**
 * Copied as it is into the object.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "freeForm".
 */
export interface FreeForm {
  [k: string]: unknown;
}
/**
 * A SealedSecret, of Bitnami's Sealed Secrets.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "sealedSecret".
 */
export interface SealedSecret {
  /**
   * Keys of the Secret to their values, encrypted by kubeseal.
   */
  encryptedData: {
    [k: string]: string;
  };
  /**
   * The scope that the values were sealed for. Defaults to strict.
   */
  scope?: "strict" | "namespace-wide" | "cluster-wide";
  /**
   * The template of the Secret, as in the SealedSecret's spec.template.
   */
  template?: FreeForm;
}
/**
 * A SecretProviderClass of the Secrets Store CSI driver. A Secret is synced only while a pod mounts it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "secretProviderClass".
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
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "stringMap".
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * SecretStores of the chart, by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "secretStores".
 */
export interface SecretStores {
  [k: string]: SecretStore;
}
/**
 * A SecretStore of the External Secrets Operator.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "secretStore".
 */
export interface SecretStore {
  /**
   * The API version that the operator serves. Defaults to external-secrets.io/v1.
   */
  apiVersion?: "external-secrets.io/v1" | "external-secrets.io/v1beta1";
  /**
   * The provider, as in the SecretStore.
   */
  provider: FreeForm;
}
/**
 * An object that is in the cluster already, with its keys where they are known.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "externalObject".
 */
export interface ExternalObject {
  /**
   * The kind of the object.
   */
  kind:
    | "Secret"
    | "ConfigMap"
    | "SecretProviderClass"
    | "PersistentVolumeClaim"
    | "ServiceAccount"
    | "ResourceClaim"
    | "ResourceClaimTemplate"
    | "VolumeSnapshot"
    | "Workload";
  name: ObjectName;
  /**
   * All keys that it has. Defaults to any key.
   */
  keys?: DataKey[];
}
/**
 * A chart that is in charts/ of this one.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "dependency".
 */
export interface Dependency {
  /**
   * The label of a helm_chart target, or of a chart archive as helm package and helm pull write it.
   */
  chart: string;
  /**
   * The value that says whether it is deployed, such as "redis.enabled": a path below its key. It is true unless values say otherwise. Defaults to none: it always is.
   */
  condition?: string;
  /**
   * Its values where they differ from those that it has of its own; None takes one away.
   */
  values?: {
    [k: string]: unknown;
  };
}
/**
 * The attributes of release_app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "App".
 */
export interface App {
  /**
   * The Bazel label of the target; errors name it.
   */
  label: string;
  /**
   * The name of the app: its key under apps in values.yaml. Defaults to the target's name. In the cluster '_' becomes '-'.
   */
  app_name: string;
  /**
   * What the app is: external-api (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment), job (Job) or cron-job (CronJob).
   */
  app_type: "external-api" | "internal-api" | "worker" | "job" | "cron-job";
  /**
   * The label of the binary that the image runs. It must exist; building a chart does not build it.
   */
  binary_target?: string;
  /**
   * The domain the app belongs to: the first half of the default image name.
   */
  domain?: string;
  /**
   * One line about the app, for the chart's README and values.yaml.
   */
  description?: string;
  /**
   * The app's language, such as python or go. The default resources depend on it.
   */
  language?: string;
  /**
   * The image without tag or digest. Defaults to <registry>/<organization>/<repo_name>, leaving out what is empty.
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
   * The image's repository. Defaults to <domain>-<app_name>.
   */
  repo_name?: string;
  /**
   * The image tag. Empty means the chart's app_version.
   */
  version?: string;
  /**
   * The digest of the image, such as sha256:.... It decides which image runs, whatever the tag.
   */
  digest?: ImageDigest;
  /**
   * The port called http. Defaults to 8000 for APIs that have no ports either.
   */
  port?: PortNumber;
  /**
   * Further ports by name: {"metrics": 9090}, or a dict for more than the number. What is said of "http" here is said of port.
   */
  ports?: {
    [k: string]: PortNumber | PortSettings;
  };
  /**
   * The number of pods, or "unmanaged", which leaves it to an autoscaler or to people: the chart then does not set it.
   */
  replicas?: number | "unmanaged";
  /**
   * A HorizontalPodAutoscaler of the app's Deployment or StatefulSet, in the spelling of its spec (autoscaling/v2), or with cpu and memory. While it is on, the chart sets no replicas.
   */
  horizontal_pod_autoscaler?: HorizontalPodAutoscaler;
  /**
   * A ScaledObject of KEDA for the app's Deployment or StatefulSet, in the spelling of its spec (keda.sh/v1alpha1). While it is on, the chart sets no replicas. KEDA must be in the cluster.
   */
  scaled_object?: ScaledObject;
  /**
   * How many pods an eviction, such as a drain of a node, leaves running: the PodDisruptionBudgetSpec of Kubernetes. Defaults to maxUnavailable 1 where replicas, or the minimum of the autoscaler, are more than one. None or enabled: False leaves it out.
   */
  pod_disruption_budget?: null | PodDisruptionBudget;
  /**
   * Settings of the Deployment, in the spelling of the Kubernetes DeploymentSpec.
   */
  deployment?: DeploymentSettings;
  /**
   * Makes a StatefulSet with a headless Service, in place of a Deployment: its settings, in the spelling of the Kubernetes StatefulSetSpec; {} for none. No environment adds it or takes it away.
   */
  stateful_set?: StatefulSetSettings;
  /**
   * Makes a DaemonSet, in place of a Deployment: its settings, in the spelling of the Kubernetes DaemonSetSpec; {} for none. No environment adds it or takes it away.
   */
  daemon_set?: DaemonSetSettings;
  /**
   * Compute resources in the Kubernetes spelling. The default depends on app_type and language.
   */
  resources?: ResourceRequirements;
  /**
   * When a job runs: before the rest of the release, after it, or as one of its tests. {"enabled": False} makes it a plain Job, which is deployed with the rest.
   */
  hook?: Hook;
  /**
   * Settings of the Job, or of the Jobs of a CronJob, in the spelling of the Kubernetes JobSpec. The deadline of a hook is hook.deadline.
   */
  job?: JobSettings;
  /**
   * When a cron-job runs, as in the Kubernetes CronJobSpec; its jobTemplate follows from job and from the app's other attributes.
   */
  cron_job?: CronJobSettings;
  /**
   * How the app is asked for its health. {} asks over HTTP, on the port called http. Without it there are no probes.
   */
  health_check?: null | HealthCheck;
  /**
   * The entrypoint of the container. Defaults to that of the image.
   */
  command?: string[];
  /**
   * The arguments of the entrypoint. Defaults to those of the image.
   */
  args?: string[];
  /**
   * Fields of the Kubernetes Container that have no attribute of their own, such as imagePullPolicy, lifecycle and workingDir. Merged over the chart's, field by field.
   */
  container?: ContainerSettings;
  /**
   * Containers that run to their end before the app's own starts, in the order in which they are written: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.
   */
  init_containers?: {
    [k: string]: InitContainer;
  };
  /**
   * Containers that start before the app's own and run beside it, in the order in which they are written, after the init containers: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.
   */
  sidecars?: {
    [k: string]: Sidecar;
  };
  /**
   * Environment variables: a dict from name to value, or a list of {name, value}, which keeps its order. {{ }} in a value is evaluated by Helm.
   */
  env?: Env;
  /**
   * Secrets and ConfigMaps whose keys all become variables.
   */
  env_from?: EnvFrom;
  /**
   * Variables whose literal looks like a secret but is not one: name to the reason.
   */
  allow_secret_literals?: {
    [k: string]: string;
  };
  /**
   * What the app takes of what all apps of its chart share, such as {"env": {"omit": ["LOG_LEVEL"]}} or {"envFrom": False}. Defaults to all of it.
   */
  inherit?: Inherit;
  /**
   * Apps that this one calls beside those whose service_url is in its env: labels, or a dict from label to {"ports": [...]}. Not a dependency in Bazel; the chart must have the apps, or name them in its external_apps.
   */
  calls?: {
    [k: string]: Call;
  };
  /**
   * ConfigMaps of the app, by name: keys and values, mounted or as environment variables. A change restarts the pods.
   */
  config?: Configs;
  /**
   * ConfigMaps of the app, by name, from files of the repository, text or binary. Each holds up to 1 MiB; the size of a Helm release limits the total.
   */
  config_files?: {
    [k: string]: ConfigFiles;
  };
  /**
   * How the app is reached from outside the cluster. An external-api has an Ingress by default, which None or enabled: False removes; other types have one if this is given.
   */
  ingress?: null | Ingress;
  /**
   * Further Ingresses by name; that of "admin" is called <app>-admin. They take the same keys as ingress.
   */
  ingresses?: {
    [k: string]: Ingress;
  };
  /**
   * An HTTPRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in. {} takes all requests of the chart's gateway.
   */
  http_route?: HttpRoute;
  /**
   * A GRPCRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in.
   */
  grpc_route?: GrpcRoute;
  /**
   * The Service that leads to the app, in the spelling of the Kubernetes ServiceSpec; selector and ports are filled in. APIs have one, and other apps where it is given; {"enabled": False} takes it away.
   */
  service?: ServiceSettings;
  /**
   * Further Services by name; that of "admin" is called <app>-admin.
   */
  services?: {
    [k: string]: FurtherService;
  };
  /**
   * Has Prometheus scrape the app's Service: {"port": "metrics"}, or all endpoints of a ServiceMonitor. The cluster needs the Prometheus operator.
   */
  service_monitor?: ServiceMonitorSettings;
  /**
   * Has Prometheus scrape the app's pods, where it has no Service: {"port": "metrics"}, or all podMetricsEndpoints of a PodMonitor.
   */
  pod_monitor?: PodMonitorSettings;
  /**
   * Who may talk to the app's pods, and whom they may talk to: a NetworkPolicySpec without podSelector, which is filled in. Where the chart isolates its apps, the rules are added to those that it makes.
   */
  network_policy?: NetworkPolicy;
  /**
   * The identity of the app's pods. {} makes one. Without it, the pods run as the namespace's default account, and its token is not mounted.
   */
  service_account?: ServiceAccount;
  /**
   * What the app's service account may do in the namespace of the chart: a Role of these rules, and a RoleBinding. The app needs a service_account of its own.
   */
  role?: RoleSettings;
  /**
   * What the app's service account may do in the whole cluster: a ClusterRole and a ClusterRoleBinding, with the namespace in their name.
   */
  cluster_role?: ClusterRoleSettings;
  /**
   * Names of Secrets for pulling the image.
   */
  image_pull_secrets?: ObjectName[];
  /**
   * Fields of the Kubernetes PodSpec that have no attribute of their own, such as nodeSelector, tolerations and terminationGracePeriodSeconds. Merged over the chart's, field by field.
   */
  pod?: PodSettings;
  /**
   * Seconds that the container goes on serving after its pod has been told to end, until load balancers and Services no longer lead to it: a preStop hook that sleeps. Less than terminationGracePeriodSeconds, which Kubernetes takes as 30. 0 is no delay.
   */
  shutdown_delay_seconds?: number;
  /**
   * Volumes of the pod, as in Kubernetes.
   */
  volumes?: Volume[];
  /**
   * Where the container sees the volumes.
   */
  volume_mounts?: VolumeMount[];
  /**
   * Storage that outlives pods, by name: PersistentVolumeClaims, or the volumeClaimTemplates of a StatefulSet. Each is a volume of that name.
   */
  persistent_volume_claims?: {
    [k: string]: Claim;
  };
  /**
   * Folders that the container may write to, with the size of each: empty, as long-lived as the pod, and there with readOnlyRootFilesystem too.
   */
  scratch?: {
    [k: string]: ClaimSize;
  };
  /**
   * The Pod Security Standard for the app's pods: restricted, baseline or privileged. What the standard forbids fails the build; restricted fills in what it asks of a pod and of all its containers. Defaults to the chart's.
   */
  pod_security?: PodSecurityLevel;
  /**
   * Security settings of the pod, merged over {seccompProfile: {type: RuntimeDefault}}.
   */
  pod_security_context?: PodSecurityContext;
  /**
   * Security settings of the container, merged over {allowPrivilegeEscalation: false}, which is left out for privileged containers.
   */
  security_context?: SecurityContext;
  /**
   * The name of the app's objects in the cluster, instead of <release>-<app>.
   */
  fullname_override?: DnsLabel | "";
  /**
   * Labels of all objects of the app, beside those it has anyway. They win over the chart's, and over ours but for those that select pods.
   */
  labels?: Labels;
  /**
   * Annotations of all objects of the app. They win over the chart's; an object's own, such as ingress.annotations, win over them.
   */
  annotations?: Annotations;
  /**
   * Labels of the app's pods, beside those they have anyway.
   */
  pod_labels?: Labels;
  /**
   * Annotations of the app's pods.
   */
  pod_annotations?: Annotations;
  /**
   * Secrets that an operator makes, by name, each with its source. Merged into the chart's by name.
   */
  external_secrets?: SecretSources;
  /**
   * What the app's pods and claims name and what is in the cluster already: external_secret_ref, external_config_map_ref, or {"kind", "name"} of another kind.
   */
  existing_objects?: ExternalObject[];
}
/**
 * A port of the container, and of the Services that lead to it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "portSettings".
 */
export interface PortSettings {
  containerPort?: PortNumber;
  /**
   * The port of the Service. Defaults to the container's.
   */
  servicePort?: PortNumber;
  nodePort?: PortNumber;
  hostPort?: PortNumber;
  hostIP?: IpAddress;
  protocol?: "TCP" | "UDP" | "SCTP";
  appProtocol?: LabelKey;
}
/**
 * How many pods run at which load: the Kubernetes HorizontalPodAutoscalerSpec, and short forms of its usual metrics.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "horizontalPodAutoscaler".
 */
export interface HorizontalPodAutoscaler {
  /**
   * Whether it is on. An environment can turn it on or off.
   */
  enabled?: boolean;
  /**
   * The fewest pods. Defaults to 1.
   */
  minReplicas?: number;
  /**
   * The most pods.
   */
  maxReplicas: number;
  /**
   * The CPU that pods use on average, in percent of what they request: a metric of the type Resource.
   */
  cpu?: number;
  /**
   * The memory that pods use on average, in percent of what they request: a metric of the type Resource.
   */
  memory?: number;
  /**
   * Further metrics, or all of them, in the spelling of Kubernetes.
   */
  metrics?: MetricSpec[];
  behavior?: HorizontalPodAutoscalerBehavior;
}
/**
 * A metric: its type, and the source of that type.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "MetricSpec".
 */
export interface MetricSpec {
  containerResource?: ContainerResourceMetricSource;
  external?: ExternalMetricSource;
  object?: ObjectMetricSource;
  pods?: PodsMetricSource;
  resource?: ResourceMetricSource;
  type: "Resource" | "ContainerResource" | "Pods" | "Object" | "External";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ContainerResourceMetricSource".
 */
export interface ContainerResourceMetricSource {
  container: DnsLabel;
  name: LabelKey;
  target: MetricTarget;
}
/**
 * The value that the metric is held at.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "MetricTarget".
 */
export interface MetricTarget {
  averageUtilization?: number;
  averageValue?: Quantity;
  type: "Utilization" | "AverageValue" | "Value";
  value?: Quantity;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ExternalMetricSource".
 */
export interface ExternalMetricSource {
  metric: MetricIdentifier;
  target: MetricTarget;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "MetricIdentifier".
 */
export interface MetricIdentifier {
  name: string;
  selector?: LabelSelector;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ObjectMetricSource".
 */
export interface ObjectMetricSource {
  describedObject: CrossVersionObjectReference;
  metric: MetricIdentifier;
  target: MetricTarget;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "CrossVersionObjectReference".
 */
export interface CrossVersionObjectReference {
  apiVersion?: string;
  kind: string;
  name: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodsMetricSource".
 */
export interface PodsMetricSource {
  metric: MetricIdentifier;
  target: MetricTarget;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ResourceMetricSource".
 */
export interface ResourceMetricSource {
  name: LabelKey;
  target: MetricTarget;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HorizontalPodAutoscalerBehavior".
 */
export interface HorizontalPodAutoscalerBehavior {
  scaleDown?: HPAScalingRules;
  scaleUp?: HPAScalingRules;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HPAScalingRules".
 */
export interface HPAScalingRules {
  /**
   * @minItems 1
   */
  policies?: HPAScalingPolicy[];
  selectPolicy?: "Max" | "Min" | "Disabled";
  stabilizationWindowSeconds?: number;
  tolerance?: Quantity;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HPAScalingPolicy".
 */
export interface HPAScalingPolicy {
  periodSeconds: number;
  type: "Pods" | "Percent";
  value: number;
}
/**
 * How many pods run for which events: the spec of KEDA's ScaledObject.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "scaledObject".
 */
export interface ScaledObject {
  /**
   * Whether it is on. An environment can turn it on or off.
   */
  enabled?: boolean;
  /**
   * The fewest pods. Defaults to 0.
   */
  minReplicaCount?: ReplicaCount;
  /**
   * The most pods. Defaults to 100.
   */
  maxReplicaCount?: number;
  /**
   * The pods while no trigger is active, fewer than minReplicaCount.
   */
  idleReplicaCount?: ReplicaCount;
  /**
   * Seconds between two looks at the triggers.
   */
  pollingInterval?: number;
  /**
   * Seconds without an active trigger before it scales to 0.
   */
  cooldownPeriod?: ReplicaCount;
  /**
   * Seconds before the cooldownPeriod can begin.
   */
  initialCooldownPeriod?: ReplicaCount;
  /**
   * How many pods run when a trigger cannot be read.
   */
  fallback?: {
    failureThreshold: ReplicaCount;
    replicas: ReplicaCount;
    behavior?: "static" | "currentReplicas" | "currentReplicasIfHigher" | "currentReplicasIfLower";
  };
  /**
   * horizontalPodAutoscalerConfig, scalingModifiers and restoreToOriginalReplicaCount.
   */
  advanced?: FreeForm;
  /**
   * What is scaled by.
   *
   * @minItems 1
   */
  triggers: ScaledObjectTrigger[];
}
/**
 * A trigger of KEDA.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "scaledObjectTrigger".
 */
export interface ScaledObjectTrigger {
  /**
   * The scaler, such as rabbitmq, kafka, prometheus or cron.
   */
  type: string;
  /**
   * The name that scalingModifiers use.
   */
  name?: string;
  /**
   * The settings of the scaler.
   */
  metadata: {
    [k: string]: string;
  };
  /**
   * The TriggerAuthentication that has its credentials.
   */
  authenticationRef?: {
    name: ObjectName;
    kind?: "TriggerAuthentication" | "ClusterTriggerAuthentication";
  };
  /**
   * What the target in metadata means: a value for each pod, of all, or in percent of requests.
   */
  metricType?: "AverageValue" | "Value" | "Utilization";
  /**
   * Whether the value of the last poll answers the autoscaler.
   */
  useCachedMetrics?: boolean;
}
/**
 * How many pods an eviction leaves running.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "podDisruptionBudget".
 */
export interface PodDisruptionBudget {
  /**
   * Whether there is one. Defaults to whether this says anything, or there are several pods.
   */
  enabled?: boolean;
  maxUnavailable?: IntOrPercent;
  minAvailable?: IntOrPercent;
  /**
   * Whether pods that are not ready can always be evicted.
   */
  unhealthyPodEvictionPolicy?: "IfHealthyBudget" | "AlwaysAllow";
}
/**
 * How a Deployment runs, as in the Kubernetes DeploymentSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "deploymentSettings".
 */
export interface DeploymentSettings {
  minReadySeconds?: number;
  paused?: boolean;
  progressDeadlineSeconds?: number;
  revisionHistoryLimit?: number;
  strategy?: DeploymentStrategy;
}
/**
 * How a Deployment replaces its pods.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "DeploymentStrategy".
 */
export interface DeploymentStrategy {
  rollingUpdate?: RollingUpdateDeployment;
  type?: "RollingUpdate" | "Recreate";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "RollingUpdateDeployment".
 */
export interface RollingUpdateDeployment {
  maxSurge?: IntOrPercent;
  maxUnavailable?: IntOrPercent;
}
/**
 * How a StatefulSet runs, as in the Kubernetes StatefulSetSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "statefulSetSettings".
 */
export interface StatefulSetSettings {
  minReadySeconds?: number;
  ordinals?: StatefulSetOrdinals;
  persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  podManagementPolicy?: "OrderedReady" | "Parallel";
  revisionHistoryLimit?: number;
  updateStrategy?: StatefulSetUpdateStrategy;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "StatefulSetOrdinals".
 */
export interface StatefulSetOrdinals {
  start?: number;
}
/**
 * What happens to the claims of pods that are gone.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "StatefulSetPersistentVolumeClaimRetentionPolicy".
 */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  whenDeleted?: "Retain" | "Delete";
  whenScaled?: "Retain" | "Delete";
}
/**
 * How a StatefulSet replaces its pods.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "StatefulSetUpdateStrategy".
 */
export interface StatefulSetUpdateStrategy {
  rollingUpdate?: RollingUpdateStatefulSetStrategy;
  type?: "RollingUpdate" | "OnDelete";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "RollingUpdateStatefulSetStrategy".
 */
export interface RollingUpdateStatefulSetStrategy {
  maxUnavailable?: IntOrPercent;
  partition?: number;
}
/**
 * How a DaemonSet runs, as in the Kubernetes DaemonSetSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "daemonSetSettings".
 */
export interface DaemonSetSettings {
  minReadySeconds?: number;
  revisionHistoryLimit?: number;
  updateStrategy?: DaemonSetUpdateStrategy;
}
/**
 * How a DaemonSet replaces its pods.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "DaemonSetUpdateStrategy".
 */
export interface DaemonSetUpdateStrategy {
  rollingUpdate?: RollingUpdateDaemonSet;
  type?: "RollingUpdate" | "OnDelete";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "RollingUpdateDaemonSet".
 */
export interface RollingUpdateDaemonSet {
  maxSurge?: IntOrPercent;
  maxUnavailable?: IntOrPercent;
}
/**
 * A job that Helm or Argo CD starts at a certain point of a release and waits for.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "hook".
 */
export interface Hook {
  /**
   * Whether the job is a hook; False makes it a plain Job.
   */
  enabled?: boolean;
  /**
   * before: before everything else at each install, upgrade and sync. after: after everything else. test: with `helm test`; Argo CD skips it.
   */
  phase?: "before" | "after" | "test";
  /**
   * Who runs it as a hook: helm, argo or both. For the other it is a plain Job. Only helm runs tests.
   *
   * @minItems 1
   */
  by?: ("helm" | "argo")[];
  /**
   * Jobs of a phase run in this order, those with the same number in parallel. Objects of the chart that they need are created before the first.
   */
  order?: number;
  /**
   * Seconds until the job is ended, because a hook outlives a release that failed or was uninstalled. Set Helm's --timeout to more.
   */
  deadline?: number;
}
/**
 * How a Job runs, as in the Kubernetes JobSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "jobSettings".
 */
export interface JobSettings {
  /**
   * Whether the containers of a failed pod are restarted in place.
   */
  restartPolicy?: "Never" | "OnFailure";
  /**
   * Retries before the job has failed.
   */
  backoffLimit?: number;
  /**
   * Seconds after which the job is ended.
   */
  activeDeadlineSeconds?: number;
  /**
   * Retries of each index.
   */
  backoffLimitPerIndex?: number;
  completionMode?: "NonIndexed" | "Indexed";
  /**
   * Pods that must succeed.
   */
  completions?: number;
  managedBy?: DomainPath;
  maxFailedIndexes?: number;
  /**
   * Pods at a time.
   */
  parallelism?: number;
  podFailurePolicy?: PodFailurePolicy;
  podReplacementPolicy?: "TerminatingOrFailed" | "Failed";
  successPolicy?: SuccessPolicy;
  suspend?: boolean;
  /**
   * Seconds after which a finished job is deleted.
   */
  ttlSecondsAfterFinished?: number;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodFailurePolicy".
 */
export interface PodFailurePolicy {
  rules: PodFailurePolicyRule[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodFailurePolicyOnExitCodesRequirement".
 */
export interface PodFailurePolicyOnExitCodesRequirement {
  containerName?: DnsLabel;
  operator: "In" | "NotIn";
  /**
   * @minItems 1
   */
  values: number[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodFailurePolicyOnPodConditionsPattern".
 */
export interface PodFailurePolicyOnPodConditionsPattern {
  status?: "True" | "False" | "Unknown";
  type: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SuccessPolicy".
 */
export interface SuccessPolicy {
  /**
   * @minItems 1
   */
  rules: SuccessPolicyRule[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SuccessPolicyRule".
 */
export interface SuccessPolicyRule {
  succeededCount?: number;
  succeededIndexes?: string;
}
/**
 * When a CronJob runs, as in the Kubernetes CronJobSpec.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "cronJobSettings".
 */
export interface CronJobSettings {
  /**
   * What happens when the last run has not ended.
   */
  concurrencyPolicy?: "Allow" | "Forbid" | "Replace";
  /**
   * The time zone of the schedule, such as Europe/Berlin.
   */
  timeZone?: string;
  failedJobsHistoryLimit?: number;
  schedule: CronSchedule;
  startingDeadlineSeconds?: number;
  successfulJobsHistoryLimit?: number;
  suspend?: boolean;
}
/**
 * A liveness, a readiness and a startup probe: over HTTP, or by one of grpc, tcpSocket and exec. What liveness, readiness and startup say overrides the rest, field by field; {"enabled": False} turns one off.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "healthCheck".
 */
export interface HealthCheck {
  /**
   * Whether the container has probes.
   */
  enabled?: boolean;
  path?: HttpPath;
  /**
   * The port of the HTTP request, by name or number. Defaults to http.
   */
  port?: PortNumberOrName;
  /**
   * Asks the gRPC health service of a port, in place of HTTP.
   */
  grpc?: GrpcCheck;
  /**
   * Opens a connection to a port, in place of HTTP.
   */
  tcpSocket?: TCPSocketAction;
  /**
   * Runs a command in the container, in place of HTTP.
   */
  exec?: ExecAction;
  /**
   * The host that is asked. Defaults to the pod.
   */
  host?: string;
  /**
   * Headers of the HTTP request.
   */
  httpHeaders?: HTTPHeader[];
  /**
   * Restarts the container. More patient than readiness, because a restart makes an overload worse. The failureThreshold of the health check, if given, replaces its default.
   */
  liveness?: ProbeSettings;
  /**
   * Removes the pod from its Services.
   */
  readiness?: ProbeSettings;
  /**
   * The other probes wait until it has succeeded.
   */
  startup?: ProbeSettings;
  /**
   * Successes in a row until ready. The other probes always need 1.
   */
  successThreshold?: number;
  /**
   * Seconds until a probe has failed.
   */
  timeoutSeconds?: number;
  /**
   * Seconds that the container has to end after a failed liveness or startup probe.
   */
  terminationGracePeriodSeconds?: number;
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
   * Failures in a row until unhealthy.
   */
  failureThreshold?: number;
}
/**
 * The gRPC health check of a port.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "grpcCheck".
 */
export interface GrpcCheck {
  port: PortNumberOrName;
  /**
   * What the health service is asked about.
   */
  service?: string;
}
/**
 * One probe. It names a handler of its own (path and port, grpc, tcpSocket or exec), or takes that of the health check; the rest it takes field by field.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "probeSettings".
 */
export interface ProbeSettings {
  /**
   * Whether the container has this probe.
   */
  enabled?: boolean;
  path?: HttpPath;
  /**
   * The port of the HTTP request, by name or number. Defaults to http.
   */
  port?: PortNumberOrName;
  /**
   * Asks the gRPC health service of a port, in place of HTTP.
   */
  grpc?: GrpcCheck;
  /**
   * Opens a connection to a port, in place of HTTP.
   */
  tcpSocket?: TCPSocketAction;
  /**
   * Runs a command in the container, in place of HTTP.
   */
  exec?: ExecAction;
  /**
   * The host that is asked. Defaults to the pod.
   */
  host?: string;
  /**
   * Headers of the HTTP request.
   */
  httpHeaders?: HTTPHeader[];
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
  /**
   * Seconds that the container has to end after a failure.
   */
  terminationGracePeriodSeconds?: number;
}
/**
 * A container that runs to its end before the app's own starts.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "initContainer".
 */
export interface InitContainer {
  /**
   * Where it starts among the init containers and sidecars of the pod. Written after the position in the BUILD file: 10, 20, ... for init containers and 1010, 1020, ... for sidecars. One that an environment adds has to say it.
   */
  order: number;
  /**
   * The image, with a tag or a digest. Defaults to the app's own.
   */
  image?: TaggedImage;
  /**
   * Environment variables, as the app's env; they win over the chart's.
   */
  env?: Env;
  args?: string[];
  command?: string[];
  envFrom?: EnvFromSource[];
  imagePullPolicy?: "IfNotPresent" | "Always" | "Never";
  ports?: ContainerPort[];
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  securityContext?: SecurityContext;
  stdin?: boolean;
  stdinOnce?: boolean;
  terminationMessagePath?: string;
  terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  tty?: boolean;
  volumeDevices?: VolumeDevice[];
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}
/**
 * A port of the container.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ContainerPort".
 */
export interface ContainerPort {
  containerPort: PortNumber;
  hostIP?: IpAddress;
  hostPort?: PortNumber;
  name?: PortName;
  protocol?: "TCP" | "UDP" | "SCTP";
}
/**
 * Security settings of the container, as in the Kubernetes SecurityContext.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SecurityContext".
 */
export interface SecurityContext {
  allowPrivilegeEscalation?: boolean;
  appArmorProfile?: AppArmorProfile;
  capabilities?: Capabilities;
  privileged?: boolean;
  procMount?: "Default" | "Unmasked";
  readOnlyRootFilesystem?: boolean;
  runAsGroup?: UserId;
  runAsNonRoot?: boolean;
  runAsUser?: UserId;
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  windowsOptions?: WindowsSecurityContextOptions;
}
/**
 * The AppArmor profile.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AppArmorProfile".
 */
export interface AppArmorProfile {
  localhostProfile?: string;
  type: "RuntimeDefault" | "Unconfined" | "Localhost";
}
/**
 * Linux capabilities that the container has beyond, or short of, the usual ones.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Capabilities".
 */
export interface Capabilities {
  add?: Capability[];
  drop?: Capability[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SELinuxOptions".
 */
export interface SELinuxOptions {
  level?: string;
  role?: string;
  type?: string;
  user?: string;
}
/**
 * Which system calls are allowed.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SeccompProfile".
 */
export interface SeccompProfile {
  localhostProfile?: RelativePath;
  type: "RuntimeDefault" | "Unconfined" | "Localhost";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "WindowsSecurityContextOptions".
 */
export interface WindowsSecurityContextOptions {
  gmsaCredentialSpec?: string;
  gmsaCredentialSpecName?: ObjectName;
  hostProcess?: boolean;
  runAsUserName?: string;
}
/**
 * Where the container sees a volume of the pod.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "VolumeMount".
 */
export interface VolumeMount {
  mountPath: MountPath;
  mountPropagation?: "None" | "HostToContainer" | "Bidirectional";
  name: DnsLabel;
  readOnly?: boolean;
  recursiveReadOnly?: "Disabled" | "IfPossible" | "Enabled";
  subPath?: RelativePath;
  subPathExpr?: RelativePath;
}
/**
 * A container that runs beside the app's own.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "sidecar".
 */
export interface Sidecar {
  /**
   * Where it starts among the init containers and sidecars of the pod. Written after the position in the BUILD file: 10, 20, ... for init containers and 1010, 1020, ... for sidecars. One that an environment adds has to say it.
   */
  order: number;
  /**
   * The image, with a tag or a digest. Defaults to the app's own.
   */
  image?: TaggedImage;
  /**
   * Environment variables, as the app's env; they win over the chart's.
   */
  env?: Env;
  args?: string[];
  command?: string[];
  envFrom?: EnvFromSource[];
  imagePullPolicy?: "IfNotPresent" | "Always" | "Never";
  lifecycle?: Lifecycle;
  livenessProbe?: Probe;
  ports?: ContainerPort[];
  readinessProbe?: Probe;
  resizePolicy?: ContainerResizePolicy[];
  resources?: ResourceRequirements;
  securityContext?: SecurityContext;
  startupProbe?: Probe;
  stdin?: boolean;
  stdinOnce?: boolean;
  terminationMessagePath?: string;
  terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  tty?: boolean;
  volumeDevices?: VolumeDevice[];
  volumeMounts?: VolumeMount[];
  workingDir?: string;
}
/**
 * The gRPC health check of a port.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "GRPCAction".
 */
export interface GRPCAction {
  port: PortNumber;
  service?: string;
}
/**
 * What an app takes of what all apps of its chart share.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "inherit".
 */
export interface Inherit {
  /**
   * Whether the app takes the chart's env, or the names that it leaves out. Defaults to true.
   */
  env?:
    | boolean
    | {
        /**
         * Names of variables that the app does not take.
         */
        omit: EnvName[];
      };
  /**
   * Whether the app takes the chart's config, or the names that it leaves out. Defaults to true.
   */
  config?:
    | boolean
    | {
        /**
         * Names of ConfigMaps that the app does not take.
         */
        omit: DnsLabel[];
      };
  /**
   * Whether the app takes the chart's envFrom. Defaults to true.
   */
  envFrom?: boolean;
  /**
   * Whether the app takes the chart's pod. Defaults to true.
   */
  pod?: boolean;
  /**
   * Whether the app takes the chart's container. Defaults to true.
   */
  container?: boolean;
}
/**
 * What of another app is called.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "call".
 */
export interface Call {
  /**
   * The ports of its Service, by name or number. Defaults to all of them.
   *
   * @minItems 1
   */
  ports?: PortNumberOrName[];
}
/**
 * How the app is reached from outside the cluster.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ingress".
 */
export interface Ingress {
  /**
   * Whether the app has an Ingress. Defaults to the chart's ingress.enabled.
   */
  enabled?: boolean;
  /**
   * The IngressClass. Defaults to the chart's ingress.className.
   */
  className?: ObjectNameOrEmpty;
  /**
   * The host. Defaults to <app>-<environment>.local, that of a further Ingress to <app>-<name>-<environment>.local.
   */
  host?: Host | "";
  /**
   * Several hosts that serve the same paths, instead of host.
   *
   * @minItems 1
   */
  hosts?: Host[];
  /**
   * The paths. Defaults to / as a Prefix.
   *
   * @minItems 1
   */
  paths?: IngressPath[];
  /**
   * Hosts with paths of their own, instead of host, hosts and paths.
   *
   * @minItems 1
   */
  rules?: IngressRule[];
  tls?: Tls;
  annotations?: Annotations;
}
/**
 * One path of an Ingress.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ingressPath".
 */
export interface IngressPath {
  path: HttpPath;
  /**
   * How the path matches. Defaults to Prefix.
   */
  pathType?: "Prefix" | "Exact" | "ImplementationSpecific";
  /**
   * The name of a port of the app's Service, or its number there. Defaults to http.
   */
  port?: PortNumberOrName;
}
/**
 * A host with paths of its own.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ingressRule".
 */
export interface IngressRule {
  host: Host;
  /**
   * Its paths. Defaults to / as a Prefix.
   *
   * @minItems 1
   */
  paths?: IngressPath[];
}
/**
 * An HTTPRoute of the Gateway API.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpRoute".
 */
export interface HttpRoute {
  /**
   * Whether the app has the route.
   */
  enabled?: boolean;
  /**
   * What the route is attached to. Defaults to the chart's gateway.
   *
   * @minItems 1
   * @maxItems 32
   */
  parentRefs?: ParentRef[];
  /**
   * The hosts. Defaults to those of the Gateway's listeners.
   *
   * @maxItems 16
   */
  hostnames?: Host[];
  /**
   * Prefixes of the paths that lead to the app: short for one rule.
   *
   * @minItems 1
   * @maxItems 64
   */
  paths?: HttpRoutePath[];
  /**
   * The name of a port of the app's Service, or its number there, for rules that name none. Defaults to http.
   */
  port?: PortNumberOrName;
  /**
   * The rules. Defaults to one for all requests.
   *
   * @minItems 1
   * @maxItems 16
   */
  rules?: HttpRouteRule[];
  annotations?: Annotations;
  /**
   * Labels beside those that every object of the app has.
   */
  labels?: Labels;
}
/**
 * A rule: which requests it is for, and what happens to them on the way to the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpRouteRule".
 */
export interface HttpRouteRule {
  /**
   * Its name, for policies that refer to it.
   */
  name?: ObjectName;
  /**
   * The requests; one match is enough. Defaults to all.
   *
   * @minItems 1
   * @maxItems 64
   */
  matches?: HttpRouteMatch[];
  /**
   * What is done with requests and responses.
   *
   * @maxItems 16
   */
  filters?: HttpRouteFilter[];
  /**
   * How long a request may take.
   */
  timeouts?: {
    /**
     * In all.
     */
    request?: RouteDuration;
    /**
     * From the Gateway to the app, for each try.
     */
    backendRequest?: RouteDuration;
  };
  /**
   * When requests are tried again, as in the Gateway API (experimental there).
   */
  retry?: FreeForm;
  /**
   * Which requests go to the same pod, as in the Gateway API (experimental there).
   */
  sessionPersistence?: FreeForm;
  /**
   * The name of a port of the app's Service, or its number there. Defaults to the route's port.
   */
  port?: PortNumberOrName;
}
/**
 * What a request must have; all of it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpRouteMatch".
 */
export interface HttpRouteMatch {
  /**
   * The path. Defaults to all.
   */
  path?: {
    /**
     * How it matches. Defaults to PathPrefix.
     */
    type?: "Exact" | "PathPrefix" | "RegularExpression";
    /**
     * The path. Defaults to /.
     */
    value?: string;
  };
  /**
   * Headers.
   *
   * @maxItems 16
   */
  headers?: HeaderMatch[];
  /**
   * Query parameters.
   *
   * @maxItems 16
   */
  queryParams?: HeaderMatch[];
  /**
   * The method.
   */
  method?: "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH";
}
/**
 * A header or query parameter that a request must have.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "headerMatch".
 */
export interface HeaderMatch {
  /**
   * How the value matches. Defaults to Exact.
   */
  type?: "Exact" | "RegularExpression";
  name: HeaderName;
  /**
   * The value.
   */
  value: string;
}
/**
 * One thing that is done with a request or its response: a type, and the member of that name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "httpRouteFilter".
 */
export interface HttpRouteFilter {
  /**
   * What is done.
   */
  type:
    | "RequestHeaderModifier"
    | "ResponseHeaderModifier"
    | "RequestMirror"
    | "RequestRedirect"
    | "URLRewrite"
    | "CORS"
    | "ExtensionRef";
  requestHeaderModifier?: HeaderModifier;
  responseHeaderModifier?: HeaderModifier;
  requestMirror?: RequestMirror;
  /**
   * Where the client is sent instead.
   */
  requestRedirect?: {
    /**
     * The scheme.
     */
    scheme?: "http" | "https";
    /**
     * The host.
     */
    hostname?: ObjectName;
    path?: PathModifier;
    /**
     * The port.
     */
    port?: PortNumber;
    /**
     * The status. Defaults to 302.
     */
    statusCode?: 301 | 302 | 303 | 307 | 308;
  };
  /**
   * What the app gets to see instead.
   */
  urlRewrite?: {
    /**
     * The host.
     */
    hostname?: ObjectName;
    path?: PathModifier;
  };
  /**
   * CORS headers, as in the Gateway API (v1.5, experimental before).
   */
  cors?: FreeForm;
  extensionRef?: ExtensionRef;
}
/**
 * Headers to set, to add and to remove.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "headerModifier".
 */
export interface HeaderModifier {
  /**
   * @maxItems 16
   */
  set?: RouteHeader[];
  /**
   * @maxItems 16
   */
  add?: RouteHeader[];
  /**
   * @maxItems 16
   *
   * Items: The name of a header.
   */
  remove?: string[];
}
/**
 * A header with its value.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "routeHeader".
 */
export interface RouteHeader {
  name: HeaderName;
  /**
   * The value.
   */
  value: string;
}
/**
 * Where copies of requests go.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "requestMirror".
 */
export interface RequestMirror {
  /**
   * The Service, as in the Gateway API.
   */
  backendRef: FreeForm;
  /**
   * How many of 100 requests.
   */
  percent?: number;
  /**
   * The same as a fraction.
   */
  fraction?: {
    numerator: number;
    denominator?: number;
  };
}
/**
 * Another path.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "pathModifier".
 */
export interface PathModifier {
  /**
   * Which part is replaced.
   */
  type: "ReplaceFullPath" | "ReplacePrefixMatch";
  /**
   * The whole path.
   */
  replaceFullPath?: string;
  /**
   * What takes the place of the prefix.
   */
  replacePrefixMatch?: string;
}
/**
 * A filter of the Gateway's implementation.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "extensionRef".
 */
export interface ExtensionRef {
  group: ObjectNameOrEmpty;
  kind: KindName;
  name: ObjectName;
}
/**
 * A GRPCRoute of the Gateway API.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "grpcRoute".
 */
export interface GrpcRoute {
  /**
   * Whether the app has the route.
   */
  enabled?: boolean;
  /**
   * What the route is attached to. Defaults to the chart's gateway.
   *
   * @minItems 1
   * @maxItems 32
   */
  parentRefs?: ParentRef[];
  /**
   * The hosts. Defaults to those of the Gateway's listeners.
   *
   * @maxItems 16
   */
  hostnames?: Host[];
  /**
   * The name of a port of the app's Service, or its number there, for rules that name none. Defaults to grpc, or else http.
   */
  port?: PortNumberOrName;
  /**
   * The rules. Defaults to one for all requests.
   *
   * @minItems 1
   * @maxItems 16
   */
  rules?: GrpcRouteRule[];
  annotations?: Annotations;
  /**
   * Labels beside those that every object of the app has.
   */
  labels?: Labels;
}
/**
 * A rule: which calls it is for, and what happens to them on the way to the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "grpcRouteRule".
 */
export interface GrpcRouteRule {
  /**
   * Its name, for policies that refer to it.
   */
  name?: ObjectName;
  /**
   * The calls; one match is enough. Defaults to all.
   *
   * @minItems 1
   * @maxItems 64
   */
  matches?: GrpcRouteMatch[];
  /**
   * What is done with calls and replies.
   *
   * @maxItems 16
   */
  filters?: GrpcRouteFilter[];
  /**
   * Which calls go to the same pod, as in the Gateway API (experimental there).
   */
  sessionPersistence?: FreeForm;
  /**
   * The name of a port of the app's Service, or its number there. Defaults to the route's port.
   */
  port?: PortNumberOrName;
}
/**
 * What a call must have; all of it.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "grpcRouteMatch".
 */
export interface GrpcRouteMatch {
  /**
   * The method: service, method or both.
   */
  method?: {
    /**
     * How it matches. Defaults to Exact.
     */
    type?: "Exact" | "RegularExpression";
    /**
     * The service with its package.
     */
    service?: string;
    /**
     * The method.
     */
    method?: string;
  };
  /**
   * Headers (metadata).
   *
   * @maxItems 16
   */
  headers?: HeaderMatch[];
}
/**
 * One thing that is done with a call or its reply: a type, and the member of that name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "grpcRouteFilter".
 */
export interface GrpcRouteFilter {
  /**
   * What is done.
   */
  type: "RequestHeaderModifier" | "ResponseHeaderModifier" | "RequestMirror" | "ExtensionRef";
  requestHeaderModifier?: HeaderModifier;
  responseHeaderModifier?: HeaderModifier;
  requestMirror?: RequestMirror;
  extensionRef?: ExtensionRef;
}
/**
 * A Service: fields of the Kubernetes ServiceSpec, but for selector and ports, which follow from the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "serviceSettings".
 */
export interface ServiceSettings {
  /**
   * Whether the Service is made.
   */
  enabled?: boolean;
  /**
   * How the Service is reached: ClusterIP, NodePort or LoadBalancer.
   */
  type?: "ClusterIP" | "NodePort" | "LoadBalancer";
  /**
   * The names of the ports that it leads to. Defaults to all ports of the app.
   *
   * @minItems 1
   */
  ports?: PortName[];
  annotations?: Annotations;
  /**
   * Labels beside those that every object of the app has.
   */
  labels?: {
    [k: string]: LabelValue;
  };
  /**
   * Its address in the cluster; None makes it headless.
   */
  clusterIP?: ClusterIP;
  allocateLoadBalancerNodePorts?: boolean;
  /**
   * @maxItems 2
   */
  clusterIPs?: ClusterIP[];
  externalIPs?: IpAddress[];
  externalTrafficPolicy?: "Cluster" | "Local";
  healthCheckNodePort?: PortNumber;
  internalTrafficPolicy?: "Cluster" | "Local";
  /**
   * @maxItems 2
   */
  ipFamilies?: ("IPv4" | "IPv6")[];
  ipFamilyPolicy?: "SingleStack" | "PreferDualStack" | "RequireDualStack";
  loadBalancerClass?: LabelKey;
  loadBalancerIP?: string;
  loadBalancerSourceRanges?: Cidr[];
  publishNotReadyAddresses?: boolean;
  sessionAffinity?: "None" | "ClientIP";
  sessionAffinityConfig?: SessionAffinityConfig;
  trafficDistribution?: "PreferSameZone" | "PreferSameNode" | "PreferClose";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SessionAffinityConfig".
 */
export interface SessionAffinityConfig {
  clientIP?: ClientIPConfig;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ClientIPConfig".
 */
export interface ClientIPConfig {
  timeoutSeconds?: number;
}
/**
 * A further Service of the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "furtherService".
 */
export interface FurtherService {
  /**
   * Whether the Service is made.
   */
  enabled?: boolean;
  /**
   * How the Service is reached: ClusterIP, NodePort or LoadBalancer.
   */
  type?: "ClusterIP" | "NodePort" | "LoadBalancer";
  /**
   * The names of the ports that it leads to. Defaults to all ports of the app.
   *
   * @minItems 1
   */
  ports?: PortName[];
  annotations?: Annotations;
  /**
   * Labels beside those that every object of the app has.
   */
  labels?: {
    [k: string]: LabelValue;
  };
  /**
   * Its address in the cluster; None makes it headless.
   */
  clusterIP?: ClusterIP;
  allocateLoadBalancerNodePorts?: boolean;
  /**
   * @maxItems 2
   */
  clusterIPs?: ClusterIP[];
  externalIPs?: IpAddress[];
  externalTrafficPolicy?: "Cluster" | "Local";
  healthCheckNodePort?: PortNumber;
  internalTrafficPolicy?: "Cluster" | "Local";
  /**
   * @maxItems 2
   */
  ipFamilies?: ("IPv4" | "IPv6")[];
  ipFamilyPolicy?: "SingleStack" | "PreferDualStack" | "RequireDualStack";
  loadBalancerClass?: LabelKey;
  loadBalancerIP?: string;
  loadBalancerSourceRanges?: Cidr[];
  publishNotReadyAddresses?: boolean;
  sessionAffinity?: "None" | "ClientIP";
  sessionAffinityConfig?: SessionAffinityConfig;
  trafficDistribution?: "PreferSameZone" | "PreferSameNode" | "PreferClose";
}
/**
 * A ServiceMonitor of the Prometheus operator, but for its selector, which follows from the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "serviceMonitorSettings".
 */
export interface ServiceMonitorSettings {
  /**
   * The name of the port of the Service that has the metrics; the short form of endpoints with one entry.
   */
  port?: PortName;
  /**
   * Where the metrics are. Defaults to /metrics.
   */
  path?: HttpPath;
  /**
   * How often. Defaults to what Prometheus says.
   */
  interval?: ScrapeDuration;
  /**
   * How long one scrape takes at most.
   */
  scrapeTimeout?: ScrapeDuration;
  /**
   * http or https. Defaults to http.
   */
  scheme?: "http" | "https";
  /**
   * All that is scraped, in place of port, path, interval, scrapeTimeout and scheme.
   *
   * @minItems 1
   */
  endpoints?: ScrapeEndpoint[];
  /**
   * Labels of the ServiceMonitor, by which Prometheus may choose it.
   */
  labels?: {
    [k: string]: LabelValue;
  };
  /**
   * The label whose value is the name of the job.
   */
  jobLabel?: LabelKey;
  /**
   * Labels of the Service that metrics get.
   */
  targetLabels?: LabelKey[];
  /**
   * Labels of the pods that metrics get.
   */
  podTargetLabels?: LabelKey[];
  /**
   * How many samples a scrape has at most.
   */
  sampleLimit?: number;
  /**
   * How many targets are scraped at most.
   */
  targetLimit?: number;
  /**
   * How many labels a sample has at most.
   */
  labelLimit?: number;
  /**
   * How long the name of a label is at most.
   */
  labelNameLengthLimit?: number;
  /**
   * How long the value of a label is at most.
   */
  labelValueLengthLimit?: number;
  /**
   * How many targets that relabelings drop are remembered.
   */
  keepDroppedTargets?: number;
  /**
   * How large an answer is at most, such as 10MB.
   */
  bodySizeLimit?: string;
  /**
   * The scrape class of Prometheus whose settings apply.
   */
  scrapeClass?: string;
  /**
   * What Prometheus adds to targets, such as {"node": True}.
   */
  attachMetadata?: {};
}
/**
 * One thing that is scraped, in the spelling of the Prometheus operator.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "scrapeEndpoint".
 */
export interface ScrapeEndpoint {
  /**
   * The name of a port.
   */
  port: PortName;
  /**
   * Where the metrics are. Defaults to /metrics.
   */
  path?: HttpPath;
  /**
   * How often. Defaults to what Prometheus says.
   */
  interval?: ScrapeDuration;
  /**
   * How long one scrape takes at most.
   */
  scrapeTimeout?: ScrapeDuration;
  /**
   * http or https. Defaults to http.
   */
  scheme?: "http" | "https";
  /**
   * The header Authorization.
   */
  authorization?: {};
  /**
   * The Secret of user and password.
   */
  basicAuth?: {};
  /**
   * Whether HTTP/2 is tried.
   */
  enableHttp2?: boolean;
  /**
   * Whether redirects are followed.
   */
  followRedirects?: boolean;
  /**
   * Whether labels of a metric win over those of its target.
   */
  honorLabels?: boolean;
  /**
   * Whether time stamps of a metric are kept.
   */
  honorTimestamps?: boolean;
  /**
   * What happens to metrics before they are stored.
   */
  metricRelabelings?: {}[];
  /**
   * Parameters of the URL, each a list.
   */
  params?: {
    [k: string]: string[];
  };
  /**
   * A proxy to scrape through.
   */
  proxyUrl?: string;
  /**
   * What happens to the labels of targets.
   */
  relabelings?: {}[];
  /**
   * TLS of the scrape.
   */
  tlsConfig?: {};
  /**
   * The client and the server of OAuth 2.0.
   */
  oauth2?: {};
  /**
   * Whether pods that have ended are left out. Defaults to true.
   */
  filterRunning?: boolean;
  /**
   * Whether samples with time stamps of their own become stale.
   */
  trackTimestampsStaleness?: boolean;
}
/**
 * A PodMonitor of the Prometheus operator, but for its selector, which follows from the app.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "podMonitorSettings".
 */
export interface PodMonitorSettings {
  /**
   * The name of the port of a container that has the metrics; the short form of podMetricsEndpoints with one entry.
   */
  port?: PortName;
  /**
   * Where the metrics are. Defaults to /metrics.
   */
  path?: HttpPath;
  /**
   * How often. Defaults to what Prometheus says.
   */
  interval?: ScrapeDuration;
  /**
   * How long one scrape takes at most.
   */
  scrapeTimeout?: ScrapeDuration;
  /**
   * http or https. Defaults to http.
   */
  scheme?: "http" | "https";
  /**
   * All that is scraped, in place of port, path, interval, scrapeTimeout and scheme.
   *
   * @minItems 1
   */
  podMetricsEndpoints?: ScrapeEndpoint[];
  /**
   * Labels of the PodMonitor, by which Prometheus may choose it.
   */
  labels?: {
    [k: string]: LabelValue;
  };
  /**
   * The label whose value is the name of the job.
   */
  jobLabel?: LabelKey;
  /**
   * Labels of the pods that metrics get.
   */
  podTargetLabels?: LabelKey[];
  /**
   * How many samples a scrape has at most.
   */
  sampleLimit?: number;
  /**
   * How many targets are scraped at most.
   */
  targetLimit?: number;
  /**
   * How many labels a sample has at most.
   */
  labelLimit?: number;
  /**
   * How long the name of a label is at most.
   */
  labelNameLengthLimit?: number;
  /**
   * How long the value of a label is at most.
   */
  labelValueLengthLimit?: number;
  /**
   * How many targets that relabelings drop are remembered.
   */
  keepDroppedTargets?: number;
  /**
   * How large an answer is at most, such as 10MB.
   */
  bodySizeLimit?: string;
  /**
   * The scrape class of Prometheus whose settings apply.
   */
  scrapeClass?: string;
  /**
   * What Prometheus adds to targets, such as {"node": True}.
   */
  attachMetadata?: {};
}
/**
 * A NetworkPolicySpec, whose podSelector the chart fills in.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "networkPolicy".
 */
export interface NetworkPolicy {
  egress?: NetworkPolicyEgressRule[];
  ingress?: NetworkPolicyIngressRule[];
  /**
   * @maxItems 2
   */
  policyTypes?: ("Ingress" | "Egress")[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NetworkPolicyEgressRule".
 */
export interface NetworkPolicyEgressRule {
  ports?: NetworkPolicyPort[];
  to?: NetworkPolicyPeer[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NetworkPolicyPort".
 */
export interface NetworkPolicyPort {
  endPort?: PortNumber;
  port?: PortNumberOrName;
  protocol?: "TCP" | "UDP" | "SCTP";
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NetworkPolicyIngressRule".
 */
export interface NetworkPolicyIngressRule {
  from?: NetworkPolicyPeer[];
  ports?: NetworkPolicyPort[];
}
/**
 * The identity of the app's pods.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "serviceAccount".
 */
export interface ServiceAccount {
  /**
   * Whether the chart creates it. If not, name is an existing one.
   */
  create?: boolean;
  /**
   * The name of the account. Defaults to that of the app's objects.
   */
  name?: ObjectName | "";
  annotations?: Annotations;
  /**
   * Whether its token is mounted.
   */
  automount?: boolean;
  /**
   * Labels beside those that every object of the app has.
   */
  labels?: {
    [k: string]: LabelValue;
  };
  /**
   * The Secrets with which pods of the account pull images, as {"name": ...}; pods with pull secrets of their own have only those.
   */
  imagePullSecrets?: LocalObjectReference[];
}
/**
 * A Secret by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "LocalObjectReference".
 */
export interface LocalObjectReference {
  name: ObjectName;
}
/**
 * What an account may do in a namespace.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "roleSettings".
 */
export interface RoleSettings {
  /**
   * What it may do.
   *
   * @minItems 1
   */
  rules: PolicyRule[];
}
/**
 * What an account may do in the whole cluster: rules of its own, or those of the ClusterRoles with some labels.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "clusterRoleSettings".
 */
export interface ClusterRoleSettings {
  /**
   * What it may do.
   *
   * @minItems 1
   */
  rules?: PolicyRule[];
  /**
   * Takes the rules of other ClusterRoles, which Kubernetes keeps up to date.
   */
  aggregationRule?: AggregationRule;
}
/**
 * The ClusterRoles whose rules become those of this one.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AggregationRule".
 */
export interface AggregationRule {
  /**
   * @minItems 1
   */
  clusterRoleSelectors: LabelSelector[];
}
/**
 * A volume of the pod: its name and exactly one source.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Volume".
 */
export interface Volume {
  awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  azureDisk?: AzureDiskVolumeSource;
  azureFile?: AzureFileVolumeSource;
  cephfs?: CephFSVolumeSource;
  cinder?: CinderVolumeSource;
  configMap?: ConfigMapVolumeSource;
  csi?: CSIVolumeSource;
  downwardAPI?: DownwardAPIVolumeSource;
  emptyDir?: EmptyDirVolumeSource;
  ephemeral?: EphemeralVolumeSource;
  fc?: FCVolumeSource;
  flexVolume?: FlexVolumeSource;
  flocker?: FlockerVolumeSource;
  gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  gitRepo?: GitRepoVolumeSource;
  glusterfs?: GlusterfsVolumeSource;
  hostPath?: HostPathVolumeSource;
  image?: ImageVolumeSource;
  iscsi?: ISCSIVolumeSource;
  name: DnsLabel;
  nfs?: NFSVolumeSource;
  persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  portworxVolume?: PortworxVolumeSource;
  projected?: ProjectedVolumeSource;
  quobyte?: QuobyteVolumeSource;
  rbd?: RBDVolumeSource;
  scaleIO?: ScaleIOVolumeSource;
  secret?: SecretVolumeSource;
  storageos?: StorageOSVolumeSource;
  vsphereVolume?: VsphereVirtualDiskVolumeSource;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AWSElasticBlockStoreVolumeSource".
 */
export interface AWSElasticBlockStoreVolumeSource {
  fsType?: string;
  partition?: number;
  readOnly?: boolean;
  volumeID: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AzureDiskVolumeSource".
 */
export interface AzureDiskVolumeSource {
  cachingMode?: "None" | "ReadOnly" | "ReadWrite";
  diskName: string;
  diskURI: string;
  fsType?: string;
  kind?: "Shared" | "Dedicated" | "Managed";
  readOnly?: boolean;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AzureFileVolumeSource".
 */
export interface AzureFileVolumeSource {
  readOnly?: boolean;
  secretName: ObjectName;
  shareName: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "CephFSVolumeSource".
 */
export interface CephFSVolumeSource {
  /**
   * @minItems 1
   */
  monitors: string[];
  path?: string;
  readOnly?: boolean;
  secretFile?: string;
  secretRef?: LocalObjectReference;
  user?: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "CinderVolumeSource".
 */
export interface CinderVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeID: string;
}
/**
 * The keys of a ConfigMap as files.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ConfigMapVolumeSource".
 */
export interface ConfigMapVolumeSource {
  defaultMode?: FileMode;
  items?: KeyToPath[];
  name: ObjectName;
  optional?: boolean;
}
/**
 * A volume of a CSI driver.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "CSIVolumeSource".
 */
export interface CSIVolumeSource {
  driver: ObjectName;
  fsType?: string;
  nodePublishSecretRef?: LocalObjectReference;
  readOnly?: boolean;
  volumeAttributes?: {
    [k: string]: string;
  };
}
/**
 * Fields of the pod as files.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "DownwardAPIVolumeSource".
 */
export interface DownwardAPIVolumeSource {
  defaultMode?: FileMode;
  items?: DownwardAPIVolumeFile[];
}
/**
 * An empty folder that lives as long as the pod.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "EmptyDirVolumeSource".
 */
export interface EmptyDirVolumeSource {
  /**
   * Memory for one in memory; empty for the node's disk.
   */
  medium?:
    | ""
    | "Memory"
    | "HugePages"
    | "HugePages-64Ki"
    | "HugePages-2Mi"
    | "HugePages-32Mi"
    | "HugePages-512Mi"
    | "HugePages-1Gi"
    | "HugePages-16Gi";
  sizeLimit?: Quantity;
}
/**
 * A volume of its own for each pod.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "EphemeralVolumeSource".
 */
export interface EphemeralVolumeSource {
  volumeClaimTemplate: PersistentVolumeClaimTemplate;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PersistentVolumeClaimTemplate".
 */
export interface PersistentVolumeClaimTemplate {
  metadata?: ObjectMeta;
  spec: PersistentVolumeClaimSpec;
}
/**
 * The name, labels and annotations of the object.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ObjectMeta".
 */
export interface ObjectMeta {
  annotations?: {
    [k: string]: string;
  };
  labels?: {
    [k: string]: LabelValue;
  };
  name?: ObjectName;
}
/**
 * A claim of storage.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PersistentVolumeClaimSpec".
 */
export interface PersistentVolumeClaimSpec {
  /**
   * @minItems 1
   */
  accessModes: ("ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOncePod")[];
  dataSource?: TypedLocalObjectReference;
  dataSourceRef?: TypedObjectReference;
  resources: VolumeResourceRequirements;
  selector?: LabelSelector;
  storageClassName?: ObjectNameOrEmpty;
  volumeAttributesClassName?: ObjectNameOrEmpty;
  volumeMode?: "Filesystem" | "Block";
  volumeName?: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "TypedLocalObjectReference".
 */
export interface TypedLocalObjectReference {
  apiGroup?: ObjectName;
  kind: string;
  name: ObjectName;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "TypedObjectReference".
 */
export interface TypedObjectReference {
  apiGroup?: ObjectName;
  kind: string;
  name: ObjectName;
  namespace?: DnsLabel;
}
/**
 * How much storage.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "VolumeResourceRequirements".
 */
export interface VolumeResourceRequirements {
  limits?: {
    [k: string]: Quantity;
  };
  requests: {
    [k: string]: Quantity;
  };
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "FlexVolumeSource".
 */
export interface FlexVolumeSource {
  driver: string;
  fsType?: string;
  options?: {
    [k: string]: string;
  };
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "GCEPersistentDiskVolumeSource".
 */
export interface GCEPersistentDiskVolumeSource {
  fsType?: string;
  partition?: number;
  pdName: string;
  readOnly?: boolean;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "GitRepoVolumeSource".
 */
export interface GitRepoVolumeSource {
  directory?: RelativePath;
  repository: string;
  revision?: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "GlusterfsVolumeSource".
 */
export interface GlusterfsVolumeSource {
  endpoints: string;
  path: string;
  readOnly?: boolean;
}
/**
 * A file or folder of the node.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "HostPathVolumeSource".
 */
export interface HostPathVolumeSource {
  path: string;
  type?:
    | ""
    | "DirectoryOrCreate"
    | "Directory"
    | "FileOrCreate"
    | "File"
    | "Socket"
    | "CharDevice"
    | "BlockDevice";
}
/**
 * The content of an image.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ImageVolumeSource".
 */
export interface ImageVolumeSource {
  pullPolicy?: "Always" | "IfNotPresent" | "Never";
  reference?: Image;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ISCSIVolumeSource".
 */
export interface ISCSIVolumeSource {
  chapAuthDiscovery?: boolean;
  chapAuthSession?: boolean;
  fsType?: string;
  initiatorName?: string;
  iqn: string;
  iscsiInterface?: string;
  lun: number;
  portals?: string[];
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  targetPortal: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "NFSVolumeSource".
 */
export interface NFSVolumeSource {
  path: HttpPath;
  readOnly?: boolean;
  server: string;
}
/**
 * A PersistentVolumeClaim by name.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PersistentVolumeClaimVolumeSource".
 */
export interface PersistentVolumeClaimVolumeSource {
  claimName: ObjectName;
  readOnly?: boolean;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PhotonPersistentDiskVolumeSource".
 */
export interface PhotonPersistentDiskVolumeSource {
  fsType?: string;
  pdID: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PortworxVolumeSource".
 */
export interface PortworxVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  volumeID: string;
}
/**
 * Several sources in one folder.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ProjectedVolumeSource".
 */
export interface ProjectedVolumeSource {
  defaultMode?: FileMode;
  sources?: VolumeProjection[];
}
/**
 * One source of a projected volume.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "VolumeProjection".
 */
export interface VolumeProjection {
  clusterTrustBundle?: ClusterTrustBundleProjection;
  configMap?: ConfigMapProjection;
  downwardAPI?: DownwardAPIProjection;
  podCertificate?: PodCertificateProjection;
  secret?: SecretProjection;
  serviceAccountToken?: ServiceAccountTokenProjection;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ClusterTrustBundleProjection".
 */
export interface ClusterTrustBundleProjection {
  labelSelector?: LabelSelector;
  name?: string;
  optional?: boolean;
  path: RelativePath;
  signerName?: string;
}
/**
 * Keys of a ConfigMap.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ConfigMapProjection".
 */
export interface ConfigMapProjection {
  items?: KeyToPath[];
  name: ObjectName;
  optional?: boolean;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "DownwardAPIProjection".
 */
export interface DownwardAPIProjection {
  items?: DownwardAPIVolumeFile[];
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodCertificateProjection".
 */
export interface PodCertificateProjection {
  certificateChainPath?: string;
  credentialBundlePath?: string;
  keyPath?: string;
  keyType: "ECDSAP256" | "ECDSAP384" | "ECDSAP521" | "ED25519" | "RSA3072" | "RSA4096";
  maxExpirationSeconds?: number;
  signerName: string;
  userAnnotations?: {
    [k: string]: string;
  };
}
/**
 * Keys of a Secret.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SecretProjection".
 */
export interface SecretProjection {
  items?: KeyToPath[];
  name: ObjectName;
  optional?: boolean;
}
/**
 * A token of the pod's ServiceAccount.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ServiceAccountTokenProjection".
 */
export interface ServiceAccountTokenProjection {
  audience?: string;
  expirationSeconds?: number;
  path: RelativePath;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "QuobyteVolumeSource".
 */
export interface QuobyteVolumeSource {
  group?: string;
  readOnly?: boolean;
  registry: string;
  tenant?: string;
  user?: string;
  volume: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "RBDVolumeSource".
 */
export interface RBDVolumeSource {
  fsType?: string;
  image: string;
  keyring?: string;
  /**
   * @minItems 1
   */
  monitors: string[];
  pool?: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  user?: string;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ScaleIOVolumeSource".
 */
export interface ScaleIOVolumeSource {
  fsType?: string;
  gateway: string;
  protectionDomain?: string;
  readOnly?: boolean;
  secretRef: LocalObjectReference;
  sslEnabled?: boolean;
  storageMode?: string;
  storagePool?: string;
  system: string;
  volumeName: string;
}
/**
 * The keys of a Secret as files.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "SecretVolumeSource".
 */
export interface SecretVolumeSource {
  defaultMode?: FileMode;
  items?: KeyToPath[];
  optional?: boolean;
  secretName: ObjectName;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "StorageOSVolumeSource".
 */
export interface StorageOSVolumeSource {
  fsType?: string;
  readOnly?: boolean;
  secretRef?: LocalObjectReference;
  volumeName: DnsLabel;
  volumeNamespace?: DnsLabel;
}
/**
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "VsphereVirtualDiskVolumeSource".
 */
export interface VsphereVirtualDiskVolumeSource {
  fsType?: string;
  storagePolicyID?: string;
  storagePolicyName?: string;
  volumePath: string;
}
/**
 * Security settings of the pod, as in the Kubernetes PodSecurityContext.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "PodSecurityContext".
 */
export interface PodSecurityContext {
  appArmorProfile?: AppArmorProfile;
  fsGroup?: UserId;
  fsGroupChangePolicy?: "OnRootMismatch" | "Always";
  runAsGroup?: UserId;
  runAsNonRoot?: boolean;
  runAsUser?: UserId;
  seLinuxChangePolicy?: "MountOption" | "Recursive";
  seLinuxOptions?: SELinuxOptions;
  seccompProfile?: SeccompProfile;
  supplementalGroups?: UserId[];
  supplementalGroupsPolicy?: "Merge" | "Strict";
  sysctls?: Sysctl[];
  windowsOptions?: WindowsSecurityContextOptions;
}
/**
 * A kernel parameter.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "Sysctl".
 */
export interface Sysctl {
  name: SysctlName;
  value: string;
}
/**
 * What values.yaml says of an app, under apps.<app>.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "AppValues".
 */
export interface AppValues {
  /**
   * Whether the app is deployed.
   */
  enabled: boolean;
  /**
   * What the app is: external-api (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment), job (Job) or cron-job (CronJob).
   */
  type: "external-api" | "internal-api" | "worker" | "job" | "cron-job";
  /**
   * The image without tag or digest. Defaults to <registry>/<organization>/<repo_name>, leaving out what is empty.
   */
  image: string;
  /**
   * The image tag. Empty means the chart's app_version.
   */
  imageTag: string;
  /**
   * The digest of the image, such as sha256:.... It decides which image runs, whatever the tag.
   */
  imageDigest?: ImageDigest;
  /**
   * The port called http. Defaults to 8000 for APIs that have no ports either.
   */
  port?: PortNumber;
  /**
   * Further ports by name: {"metrics": 9090}, or a dict for more than the number. What is said of "http" here is said of port.
   */
  ports?: {
    [k: string]: PortNumber | PortSettings;
  };
  /**
   * The number of pods, or "unmanaged", which leaves it to an autoscaler or to people: the chart then does not set it.
   */
  replicas?: number | "unmanaged";
  /**
   * A HorizontalPodAutoscaler of the app's Deployment or StatefulSet, in the spelling of its spec (autoscaling/v2), or with cpu and memory. While it is on, the chart sets no replicas.
   */
  horizontalPodAutoscaler?: HorizontalPodAutoscaler;
  /**
   * A ScaledObject of KEDA for the app's Deployment or StatefulSet, in the spelling of its spec (keda.sh/v1alpha1). While it is on, the chart sets no replicas. KEDA must be in the cluster.
   */
  scaledObject?: ScaledObject;
  podDisruptionBudget?: PodDisruptionBudget;
  /**
   * Settings of the Deployment, in the spelling of the Kubernetes DeploymentSpec.
   */
  deployment?: DeploymentSettings;
  /**
   * Makes a StatefulSet with a headless Service, in place of a Deployment: its settings, in the spelling of the Kubernetes StatefulSetSpec; {} for none. No environment adds it or takes it away.
   */
  statefulSet?: StatefulSetSettings;
  /**
   * Makes a DaemonSet, in place of a Deployment: its settings, in the spelling of the Kubernetes DaemonSetSpec; {} for none. No environment adds it or takes it away.
   */
  daemonSet?: DaemonSetSettings;
  /**
   * Compute resources in the Kubernetes spelling. The default depends on app_type and language.
   */
  resources?: ResourceRequirements;
  /**
   * When a job runs: before the rest of the release, after it, or as one of its tests. {"enabled": False} makes it a plain Job, which is deployed with the rest.
   */
  hook?: Hook;
  /**
   * Settings of the Job, or of the Jobs of a CronJob, in the spelling of the Kubernetes JobSpec. The deadline of a hook is hook.deadline.
   */
  job?: JobSettings;
  /**
   * When a cron-job runs, as in the Kubernetes CronJobSpec; its jobTemplate follows from job and from the app's other attributes.
   */
  cronJob?: CronJobSettings;
  healthCheck?: HealthCheck;
  /**
   * The entrypoint of the container. Defaults to that of the image.
   */
  command?: string[];
  /**
   * The arguments of the entrypoint. Defaults to those of the image.
   */
  args?: string[];
  /**
   * Fields of the Kubernetes Container that have no attribute of their own, such as imagePullPolicy, lifecycle and workingDir. Merged over the chart's, field by field.
   */
  container?: ContainerSettings;
  /**
   * Containers that run to their end before the app's own starts, in the order in which they are written: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.
   */
  initContainers?: {
    [k: string]: InitContainer;
  };
  /**
   * Containers that start before the app's own and run beside it, in the order in which they are written, after the init containers: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.
   */
  sidecars?: {
    [k: string]: Sidecar;
  };
  /**
   * Environment variables: a dict from name to value, or a list of {name, value}, which keeps its order. {{ }} in a value is evaluated by Helm.
   */
  env?: Env;
  /**
   * Secrets and ConfigMaps whose keys all become variables.
   */
  envFrom?: EnvFrom;
  /**
   * What the app takes of what all apps of its chart share, such as {"env": {"omit": ["LOG_LEVEL"]}} or {"envFrom": False}. Defaults to all of it.
   */
  inherit?: Inherit;
  /**
   * Apps that this one calls beside those whose service_url is in its env: labels, or a dict from label to {"ports": [...]}. Not a dependency in Bazel; the chart must have the apps, or name them in its external_apps.
   */
  calls?: {
    [k: string]: Call;
  };
  /**
   * ConfigMaps of the app, by name: keys and values, mounted or as environment variables. A change restarts the pods.
   */
  config?: Configs;
  ingress?: Ingress;
  /**
   * Further Ingresses by name; that of "admin" is called <app>-admin. They take the same keys as ingress.
   */
  ingresses?: {
    [k: string]: Ingress;
  };
  /**
   * An HTTPRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in. {} takes all requests of the chart's gateway.
   */
  httpRoute?: HttpRoute;
  /**
   * A GRPCRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in.
   */
  grpcRoute?: GrpcRoute;
  /**
   * The Service that leads to the app, in the spelling of the Kubernetes ServiceSpec; selector and ports are filled in. APIs have one, and other apps where it is given; {"enabled": False} takes it away.
   */
  service?: ServiceSettings;
  /**
   * Further Services by name; that of "admin" is called <app>-admin.
   */
  services?: {
    [k: string]: FurtherService;
  };
  /**
   * Has Prometheus scrape the app's Service: {"port": "metrics"}, or all endpoints of a ServiceMonitor. The cluster needs the Prometheus operator.
   */
  serviceMonitor?: ServiceMonitorSettings;
  /**
   * Has Prometheus scrape the app's pods, where it has no Service: {"port": "metrics"}, or all podMetricsEndpoints of a PodMonitor.
   */
  podMonitor?: PodMonitorSettings;
  /**
   * Who may talk to the app's pods, and whom they may talk to: a NetworkPolicySpec without podSelector, which is filled in. Where the chart isolates its apps, the rules are added to those that it makes.
   */
  networkPolicy?: NetworkPolicy;
  /**
   * The identity of the app's pods. {} makes one. Without it, the pods run as the namespace's default account, and its token is not mounted.
   */
  serviceAccount?: ServiceAccount;
  /**
   * What the app's service account may do in the namespace of the chart: a Role of these rules, and a RoleBinding. The app needs a service_account of its own.
   */
  role?: RoleSettings;
  /**
   * What the app's service account may do in the whole cluster: a ClusterRole and a ClusterRoleBinding, with the namespace in their name.
   */
  clusterRole?: ClusterRoleSettings;
  /**
   * Names of Secrets for pulling the image.
   */
  imagePullSecrets?: ObjectName[];
  /**
   * Fields of the Kubernetes PodSpec that have no attribute of their own, such as nodeSelector, tolerations and terminationGracePeriodSeconds. Merged over the chart's, field by field.
   */
  pod?: PodSettings;
  /**
   * Seconds that the container goes on serving after its pod has been told to end, until load balancers and Services no longer lead to it: a preStop hook that sleeps. Less than terminationGracePeriodSeconds, which Kubernetes takes as 30. 0 is no delay.
   */
  shutdownDelaySeconds?: number;
  /**
   * Volumes of the pod, as in Kubernetes.
   */
  volumes?: Volume[];
  /**
   * Where the container sees the volumes.
   */
  volumeMounts?: VolumeMount[];
  /**
   * Storage that outlives pods, by name: PersistentVolumeClaims, or the volumeClaimTemplates of a StatefulSet. Each is a volume of that name.
   */
  persistentVolumeClaims?: {
    [k: string]: Claim;
  };
  /**
   * Folders that the container may write to, with the size of each: empty, as long-lived as the pod, and there with readOnlyRootFilesystem too.
   */
  scratch?: {
    [k: string]: ClaimSize;
  };
  /**
   * The Pod Security Standard for the app's pods: restricted, baseline or privileged. What the standard forbids fails the build; restricted fills in what it asks of a pod and of all its containers. Defaults to the chart's.
   */
  podSecurity?: PodSecurityLevel;
  /**
   * Security settings of the pod, merged over {seccompProfile: {type: RuntimeDefault}}.
   */
  podSecurityContext?: PodSecurityContext;
  /**
   * Security settings of the container, merged over {allowPrivilegeEscalation: false}, which is left out for privileged containers.
   */
  securityContext?: SecurityContext;
  /**
   * The name of the app's objects in the cluster, instead of <release>-<app>.
   */
  fullnameOverride?: DnsLabel | "";
  /**
   * Labels of all objects of the app, beside those it has anyway. They win over the chart's, and over ours but for those that select pods.
   */
  labels?: Labels;
  /**
   * Annotations of all objects of the app. They win over the chart's; an object's own, such as ingress.annotations, win over them.
   */
  annotations?: Annotations;
  /**
   * Labels of the app's pods, beside those they have anyway.
   */
  podLabels?: Labels;
  /**
   * Annotations of the app's pods.
   */
  podAnnotations?: Annotations;
}
/**
 * What values.yaml says beside apps.
 *
 * This interface was referenced by `Request`'s JSON-Schema
 * via the `definition` "ChartValues".
 */
export interface ChartValues {
  /**
   * The namespace of all objects, whatever the namespace of the release. Defaults to the namespace of the release.
   */
  namespaceOverride: DnsLabel | "";
  global: {
    /**
     * The environment whose values are the chart's defaults. Defaults to dev.
     */
    environment: DnsLabel;
    /**
     * The registry of all images, such as a mirror, instead of their own.
     */
    imageRegistry?: string;
    /**
     * Further Secrets for pulling the images of all apps, as names or as {name}.
     */
    imagePullSecrets?: (
      | ObjectName
      | {
          name: ObjectName;
        }
    )[];
    [k: string]: unknown;
  };
  /**
   * The registry of images without one, such as ghcr.io/acme.
   */
  imageRegistry?: string;
  /**
   * Fields of the Kubernetes Container for the container of every app, but for init containers and sidecars. Merged with an app's own as pod is.
   */
  container: ContainerSettings;
  /**
   * Environment variables of every app: a dict from name to value. An app's own variable of the same name wins. {{ }} in a value is evaluated by Helm.
   */
  env: SharedEnv;
  /**
   * Secrets and ConfigMaps whose keys all become variables of every app, before the app's own.
   */
  envFrom: EnvFrom;
  /**
   * Apps of other charts that the apps here call, by label: the release and namespace that they are installed in, the name of their Service, or a host.
   */
  externalApps?: {
    [k: string]: ExternalApp;
  };
  /**
   * ConfigMaps for all apps, by name: those with mountPath or envFrom are for every app, and others for the apps that name them in a config of their own, which is merged over this one. Each app has a ConfigMap of its own.
   */
  config?: Configs;
  /**
   * Defaults of every app's ingress.
   */
  ingress?: IngressDefaults;
  /**
   * Where the routes of all apps are attached: {name, namespace, sectionName}, or several of them as parentRefs. A route's own parentRefs win.
   */
  gateway?: GatewaySettings;
  /**
   * "isolate", or {"mode": "isolate", "ingressControllers": [...]}: nothing reaches a pod but the apps that call it, the Ingress controllers of an app with an Ingress, and what monitors it.
   */
  networkPolicy?: NetworkIsolation;
  /**
   * Names of Secrets for pulling the images of all apps. They come before each app's own.
   */
  imagePullSecrets: ObjectName[];
  /**
   * Fields of the Kubernetes PodSpec for the pods of all apps. Maps such as nodeSelector are merged by key with an app's own, lists such as tolerations are the chart's followed by the app's; of all else the app's own wins.
   */
  pod: PodSettings;
  /**
   * The Pod Security Standard for the pods of all apps and manual manifests: restricted, baseline or privileged. An app's own wins. Without it, no standard is checked.
   */
  podSecurity?: PodSecurityLevel;
  /**
   * Labels of all objects of the chart, manual manifests included, but not of pods. An app's own win.
   */
  labels: Labels;
  /**
   * Annotations of all objects of the chart, manual manifests included, but not of pods. An app's own win.
   */
  annotations: Annotations;
  /**
   * Secrets that an operator makes, by name, each with its source.
   */
  externalSecrets?: SecretSources;
  /**
   * SecretStores of the chart, by name, for the External Secrets Operator.
   */
  secretStores?: SecretStores;
  /**
   * Values for templates of your own: .Values.templateValues.
   */
  templateValues?: {
    [k: string]: unknown;
  };
  /**
   * Whether a parent chart deploys this one: what the condition of its dependency sets.
   */
  enabled?: boolean;
  manifests: {
    /**
     * Whether the manual manifests are deployed.
     */
    enabled?: boolean;
  };
}
