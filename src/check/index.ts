/** What no schema says: what holds across fields, across apps and between files. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";
import { checkAppType } from "./app_type.js";
import { checkConfig } from "./config.js";
import { checkEnv } from "./env.js";
import { checkEnvironment } from "./environment.js";
import { checkExternalSecrets } from "./external_secrets.js";
import { checkHealthCheck } from "./health_check.js";
import { checkIngress } from "./ingress.js";
import { checkLiteralSecrets } from "./literal_secrets.js";
import { checkManifests } from "./manifests.js";
import { checkNames } from "./names.js";
import { checkResources } from "./resources.js";
import { checkServiceAccount } from "./service_account.js";
import { checkVolumes } from "./volumes.js";

const checks: readonly ((spec: Spec) => Diagnostic[])[] = [
  checkAppType,
  checkConfig,
  checkEnv,
  checkEnvironment,
  checkExternalSecrets,
  checkHealthCheck,
  checkIngress,
  checkLiteralSecrets,
  checkManifests,
  checkNames,
  checkResources,
  checkServiceAccount,
  checkVolumes,
];

/** All that is wrong with a spec that fits the schema. */
export function check(spec: Spec): Diagnostic[] {
  return checks.flatMap((one) => one(spec));
}
