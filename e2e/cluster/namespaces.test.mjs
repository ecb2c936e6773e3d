// Several releases beside each other, and namespaces that enforce a Pod Security Standard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { helm, install, manman, newNamespace, objects, values } from "./cluster.mjs";

test("two releases in one namespace do not meet", async () => {
  const namespace = await newNamespace();
  // A manual manifest and a Secret are one object, whose name is the user's: the second release does without.
  await install(4, "blue", namespace);
  await install(
    4,
    "green",
    namespace,
    "--set",
    "manifests.enabled=false,externalSecrets.manman-db-credentials=null",
  );
  const names = (await objects(namespace, "deployments")).map(({ metadata }) => metadata.name);
  assert.equal(names.length, 8);
  assert.equal(new Set(names).size, 8);
  for (const service of await objects(namespace, "services")) {
    assert.equal(
      service.spec.selector["app.kubernetes.io/instance"],
      service.metadata.name.split("-")[0],
    );
  }
});

test("one release name in two namespaces", async () => {
  const namespaces = [await newNamespace(), await newNamespace()];
  for (const namespace of namespaces) await install(4, "rel", namespace);
  for (const namespace of namespaces)
    assert.equal((await objects(namespace, "deployments")).length, 4);
});

for (const level of ["baseline", "restricted"]) {
  test(`a namespace that enforces the ${level} standard`, async () => {
    const namespace = await newNamespace(level);
    await install(4, "rel", namespace);
    assert.equal((await objects(namespace, "deployments")).length, 4);
  });
}

test("a namespace that enforces the restricted standard refuses pods that ask for more", async () => {
  const namespace = await newNamespace("restricted");
  const privileged = [
    "--set",
    "apps.migration.securityContext.privileged=true",
    "--set",
    "apps.migration.securityContext.allowPrivilegeEscalation=true",
  ];
  await assert.rejects(
    helm(
      4,
      "install",
      "rel",
      manman,
      "-n",
      namespace,
      "--wait",
      "--timeout",
      "10s",
      ...values(namespace),
      ...privileged,
    ),
  );
});
