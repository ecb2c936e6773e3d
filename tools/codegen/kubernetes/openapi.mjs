// Reads the OpenAPI file of a Kubernetes release, api/openapi-spec/swagger.json.
const prefix = "#/definitions/";

/** The types that a chart's values may hold: everything else follows from them. */
export const roots = [
  "io.k8s.api.apps.v1.DaemonSetSpec",
  "io.k8s.api.apps.v1.DeploymentSpec",
  "io.k8s.api.apps.v1.StatefulSetSpec",
  "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec",
  "io.k8s.api.batch.v1.CronJobSpec",
  "io.k8s.api.batch.v1.JobSpec",
  "io.k8s.api.core.v1.Container",
  "io.k8s.api.core.v1.PersistentVolumeClaimSpec",
  "io.k8s.api.core.v1.PodSpec",
  "io.k8s.api.core.v1.ServiceSpec",
  "io.k8s.api.networking.v1.IngressSpec",
  "io.k8s.api.networking.v1.NetworkPolicySpec",
  "io.k8s.api.policy.v1.PodDisruptionBudgetSpec",
  "io.k8s.api.rbac.v1.AggregationRule",
  "io.k8s.api.rbac.v1.PolicyRule",
];

/**
 * The OpenAPI definitions that the roots reach, by short name.
 *
 * @param openapi the parsed swagger.json
 * @param from string[]: full names
 * @returns a map from short name, such as PodSpec, to definition
 * @throws Error when a root is missing, or two definitions have the same short name
 */
export function closure(openapi, from = roots) {
  const found = new Map();
  const pending = [...from];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const short = shortName(name);
    const known = found.get(short);
    if (known?.name === name) continue;
    if (known) throw new Error(`${known.name} and ${name} have the same short name`);
    const definition = openapi.definitions[name];
    if (!definition) throw new Error(`the OpenAPI file does not define ${name}`);
    found.set(short, { name, definition });
    pending.push(...references(definition).map((ref) => ref.slice(prefix.length)));
  }
  return new Map([...found].map(([short, { definition }]) => [short, definition]));
}

/** The short name in a reference or full name: PodSpec of #/definitions/io.k8s.api.core.v1.PodSpec. */
export function shortName(reference) {
  return reference.slice(reference.lastIndexOf(".") + 1);
}

/** Every `$ref` of a schema. A property may itself be called $ref: it is then not a string. */
export function references(schema) {
  if (typeof schema !== "object" || schema === null) return [];
  const own = typeof schema.$ref === "string" ? [schema.$ref] : [];
  return [...own, ...Object.values(schema).flatMap(references)];
}

/** The version in the path of an OpenAPI file, which does not say it itself: kubernetes-1.35.4.json. */
export function versionOf(path) {
  const version = /kubernetes(?:-|@v)(\d+\.\d+\.\d+)\b/.exec(path)?.[1];
  if (!version) throw new Error(`the path ${path} does not say the version: kubernetes-<version>`);
  return version;
}
