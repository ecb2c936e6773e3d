/** One app. */
import type { App } from "../schema/types.gen.js";
import { lowerConfig } from "./config.js";
import { podSecurityContext, securityContext, serviceAccount, typeDefaults } from "./defaults.js";
import { lowerHealthCheck } from "./health_check.js";
import { lowerImage } from "./image.js";
import { ingressHosts, lowerIngress } from "./ingress.js";
import type { AppModel, AppValues, ChartValues } from "./model.js";
import { lowerResources } from "./resources.js";

/** @param appVersion the tag of an app that has none of its own */
export function lowerApp(app: App, chart: ChartValues, appVersion: string): AppModel {
  const { label, app_name: name, description = "" } = app;
  return describeApp(
    { label, name, description, values: lowerValues(app, chart) },
    chart,
    appVersion,
  );
}

/** What follows from the values of an app. */
export function describeApp(
  { label, name, description, values }: Omit<AppModel, "tag" | "hosts">,
  chart: ChartValues,
  appVersion: string,
): AppModel {
  return {
    label,
    name,
    description,
    tag: values.imageTag || appVersion,
    hosts: ingressHosts(name, values.ingress, chart),
    values,
  };
}

/** What values.yaml says of the app, in its order; a key that the app cannot have is absent. */
function lowerValues(app: App, chart: ChartValues): AppValues {
  const defaults = typeDefaults[app.app_type];
  const values = {
    enabled: true,
    type: app.app_type,
    image: lowerImage(app),
    imageTag: app.version ?? "",
    imageDigest: app.digest ?? "",
    port: app.port ?? defaults.port,
    replicas: app.replicas ?? defaults.replicas,
    resources: lowerResources(app),
    runAs: app.run_as ?? defaults.runAs,
    job: defaults.job && { ...defaults.job, ...app.job },
    healthCheck: lowerHealthCheck(app),
    command: app.command ?? [],
    args: app.args ?? [],
    env: app.env ?? {},
    envFrom: app.env_from ?? [],
    config: lowerConfig(app),
    ingress: chart.ingress && lowerIngress(app),
    serviceAccount: lowerServiceAccount(app),
    imagePullSecrets: app.image_pull_secrets,
    volumes: app.volumes,
    volumeMounts: app.volume_mounts,
    podSecurityContext: app.pod_security_context ?? podSecurityContext,
    securityContext: app.security_context ?? securityContext,
    fullnameOverride: app.fullname_override ?? "",
  };
  return withoutAbsent(values);
}

/** An existing one has what it has: the chart says only how the pods use it. */
function lowerServiceAccount({ service_account: account }: App): AppValues["serviceAccount"] {
  if (!account) return undefined;
  const { annotations, ...rest } = { ...serviceAccount, ...account };
  return rest.create ? { ...rest, annotations } : rest;
}

type WithoutAbsent<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(values: T): WithoutAbsent<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as WithoutAbsent<T>;
}
