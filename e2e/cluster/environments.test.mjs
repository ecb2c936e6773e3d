// The flagship in each of its environments: helm install -f values/<environment>.yaml is all that a deployment is.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { deploy, install, manman, newNamespace, objects } from "./cluster.mjs";

const environments = {
  dev: { host: "api.mycompany.com", replicas: 1, key: "manman/database", level: "debug" },
  prod: { host: "api.mycompany.com", replicas: 4, key: "prod/manman/database" },
  staging: { host: "api.staging.mycompany.com", replicas: 1, key: "staging/manman/database" },
};
const of = (environment) => ["-f", path.join(manman, "values", `${environment}.yaml`)];

for (const [environment, { host, replicas, key, level }] of Object.entries(environments)) {
  test(`${environment} is installed, with what it has of its own`, async () => {
    const namespace = await newNamespace("restricted");
    await install(4, "rel", namespace, ...of(environment));
    assert.deepEqual(await seen(namespace), { host, replicas, key, level, environment });
  });
}

test("one release goes from environment to environment and back", async () => {
  const namespace = await newNamespace();
  await install(3, "rel", namespace, ...of("dev"));
  for (const environment of ["prod", "dev"]) {
    await deploy(3, "upgrade", "rel", manman, namespace, "--reset-values", ...of(environment));
    const { host, replicas, key, level } = environments[environment];
    assert.deepEqual(await seen(namespace), { host, replicas, key, level, environment });
  }
});

async function seen(namespace) {
  const [api] = await objects(namespace, "deployments");
  const [ingress] = await objects(namespace, "ingresses");
  const [secret] = await objects(namespace, "externalsecrets");
  assert.equal(api.status.readyReplicas, api.spec.replicas);
  const { env } = api.spec.template.spec.containers[0];
  const valueOf = (variable) => env.find(({ name }) => name === variable)?.value;
  return {
    host: ingress.spec.rules[0].host,
    replicas: api.spec.replicas,
    key: secret.spec.data[0].remoteRef.key,
    level: valueOf("LOG_LEVEL"),
    environment: valueOf("APP_ENV"),
  };
}
