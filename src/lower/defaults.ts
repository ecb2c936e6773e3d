/** What an app or a chart has where its attributes do not say. */
import type { ChartValues, AppType, AppValues } from "./model.js";

type TypeDefaults = Readonly<
  Pick<AppValues, "port" | "replicas" | "healthCheck" | "runAs" | "job">
>;

/** No health check and one pod, of every type that has them. A key a type lacks is absent. */
export const typeDefaults: Readonly<Record<AppType, TypeDefaults>> = {
  "external-api": { port: 8000, replicas: 1, healthCheck: { enabled: false } },
  "internal-api": { port: 8000, replicas: 1, healthCheck: { enabled: false } },
  worker: { replicas: 1, healthCheck: { enabled: false } },
  job: { runAs: "hook", job: { backoffLimit: 3, restartPolicy: "Never" } },
};

/** A health check that was asked for. */
export const healthCheckDefaults = { enabled: true, path: "/health" } as const;

export const podSecurityContext: AppValues["podSecurityContext"] = {
  seccompProfile: { type: "RuntimeDefault" },
};

export const securityContext: AppValues["securityContext"] = { allowPrivilegeEscalation: false };

/** A service account that was asked for. */
export const serviceAccount = {
  create: true,
  name: "",
  annotations: {},
  automount: false,
} as const;

export const chartVersion = "0.1.0";
export const environment = "dev";

export const chartIngress: NonNullable<ChartValues["ingress"]> = {
  enabled: true,
  className: "",
  annotations: {},
  tls: [],
};
