// Charts of ours in a parent chart, beside one of somebody else; and what a digest and a namespace decide.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { deploy, features, kubectl, manman, newNamespace, objects } from "./cluster.mjs";

const apps = ["experience-api", "status-api", "status-processor", "worker-dal-api"];

/** A folder that is gone after the test. */
async function temporary(t) {
  const folder = await mkdtemp(path.join(tmpdir(), "umbrella-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** The flagship twice, the second time by alias, and a chart of somebody else with a selector of its own. */
async function umbrella(folder) {
  await cp(manman, path.join(folder, "charts/manman-host"), { recursive: true });
  const manmanHost = { name: "manman-host", version: "1.0.0" };
  const eu = { ...manmanHost, alias: "manman-eu", condition: "manman-eu.enabled" };
  const queue = { apiVersion: "v2", name: "queue", version: "1.0.0" };
  const labels = { "app.kubernetes.io/name": "queue" };
  const files = {
    "Chart.yaml": {
      apiVersion: "v2",
      name: "all",
      version: "1.0.0",
      dependencies: [manmanHost, eu, { name: "queue", version: "1.0.0" }],
    },
    "values.yaml": {
      global: { storageClass: "fast", imageRegistry: "mirror.example.com" },
      "manman-eu": {
        // Their names are the user's, so that one of the two makes them.
        manifests: { enabled: false },
        externalSecrets: { "manman-db-credentials": null },
        apps: { migration: { enabled: false } },
      },
    },
    "charts/queue/Chart.yaml": queue,
    "charts/queue/templates/queue.yaml": {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "queue" },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: "queue", image: "queue:1" }] },
        },
      },
    },
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), JSON.stringify(content));
  }
}

/** A chart of this repository that brings others along. */
const bringing = path.join(process.env.CHARTS, "examples/umbrella/umbrella_chart/umbrella");

const matches = (selector, { metadata: { labels } }) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

const nameOf = ({ metadata }) => metadata.name;

for (const version of [3, 4]) {
  test(`Helm ${version}: a chart twice in one release, beside a foreign one`, async (t) => {
    const [namespace, folder] = [await newNamespace(), await temporary(t)];
    await umbrella(folder);
    await deploy(version, "install", "rel", folder, namespace);
    const deployments = await objects(namespace, "deployments");

    await t.test("each app is there twice, in the namespace of the release", () => {
      const ours = ["manman-eu", "manman-host"].flatMap((chart) =>
        apps.map((app) => `rel-${chart}-${app}`),
      );
      assert.deepEqual(deployments.map(nameOf).sort(), ["queue", ...ours]);
    });

    await t.test("no selector takes the pods of another", async () => {
      const pods = (await objects(namespace, "pods")).filter(
        ({ status }) => status.phase === "Running",
      );
      for (const { metadata, spec } of deployments) {
        const selected = pods.filter((pod) => matches(spec.selector.matchLabels, pod)).map(nameOf);
        assert.equal(selected.length, spec.replicas, metadata.name);
        for (const name of selected) assert.ok(name.startsWith(metadata.name), name);
      }
      for (const { metadata, spec } of await objects(namespace, "services")) {
        const selected = pods.filter((pod) => matches(spec.selector, pod)).map(nameOf);
        assert.ok(selected.length > 0, metadata.name);
        for (const name of selected) assert.ok(name.startsWith(metadata.name), name);
      }
    });

    await t.test("all images come from the parent's registry", () => {
      const images = deployments
        .filter((deployment) => nameOf(deployment) !== "queue")
        .map(({ spec }) => spec.template.spec.containers[0].image);
      for (const image of images) assert.match(image, /^mirror\.example\.com\//);
    });

    await t.test("an upgrade of one leaves the other", async () => {
      const set = ["--set", "manman-eu.apps.status_api.replicas=2"];
      await deploy(version, "upgrade", "rel", folder, namespace, ...set);
      const after = await objects(namespace, "deployments");
      const generation = (all) => all.map(({ metadata }) => [metadata.name, metadata.generation]);
      const changed = Object.fromEntries(generation(deployments));
      const differing = generation(after).filter(([name, own]) => own !== changed[name]);
      assert.deepEqual(
        differing.map(([name]) => name),
        ["rel-manman-eu-status-api"],
      );
    });
  });

  test(`Helm ${version}: a chart that brings others along`, async (t) => {
    const namespace = await newNamespace();
    const run = (command, environment) =>
      deploy(
        version,
        command,
        "rel",
        bringing,
        namespace,
        "-f",
        `${bringing}/values/${environment}.yaml`,
      );
    const state = async () => ({
      deployments: Object.fromEntries(
        (await objects(namespace, "deployments")).map((one) => [nameOf(one), one.spec.replicas]),
      ),
      foreign: (await objects(namespace, "configmaps")).map(nameOf).includes("rel-greeter"),
    });
    const deployments = (eu) => ({
      "rel-importer-chart-importer": 1,
      "rel-importer-eu-importer": eu,
      "rel-web": 1,
    });

    await t.test("in dev one of them is not deployed", async () => {
      await run("install", "dev");
      assert.deepEqual(await state(), { deployments: deployments(2), foreign: false });
    });

    await t.test("prod deploys it, and takes nothing over from dev", async () => {
      await run("upgrade", "prod");
      assert.deepEqual(await state(), { deployments: deployments(5), foreign: true });
    });

    await t.test("and back", async () => {
      await run("upgrade", "dev");
      assert.deepEqual(await state(), { deployments: deployments(2), foreign: false });
    });
  });

  test(`Helm ${version}: a digest decides`, async (t) => {
    const [namespace, folder] = [await newNamespace(), await temporary(t)];
    await kubectl("create", "serviceaccount", "reporter", "-n", namespace);
    const run = (command, chart, ...args) =>
      deploy(version, command, "rel", chart, namespace, ...args);
    const web = async () =>
      JSON.parse(await kubectl("get", "deployment", "rel-web", "-n", namespace, "-o", "json"));
    const image = ({ spec }) => spec.template.spec.containers[0].image;
    await run("install", features);
    const first = await web();

    await t.test("a tag alone is refused, and changes nothing", async () => {
      const set = ["--set-string", "apps.web.imageTag=0.9"];
      await assert.rejects(run("upgrade", features, ...set), /set apps\.web\.imageDigest too/);
      assert.equal((await web()).metadata.generation, first.metadata.generation);
    });

    await t.test("a new version of the chart restarts nothing of it", async () => {
      await cp(features, folder, { recursive: true });
      const chart = path.join(folder, "Chart.yaml");
      const text = await readFile(chart, "utf8");
      const newer = text.replace(/^(version|appVersion): .*$/gm, '$1: "9.9.9"');
      assert.notEqual(newer, text);
      await writeFile(chart, newer);
      await run("upgrade", folder);
      const after = await web();
      assert.equal(after.metadata.labels["helm.sh/chart"], "features-9.9.9");
      assert.deepEqual(after.spec.template, first.spec.template);
    });

    await t.test("with its digest taken away the tag runs", async () => {
      const set = ["--set-string", "apps.web.imageTag=0.9,apps.web.imageDigest="];
      await run("upgrade", features, ...set);
      assert.match(image(await web()), /:0\.9$/);
    });
  });
}
