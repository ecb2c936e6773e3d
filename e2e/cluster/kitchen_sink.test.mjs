// The chart with every attribute, in each of its environments, with no more there than its prerequisites.json lists.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { deploy, get, helm, names, newNamespace, objects } from "./cluster.mjs";
import { apply, claim, volume } from "./volumes.mjs";

const chart = path.join(process.env.CHARTS, "tests/kitchen_sink/kitchen-sink_chart/kitchen-sink");

/** How each kind of prerequisite is made. */
const makers = {
  ConfigMap: (namespace, name) => [object("ConfigMap", namespace, name)],
  // e2e/cluster/run has made those of all operators.
  CustomResourceDefinition: () => [],
  PersistentVolumeClaim: (namespace, name) => [
    claim(namespace, name, "ReadWriteMany"),
    volume(namespace, name, "1Gi"),
  ],
  Secret: (namespace, name) => [object("Secret", namespace, name)],
  // It is but a word where nobody provisions volumes.
  StorageClass: (namespace, name) =>
    [0, 1].map((pod) => volume(namespace, `data-rel-store-${pod}`, "2Gi", name)),
};

const object = (kind, namespace, name) => ({
  apiVersion: "v1",
  kind,
  metadata: { name, namespace },
});

async function prepared() {
  const namespace = await newNamespace();
  const text = await readFile(path.join(chart, "prerequisites.json"), "utf8");
  const { prerequisites } = JSON.parse(text);
  await apply(prerequisites.flatMap(({ kind, name }) => makers[kind](namespace, name)));
  return namespace;
}

/** What has the same number of pods in both. An autoscaler raises that of the store to its minimum. */
const others = { "rel-agent": 1, "rel-consumer": 1, "rel-oven-heater": 2, "rel-store": 2 };

// Each Helm renders both environments alike: tests/kitchen_sink has it.
for (const [version, environment, pods] of [
  [3, "dev", { "kitchen-api": 2, ...others }],
  [4, "prod", { "kitchen-api": 3, ...others }],
]) {
  test(`Helm ${version}: the kitchen sink in ${environment}`, async () => {
    const namespace = await prepared();
    const before = await names(namespace);
    const file = path.join(chart, "values", `${environment}.yaml`);
    const into = ["--set", `namespaceOverride=${namespace}`];
    await deploy(version, "install", "rel", chart, namespace, "-f", file, ...into);
    const ready = async () =>
      Object.fromEntries(
        (await objects(namespace, "deployments,statefulsets,daemonsets")).map(
          ({ metadata, status }) => [metadata.name, status.readyReplicas ?? status.numberReady],
        ),
      );
    for (let tries = 0; tries < 60 && (await ready())["rel-store"] !== 2; tries++)
      await setTimeout(1000);
    assert.deepEqual(await ready(), pods);
    const { spec } = await get(namespace, "cronjob", "rel-nightly");
    assert.equal(spec.schedule, "30 3 * * *");
    await helm(version, "uninstall", "rel", "-n", namespace, "--wait", "--timeout", "120s");
    assert.deepEqual(await names(namespace), before);
  });
}
