/** Every kind, in the order of its values in values.yaml. */
import { app } from "./app/index.js";
import { calls } from "./calls/index.js";
import { chart } from "./chart/index.js";
import { configMap } from "./config_map/index.js";
import { container } from "./container/index.js";
import { cronJob } from "./cron_job/index.js";
import { daemonSet } from "./daemon_set/index.js";
import { dependency } from "./dependency/index.js";
import { deployment } from "./deployment/index.js";
import { env } from "./env/index.js";
import { existingObjects } from "./existing_objects/index.js";
import { gateway } from "./gateway/index.js";
import { grpcRoute } from "./grpc_route/index.js";
import { healthCheck } from "./health_check/index.js";
import { httpRoute } from "./http_route/index.js";
import { horizontalPodAutoscaler } from "./horizontal_pod_autoscaler/index.js";
import { image } from "./image/index.js";
import { ingress } from "./ingress/index.js";
import { job } from "./job/index.js";
import { initContainer } from "./init_container/index.js";
import { jobSpec } from "./job_spec/index.js";
import type { Kind } from "./kind.js";
import { manifest } from "./manifest/index.js";
import { monitor } from "./monitor/index.js";
import { naming } from "./naming/index.js";
import { networkPolicy } from "./network_policy/index.js";
import { ownTemplate } from "./own_template/index.js";
import { persistentVolumeClaims } from "./persistent_volume_claims/index.js";
import { pod } from "./pod/index.js";
import { podDisruptionBudget } from "./pod_disruption_budget/index.js";
import { port } from "./port/index.js";
import { replicas } from "./replicas/index.js";
import { resources } from "./resources/index.js";
import { role } from "./role/index.js";
import { scaledObject } from "./scaled_object/index.js";
import { scratch } from "./scratch/index.js";
import { secretStore } from "./secret_store/index.js";
import { secrets } from "./secrets/index.js";
import { security } from "./security/index.js";
import { service } from "./service/index.js";
import { serviceAccount } from "./service_account/index.js";
import { statefulSet } from "./stateful_set/index.js";
import { volumes } from "./volumes/index.js";

export const kinds: readonly Kind[] = [
  chart,
  app,
  image,
  port,
  replicas,
  horizontalPodAutoscaler,
  scaledObject,
  podDisruptionBudget,
  deployment,
  statefulSet,
  daemonSet,
  resources,
  job,
  jobSpec,
  cronJob,
  healthCheck,
  container,
  initContainer,
  env,
  calls,
  configMap,
  ingress,
  gateway,
  httpRoute,
  grpcRoute,
  service,
  monitor,
  networkPolicy,
  serviceAccount,
  role,
  pod,
  volumes,
  persistentVolumeClaims,
  scratch,
  security,
  naming,
  secrets,
  secretStore,
  existingObjects,
  manifest,
  dependency,
  ownTemplate,
];
