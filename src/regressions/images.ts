/** Which image runs, and where it is pulled from. */
import assert from "node:assert/strict";

import { type RenderedObject } from "../objects/document.js";
import { type Json, listOf, objectOf } from "../objects/json.js";
import { at, container, find, type Regression } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const digest = `sha256:${"1".repeat(64)}`;
const other = `sha256:${"2".repeat(64)}`;

const worker = (name: string, own: Fields = {}) => ({
  app_name: name,
  app_type: "worker",
  image: name,
  ...own,
});

const imageOf = (objects: readonly RenderedObject[], name: string) =>
  container(find(objects, "Deployment", `r-${name}`))["image"];
const pull = (objects: readonly RenderedObject[], kind: string) =>
  listOf(at(find(objects, kind), "spec.template.spec.imagePullSecrets")).map(
    (secret) => objectOf(secret)["name"],
  );
const pod = (objects: readonly RenderedObject[]) =>
  at(find(objects, "Deployment"), "spec.template");

export const imageRegressions: readonly Regression[] = [
  {
    name: "a tag set at deploy time changes a label, and the image of the digest goes on",
    run: async ({ render, refusal }) => {
      const asked = { chart: {}, apps: [worker("w", { version: "1.2", digest })] };
      const set = (...values: string[]) => ({ set: values.map((value) => `apps.w.${value}`) });
      assert.match(
        await refusal(asked, set("imageTag=1.1")),
        /apps\.w\.imageTag is "1\.1", but imageDigest is that of "1\.2"/,
      );
      const image = async (...values: string[]) =>
        imageOf(await render(asked, set(...values)), "w");
      assert.equal(await image(), `w@${digest}`);
      assert.equal(await image("imageTag=1.2"), `w@${digest}`);
      assert.equal(await image("imageTag=1.1", "imageDigest="), "w:1.1");
      assert.equal(await image("imageTag=1.1", `imageDigest=${other}`), `w@${other}`);
      assert.equal(await image(`imageDigest=${other}`), `w@${other}`);
    },
  },
  {
    name: "the tags of other environments, or the chart's version, belong to no digest",
    run: async ({ render, refusal, make }) => {
      const values = { imageTag: "2.0", imageDigest: other };
      const chart = {
        environments: { dev: { values: {} }, prod: { values: { apps: { w: values } } } },
      };
      const asked = { chart, apps: [worker("w", { digest })] };
      const { folder } = await make(asked);
      const prod = { values: [`${folder}/values/prod.yaml`] };
      assert.equal(imageOf(await render(asked, prod), "w"), `w@${other}`);
      assert.equal(imageOf(await render(asked), "w"), `w@${digest}`);
      const set = ["apps.w.imageTag=1.0"];
      assert.match(await refusal(asked, { ...prod, set }), /imageDigest is that of "2.0"/);
      assert.match(await refusal(asked, { set }), /imageDigest is that of "0.1.0"/);
    },
  },
  {
    name: "a new version of the chart restarts an app whose image is the same",
    run: async ({ render }) => {
      const of = async (chart_version: string, own: Fields) =>
        pod(await render({ chart: { chart_version }, apps: [worker("w", own)] }));
      assert.deepEqual(await of("0.1.0", { digest }), await of("0.2.0", { digest }));
      assert.deepEqual(
        await of("0.1.0", { digest, version: "1" }),
        await of("0.1.0", { digest, version: "2" }),
      );
      assert.notDeepEqual(await of("0.1.0", { digest }), await of("0.1.0", { digest: other }));
      assert.notDeepEqual(await of("0.1.0", {}), await of("0.2.0", {}));
      const labelled = await render({
        chart: {},
        apps: [worker("w", { digest, version: "1" })],
      });
      const version = "metadata.labels";
      const labels = objectOf(at(find(labelled, "Deployment"), version));
      assert.equal(labels["app.kubernetes.io/version"], "1");
    },
  },
  {
    name: "images cannot be pulled from a mirror",
    run: async ({ render }) => {
      const images = {
        plain: "plain",
        path: "acme/path",
        host: "ghcr.io/acme/host",
        port: "registry:5000/port",
        local: "localhost/local",
      };
      const apps = Object.entries(images).map(([name, image]) => worker(name, { image }));
      const want = async (
        chart: Fields,
        set: string[],
        expected: readonly [name: string, image: string][],
      ) => {
        const objects = await render({ chart: { app_version: "1", ...chart }, apps }, { set });
        for (const [name, image] of expected) assert.equal(imageOf(objects, name), `${image}:1`);
      };
      await want({}, [], Object.entries(images));
      await want(
        { image_registry: "quay.io/acme" },
        [],
        [
          ["plain", "quay.io/acme/plain"],
          ["path", "quay.io/acme/acme/path"],
          ["host", images.host],
          ["port", images.port],
          ["local", images.local],
        ],
      );
      await want(
        { image_registry: "quay.io/acme" },
        ["global.imageRegistry=mirror.example.com/x/"],
        [
          ["plain", "mirror.example.com/x/plain"],
          ["path", "mirror.example.com/x/acme/path"],
          ["host", "mirror.example.com/x/acme/host"],
          ["port", "mirror.example.com/x/port"],
          ["local", "mirror.example.com/x/local"],
        ],
      );
    },
  },
  {
    name: "a Secret to pull images with has to be said for each app, and a hook job waits for it",
    run: async ({ render, make, refusal }) => {
      const store = { name: "vault", kind: "ClusterSecretStore" };
      const made = { externalSecret: { store, data: { ".dockerconfigjson": { key: "pull" } } } };
      const migrate = { app_name: "migrate", app_type: "job", image: "migrate" };
      const asked = {
        chart: { image_pull_secrets: ["ours", "shared"], external_secrets: { ours: made } },
        apps: [worker("w", { image_pull_secrets: ["own", "shared"] }), migrate],
      };
      const set = ["global.imagePullSecrets[0]=theirs", "global.imagePullSecrets[1].name=other"];
      const objects = await render(asked, { set });
      assert.deepEqual(pull(objects, "Deployment"), ["ours", "shared", "own", "theirs", "other"]);
      assert.deepEqual(pull(objects, "Job"), ["ours-hook", "shared", "theirs", "other"]);
      find(objects, "ExternalSecret", "ours-hook");
      const account = { imagePullSecrets: [{ name: "ours" }, { name: "shared" }] };
      const accounts = await render({
        chart: { external_secrets: { ours: made } },
        apps: [worker("w", { service_account: account }), { ...migrate, service_account: account }],
      });
      find(accounts, "ExternalSecret", "ours-hook");
      assert.deepEqual(
        ["r-w", "r-migrate"].map(
          (name) => find(accounts, "ServiceAccount", name)["imagePullSecrets"],
        ),
        [account.imagePullSecrets, [{ name: "ours-hook" }, { name: "shared" }]],
      );
      const { text } = await make(asked);
      const { prerequisites } = JSON.parse(text("prerequisites.json")) as {
        prerequisites: { name: string; apps: string[] }[];
      };
      assert.deepEqual(
        prerequisites.map(({ name, apps }) => [name, ...apps]),
        [
          ["own", "w"],
          ["shared", "w", "migrate"],
        ],
      );
      const closed = { ...asked.chart, unresolved: "error", image_pull_secrets: ["ourz"] };
      assert.match(
        await refusal({ chart: closed, apps: [migrate] }),
        /\/\/shop:chart image_pull_secrets\[0\] \[unresolved-reference\]/,
      );
    },
  },
];
