// A release's whole life, with each Helm.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  deploy,
  features,
  helm,
  install,
  kubectl,
  names,
  newNamespace,
  objects,
  upgrade,
} from "./cluster.mjs";

const deployments = ["experience-api", "status-api", "status-processor", "worker-dal-api"];

for (const version of [3, 4]) {
  test(`Helm ${version}: install, upgrade, rollback and uninstall`, async (t) => {
    const namespace = await newNamespace();
    const before = await names(namespace);

    await t.test("install waits until all is ready", async () => {
      await install(version, "rel", namespace);
      const pods = await objects(namespace, "pods");
      const running = pods.filter(
        ({ metadata }) => metadata.labels["app.kubernetes.io/component"] !== "job",
      );
      assert.deepEqual(
        running.map((pod) => pod.metadata.labels["app.kubernetes.io/name"]).sort(),
        deployments,
      );
      for (const { metadata, status } of running) {
        assert.equal(
          status.conditions.find(({ type }) => type === "Ready")?.status,
          "True",
          metadata.name,
        );
      }
    });

    await t.test("the migration ran first and is complete", async () => {
      const events = await objects(namespace, "events");
      const at = (name, reason) =>
        Date.parse(
          events.find(
            ({ involvedObject, ...event }) =>
              involvedObject.name.startsWith(name) && event.reason === reason,
          )?.metadata.creationTimestamp,
        );
      const migrated = at("rel-migration", "Completed");
      assert.ok(migrated > 0, "the migration has completed");
      for (const deployment of await objects(namespace, "deployments")) {
        assert.ok(
          Date.parse(deployment.metadata.creationTimestamp) >= migrated,
          `${deployment.metadata.name} came after the migration`,
        );
      }
    });

    await t.test("each Service has an endpoint", async () => {
      const services = await objects(namespace, "services");
      assert.deepEqual(
        services.map(({ metadata }) => metadata.name),
        ["rel-experience-api", "rel-status-api", "rel-worker-dal-api"],
      );
      for (const { metadata } of services) {
        const slices = JSON.parse(
          await kubectl(
            "get",
            "endpointslices",
            "-n",
            namespace,
            "-l",
            `kubernetes.io/service-name=${metadata.name}`,
            "-o",
            "json",
          ),
        ).items;
        const ready = slices
          .flatMap(({ endpoints }) => endpoints ?? [])
          .filter(({ conditions }) => conditions.ready);
        assert.equal(ready.length, 1, metadata.name);
      }
    });

    await t.test("the Ingresses are as written", async () => {
      const ingresses = await objects(namespace, "ingresses");
      assert.deepEqual(
        ingresses.map(({ spec }) => [
          spec.rules[0].host,
          spec.rules[0].http.paths[0].path,
          spec.tls[0].secretName,
        ]),
        [
          ["api.mycompany.com", "/experience", "experience-api-tls"],
          ["worker-api.mycompany.com", "/", "worker-dal-api-tls"],
        ],
      );
    });

    await t.test("upgrade changes what other values say", async () => {
      const set = {
        "apps.status_api.replicas": 3,
        "apps.status_api.imageTag": "9.9",
        "apps.status_api.env.EXTRA": "more",
        "apps.experience_api.ingress.host": "new.mycompany.com",
      };
      await upgrade(
        version,
        "rel",
        namespace,
        ...Object.entries(set).flatMap(([key, value]) => [
          "--set-string".replace("-string", key.endsWith("replicas") ? "" : "-string"),
          `${key}=${value}`,
        ]),
      );
      const { spec, status } = JSON.parse(
        await kubectl("get", "deployment", "rel-status-api", "-n", namespace, "-o", "json"),
      );
      const [container] = spec.template.spec.containers;
      assert.equal(status.readyReplicas, 3);
      assert.match(container.image, /:9\.9$/);
      assert.deepEqual(
        container.env.find(({ name }) => name === "EXTRA"),
        { name: "EXTRA", value: "more" },
      );
      const [ingress] = await objects(namespace, "ingresses");
      assert.equal(ingress.spec.rules[0].host, "new.mycompany.com");
    });

    await t.test("rollback undoes it", async () => {
      await helm(version, "rollback", "rel", "1", "-n", namespace, "--wait", "--timeout", "180s");
      const { spec } = JSON.parse(
        await kubectl("get", "deployment", "rel-status-api", "-n", namespace, "-o", "json"),
      );
      assert.equal(spec.replicas, 1);
      assert.equal(
        spec.template.spec.containers[0].env.find(({ name }) => name === "EXTRA"),
        undefined,
      );
    });

    await t.test("uninstall leaves nothing behind", async () => {
      await helm(version, "uninstall", "rel", "-n", namespace, "--wait", "--timeout", "180s");
      assert.deepEqual(await names(namespace), before);
    });
  });

  test(`Helm ${version}: an app that somebody else scales keeps its replicas`, async () => {
    const namespace = await newNamespace();
    await kubectl("create", "serviceaccount", "reporter", "-n", namespace);
    const run = (command, ...args) => deploy(version, command, "rel", features, namespace, ...args);
    const replicas = async () => {
      const [web] = await objects(namespace, "deployments");
      return web.spec.replicas;
    };
    await run("install");
    assert.equal(await replicas(), 1);
    await kubectl("scale", "deployment/rel-web", "--replicas=3", "-n", namespace);
    await run("upgrade", "--set", "apps.web.args={--verbose}");
    assert.equal(await replicas(), 3);
  });
}
