/** Fields of pods and containers, of the chart and of one app. */
import assert from "node:assert/strict";

import { type Json, objectOf } from "../objects/json.js";
import { type Regression, at, container, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const app = (own: Fields): Fields & { app_name: string } => ({
  app_name: "w",
  app_type: "worker",
  image: "w",
  ...own,
});

const toleration = (key: string): Fields => ({ key, operator: "Exists" });

const selector = {
  matchLabels: { "app.kubernetes.io/instance": "r", "app.kubernetes.io/name": "w" },
};

export const podRegressions: readonly Regression[] = [
  {
    name: "fields of all pods replace an app's own, or are lost beside them",
    run: async ({ render }) => {
      const chart = {
        container: { imagePullPolicy: "Always", lifecycle: { stopSignal: "SIGINT" } },
        pod: {
          enableServiceLinks: true,
          nodeSelector: { a: "chart", b: "chart" },
          priorityClassName: "chart",
          terminationGracePeriodSeconds: 90,
          tolerations: [toleration("chart")],
        },
      };
      const own = {
        container: { imagePullPolicy: "Never" },
        pod: {
          enableServiceLinks: false,
          nodeSelector: { b: "own" },
          terminationGracePeriodSeconds: 0,
          tolerations: [toleration("own")],
        },
        shutdown_delay_seconds: 0,
      };
      const objects = await render({ chart, apps: [app(own)] });
      const deployment = find(objects, "Deployment");
      const pod = (path: string) => at(deployment, `spec.template.spec.${path}`);
      assert.equal(pod("enableServiceLinks"), false);
      assert.deepEqual(pod("nodeSelector"), { a: "chart", b: "own" });
      assert.equal(pod("priorityClassName"), "chart");
      assert.equal(pod("terminationGracePeriodSeconds"), 0);
      assert.deepEqual(pod("tolerations"), [toleration("chart"), toleration("own")]);
      assert.equal(container(deployment)["imagePullPolicy"], "Never");
      assert.deepEqual(container(deployment)["lifecycle"], { stopSignal: "SIGINT" });
      const inherit = { container: false, pod: false };
      const alone = find(await render({ chart, apps: [app({ inherit })] }), "Deployment");
      assert.equal(at(alone, "spec.template.spec.priorityClassName"), undefined);
      assert.equal(at(alone, "spec.template.spec.enableServiceLinks"), false);
      assert.equal(container(alone)["imagePullPolicy"], undefined);
    },
  },
  {
    name: "all pods of a Deployment run on one host, or its spread selects nothing",
    run: async ({ render }) => {
      const spread = async (own: Fields) =>
        at(
          find(await render({ chart: {}, apps: [app(own)] }), "Deployment"),
          "spec.template.spec.topologySpreadConstraints",
        );
      const soft = { maxSkew: 1, whenUnsatisfiable: "ScheduleAnyway" };
      const filled = { labelSelector: selector, matchLabelKeys: ["pod-template-hash"] };
      assert.deepEqual(await spread({ replicas: 1 }), [
        { ...soft, topologyKey: "kubernetes.io/hostname", ...filled },
        { ...soft, topologyKey: "topology.kubernetes.io/zone", ...filled },
      ]);
      const hard = { maxSkew: 2, topologyKey: "rack", whenUnsatisfiable: "DoNotSchedule" };
      const counted = { ...hard, topologyKey: "row", labelSelector: { matchLabels: { a: "b" } } };
      assert.deepEqual(await spread({ pod: { topologySpreadConstraints: [hard, counted] } }), [
        { ...hard, ...filled },
        counted,
      ]);
      assert.equal(await spread({ pod: { topologySpreadConstraints: [] } }), undefined);
    },
  },
  {
    name: "a pod stops serving while Services still lead to it",
    run: async ({ render }) => {
      const own = {
        container: { lifecycle: { postStart: { exec: { command: ["true"] } } } },
        shutdown_delay_seconds: 7,
      };
      const deployment = find(await render({ chart: {}, apps: [app(own)] }), "Deployment");
      assert.deepEqual(container(deployment)["lifecycle"], {
        postStart: { exec: { command: ["true"] } },
        preStop: { sleep: { seconds: 7 } },
      });
    },
  },
  {
    name: "a label of all objects misses one, is lost beside an app's own, or selects pods",
    run: async ({ render, refusal }) => {
      const chart = {
        annotations: { "example.com/a": "chart", "example.com/b": "chart" },
        labels: { team: "chart", "app.kubernetes.io/part-of": "shop" },
        ingress: { annotations: { "example.com/b": "ingress" } },
      };
      const own = {
        app_name: "w",
        app_type: "external-api",
        annotations: { "example.com/a": "own" },
        config: { c: { data: { a: "b" } } },
        image: "w",
        labels: { team: "own" },
        pod_annotations: { yes: "no" },
        pod_labels: { "0777": "1.0" },
        service_account: {},
      };
      const job = { app_name: "j", app_type: "job", image: "j", labels: { team: "own" } };
      const manifests = {
        "//shop:m.yaml":
          'apiVersion: v1\nkind: Secret\nmetadata: {name: m, labels: {team: "own"}}\n',
      };
      const asked = { chart, apps: [own, job], manifests };
      const objects = await render(asked);
      assert.equal(objects.length, 7);
      for (const { kind, object } of objects) {
        const isOwn = kind !== "Secret" && kind !== "Job";
        assert.equal(at(object, "metadata.labels.team"), "own", kind);
        const annotations = objectOf(at(object, "metadata.annotations"));
        assert.equal(annotations["example.com/a"], isOwn ? "own" : "chart", kind);
        assert.equal(annotations["example.com/b"], kind === "Ingress" ? "ingress" : "chart", kind);
      }
      const deployment = find(objects, "Deployment");
      const pod = objectOf(at(deployment, "spec.template.metadata"));
      assert.equal(objectOf(pod["labels"])["0777"], "1.0");
      assert.equal(objectOf(pod["labels"])["team"], undefined);
      assert.equal(objectOf(pod["annotations"])["yes"], "no");
      assert.ok(objectOf(pod["annotations"])["checksum/config"]);
      const labels = objectOf(at(deployment, "metadata.labels"));
      assert.equal(labels["app.kubernetes.io/part-of"], "shop");
      const selecting = ["apps.w.podLabels.app\\.kubernetes\\.io/name=x"];
      assert.match(await refusal(asked, { set: selecting }), /it selects pods/);
    },
  },
];
