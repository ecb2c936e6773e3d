// Apps that are not Deployments, and pods of several containers: charts of examples/.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { deploy, example, get, kubectl, newNamespace, objects } from "./cluster.mjs";

for (const version of [3, 4]) {
  test(`Helm ${version}: a DaemonSet has a pod on each node`, async () => {
    // It mounts a folder of its node.
    const namespace = await newNamespace("privileged");
    await deploy(version, "install", "rel", example("daemon_set", "daemon-set"), namespace);
    // Helm 3 waits for no more than maxUnavailable leaves.
    const rollout = ["rollout", "status", "daemonset/rel-log-agent", "--timeout=60s"];
    await kubectl(...rollout, "-n", namespace);
    const { status } = await get(namespace, "daemonset", "rel-log-agent");
    const nodes = JSON.parse(await kubectl("get", "nodes", "-o", "json")).items.length;
    assert.equal(status.desiredNumberScheduled, nodes);
    assert.equal(status.numberReady, nodes);
  });

  test(`Helm ${version}: a CronJob runs when it is triggered`, async () => {
    const namespace = await newNamespace();
    await deploy(version, "install", "rel", example("cron_job", "cron-job"), namespace);
    const { spec } = await get(namespace, "cronjob", "rel-nightly-report");
    assert.equal(spec.timeZone, "Europe/Berlin");
    await kubectl("create", "job", "now", "--from=cronjob/rel-nightly-report", "-n", namespace);
    await kubectl("wait", "--for=condition=Complete", "job/now", "--timeout=60s", "-n", namespace);
  });

  test(`Helm ${version}: sidecars start in order with the init containers, and the pod is ready`, async () => {
    const namespace = await newNamespace();
    await kubectl(
      "create",
      "secret",
      "generic",
      "database",
      "--from-literal=url=x",
      "-n",
      namespace,
    );
    const sidecar = example("sidecar", "sidecar");
    const prod = path.join(sidecar, "values/prod.yaml");
    await deploy(version, "install", "rel", sidecar, namespace, "-f", prod);
    const [{ spec, status }] = await objects(namespace, "pods");
    assert.equal(status.conditions.find(({ type }) => type === "Ready")?.status, "True");
    assert.deepEqual(
      spec.initContainers.map(({ name, restartPolicy }) => [name, restartPolicy]),
      [
        ["proxy", "Always"],
        ["migrate", undefined],
        ["log-shipper", "Always"],
        ["metrics", "Always"],
      ],
    );
  });
}
