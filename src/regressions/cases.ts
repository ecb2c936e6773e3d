import assert from "node:assert/strict";

import { checkNames } from "../verifier/names.js";
import { type RenderedObject } from "../objects/document.js";
import { type Json, objectOf } from "../objects/json.js";
import { type Regression, at, container, find, variables } from "./case.js";
import { containerRegressions } from "./containers.js";
import { defaultRegressions } from "./defaults.js";
import { imageRegressions } from "./images.js";
import { jobRegressions } from "./jobs.js";
import { nameRegressions } from "./names.js";
import { portRegressions } from "./ports.js";
import { randomRegressions } from "./random.js";
import { podSecurityRegressions } from "./pod_security.js";
import { podRegressions } from "./pods.js";
import { sharedRegressions } from "./shared.js";
import { stringRegressions } from "./strings.js";
import { sizeRegressions } from "./sizes.js";
import { templateRegressions } from "./templates.js";
import { umbrellaRegressions } from "./umbrella.js";
import { workloadRegressions } from "./workloads.js";

const api = (name: string, attributes: Readonly<Record<string, Json>> = {}) => ({
  app_name: name,
  app_type: "external-api",
  ...attributes,
});
const worker = (name: string, attributes: Readonly<Record<string, Json>> = {}) => ({
  app_name: name,
  app_type: "worker",
  ...attributes,
});
const job = (name: string, attributes: Readonly<Record<string, Json>> = {}) => ({
  app_name: name,
  app_type: "job",
  ...attributes,
});

const strings = [
  "true",
  "8080",
  "a: b",
  "*",
  "",
  "null",
  "# no comment",
  "yes",
  "0777",
  "1e3",
  "line\nline",
  "{{ .Values.x }}",
];

const handwritten = `# namespace: left-alone
apiVersion: v1
kind: ConfigMap
metadata:
  name: dashboard
data:
  text: |
    namespace: in-a-text
    {{ .Values.nope }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: elsewhere
  namespace: monitoring
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects:
  - {kind: ServiceAccount, name: prometheus, namespace: other}
`;

const keys = (objects: readonly RenderedObject[]) =>
  objects.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`);

const weight = (object: Readonly<Record<string, Json>>): number =>
  Number(objectOf(objectOf(object["metadata"])["annotations"])["helm.sh/hook-weight"]);

/** In the order in which they were found in the field; each runs with every Helm. */
export const regressions: readonly Regression[] = [
  {
    name: "an external API without an ingress host fails to render",
    run: async ({ render }) => {
      for (const attributes of [{}, { ingress: {} }, { ingress: { host: "" } }]) {
        const ingress = find(
          await render({ chart: {}, apps: [api("web_ui", attributes)] }),
          "Ingress",
        );
        assert.equal(at(ingress, "spec.rules[0].host"), "web-ui-dev.local");
      }
    },
  },
  {
    name: "a TLS secret never yields TLS",
    run: async ({ render }) => {
      const ingress = { host: "a.example.com", tls: { secretName: "web-tls" } };
      const objects = await render({ chart: {}, apps: [api("web", { ingress })] });
      assert.deepEqual(at(find(objects, "Ingress"), "spec.tls"), [
        { secretName: "web-tls", hosts: ["a.example.com"] },
      ]);
      const all = await render({
        chart: { ingress: { tls: [{ secretName: "all-tls" }] } },
        apps: [api("web", { ingress: { host: "a.example.com" } })],
      });
      assert.deepEqual(at(find(all, "Ingress"), "spec.tls"), [
        { secretName: "all-tls", hosts: ["a.example.com"] },
      ]);
    },
  },
  {
    name: "the chart's and the app's annotations are written twice instead of merged",
    run: async ({ render }) => {
      const objects = await render({
        chart: { ingress: { annotations: { "example.com/a": "chart", "example.com/b": "chart" } } },
        apps: [
          api("web", {
            ingress: { annotations: { "example.com/b": "app", "example.com/c": "app" } },
          }),
        ],
      });
      assert.deepEqual(at(find(objects, "Ingress"), "metadata.annotations"), {
        "example.com/a": "chart",
        "example.com/b": "app",
        "example.com/c": "app",
      });
    },
  },
  {
    name: "command and args are not quoted: booleans, numbers, maps and aliases",
    run: async ({ render }) => {
      const deployment = find(
        await render({ chart: {}, apps: [worker("w", { command: strings, args: strings })] }),
        "Deployment",
      );
      assert.deepEqual(container(deployment)["command"], strings);
      assert.deepEqual(container(deployment)["args"], strings);
    },
  },
  {
    name: "scalars of values.yaml are not quoted: tags, environments, hosts, comments and newlines",
    run: async ({ render }) => {
      const env = { A: "#", B: "x # y", C: "a\nreplicas: 9", D: "1.10", E: "no" };
      const objects = await render({
        chart: { environment: "no", app_version: "1.10" },
        apps: [
          api("web", {
            version: "1.20",
            env: { ...env, ENVIRONMENT: "{{ .Values.global.environment }}" },
            ingress: { host: "*.example.com" },
          }),
          worker("w", { image: "w", description: "a # b\nreplicas: 9" }),
        ],
      });
      const web = find(objects, "Deployment", "r-web");
      assert.match(container(web)["image"] as string, /:1\.20$/);
      assert.equal(container(find(objects, "Deployment", "r-w"))["image"], "w:1.10");
      assert.equal(at(web, "spec.replicas"), 1);
      assert.deepEqual(variables(web), [
        "A=#",
        "B=x # y",
        "C=a\nreplicas: 9",
        "D=1.10",
        "E=no",
        "ENVIRONMENT=no",
      ]);
      assert.equal(at(find(objects, "Ingress"), "spec.rules[0].host"), "*.example.com");
    },
  },
  {
    name: "a variable that is overridden is there twice",
    run: async ({ render, refusal }) => {
      const asked = { chart: {}, apps: [worker("w", { env: { A: "1", B: "2" } })] };
      const objects = await render(asked, { set: ["apps.w.env.A=3"] });
      assert.deepEqual(variables(find(objects, "Deployment")), ["A=3", "B=2"]);
      const without = await render(asked, { set: ["apps.w.env.A=null"] });
      assert.deepEqual(variables(find(without, "Deployment")), ["B=2"]);
      const twice = [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ];
      assert.match(
        await refusal({ chart: {}, apps: [worker("w", { env: twice })] }),
        /duplicate-env/,
      );
    },
  },
  {
    name: "manual manifests are edited as text, and run as templates",
    run: async ({ render }) => {
      const objects = await render({
        chart: { namespace: "inn", namespace_override: "shop" },
        apps: [worker("w")],
        manifests: { "//shop:by_hand.yaml": handwritten },
      });
      const map = find(objects, "ConfigMap");
      assert.equal(at(map, "metadata.namespace"), "shop");
      assert.equal(at(map, "data.text"), "namespace: in-a-text\n{{ .Values.nope }}\n");
      const binding = find(objects, "RoleBinding");
      assert.equal(at(binding, "metadata.namespace"), "monitoring");
      assert.equal(at(binding, "subjects[0].namespace"), "other");
    },
  },
  {
    name: "false has no effect: manifests, ingress, health checks, apps",
    run: async ({ render }) => {
      const asked = {
        chart: {},
        apps: [api("web", { health_check: {} })],
        manifests: { "//shop:by_hand.yaml": handwritten },
      };
      const kinds = async (...set: string[]) =>
        (await render(asked, { set })).map(({ kind }) => kind);
      assert.ok((await kinds()).includes("ConfigMap"));
      assert.ok(!(await kinds("manifests.enabled=false")).includes("ConfigMap"));
      assert.ok(!(await kinds("ingress.enabled=false")).includes("Ingress"));
      assert.ok(!(await kinds("apps.web.ingress.enabled=false")).includes("Ingress"));
      assert.ok(!(await kinds("apps.web.enabled=false")).includes("Deployment"));
      const probed = container(find(await render(asked), "Deployment"));
      assert.ok(probed["livenessProbe"]);
      const off = await render(asked, { set: ["apps.web.healthCheck.enabled=false"] });
      assert.equal(container(find(off, "Deployment"))["livenessProbe"], undefined);
    },
  },
  {
    name: "zero is impossible: replicas, backoffLimit, probe delays",
    run: async ({ render }) => {
      const objects = await render({
        chart: {},
        apps: [
          api("web", { replicas: 0, health_check: { initialDelaySeconds: 0 } }),
          job("migrate", { job: { backoffLimit: 0 } }),
        ],
      });
      const web = find(objects, "Deployment");
      assert.equal(at(web, "spec.replicas"), 0);
      assert.equal(at(container(web), "livenessProbe.initialDelaySeconds"), 0);
      assert.equal(at(find(objects, "Job"), "spec.backoffLimit"), 0);
      const scaled = await render(
        { chart: {}, apps: [api("web", { replicas: 2 })] },
        { set: ["apps.web.replicas=0"] },
      );
      assert.equal(at(find(scaled, "Deployment"), "spec.replicas"), 0);
    },
  },
  {
    name: "workers lose their health checks; a probe's port and successThreshold are ignored",
    run: async ({ render }) => {
      const health_check = {
        path: "/live",
        port: 9000,
        successThreshold: 2,
        readiness: { port: 9001 },
      };
      const probes = container(
        find(await render({ chart: {}, apps: [worker("w", { health_check })] }), "Deployment"),
      );
      const [liveness, readiness] = [probes["livenessProbe"], probes["readinessProbe"]].map(
        objectOf,
      );
      assert.deepEqual(liveness?.["httpGet"], { path: "/live", port: 9000 });
      assert.equal(liveness["successThreshold"], undefined);
      assert.deepEqual(readiness?.["httpGet"], { path: "/live", port: 9001 });
      assert.equal(readiness["successThreshold"], 2);
    },
  },
  {
    name: "release name and namespace are ignored: two releases collide",
    run: async ({ render }) => {
      const asked = {
        chart: { namespace: "shop" },
        apps: [api("web"), worker("w"), job("migrate")],
      };
      const [first, second] = await Promise.all([
        render(asked, { release: "one" }),
        render(asked, { release: "two" }),
      ]);
      const taken = new Set(keys(first));
      assert.deepEqual(
        keys(second).filter((key) => taken.has(key)),
        [],
      );
      const selectors = [first, second].map((objects) =>
        at(find(objects, "Service"), "spec.selector"),
      );
      assert.notDeepEqual(selectors[0], selectors[1]);
      const elsewhere = await render(asked, { namespace: "elsewhere" });
      assert.deepEqual([...new Set(elsewhere.map(({ namespace }) => namespace))], ["elsewhere"]);
      const set = ["namespaceOverride=override"];
      const overridden = await render(asked, { namespace: "elsewhere", set });
      assert.deepEqual([...new Set(overridden.map(({ namespace }) => namespace))], ["override"]);
    },
  },
  {
    name: "no name is checked: 63 characters, DNS-1123, two apps of one name",
    run: async ({ render, refusal }) => {
      const long = "a".repeat(63);
      const objects = await render(
        { chart: {}, apps: [api(long), api(`${long.slice(1)}b`), api("4ever")] },
        { release: "r".repeat(53) },
      );
      assert.deepEqual(checkNames(objects), []);
      assert.equal(new Set(keys(objects)).size, objects.length);
      const digits = await render({ chart: {}, apps: [api("4ever")] }, { release: "1st" });
      assert.deepEqual(checkNames(digits), []);
      for (const names of [
        ["web", "web"],
        ["a_b", "a-b"],
        ["web", "WEB"],
      ]) {
        assert.match(
          await refusal({ chart: {}, apps: names.map((name) => worker(name)) }),
          /duplicate-name/,
        );
      }
      assert.match(await refusal({ chart: {}, apps: [worker("a".repeat(200))] }), /too-long/);
      assert.match(await refusal({ chart: {}, apps: [worker("a b")] }), /invalid-format/);
    },
  },
  {
    name: "a hook job starts before the ServiceAccount of its own that it needs",
    run: async ({ render }) => {
      const objects = await render({
        chart: {},
        apps: [job("migrate", { service_account: { create: true } })],
      });
      const [account, migrate] = [find(objects, "ServiceAccount"), find(objects, "Job")];
      assert.equal(
        at(migrate, "spec.template.spec.serviceAccountName"),
        at(account, "metadata.name"),
      );
      assert.ok(
        weight(account) < weight(migrate),
        `${weight(account)} is not before ${weight(migrate)}`,
      );
    },
  },
  {
    name: "unknown values are ignored",
    run: async ({ refusal }) => {
      const asked = { chart: {}, apps: [api("web")] };
      const unknown = {
        "apps.web.replica=3": /'replica' not allowed/,
        "apps.wep.replicas=3": /'wep' not allowed/,
        "ingres.enabled=false": /'ingres' not allowed/,
        "apps.web.port=http": /port': got string, want integer/,
      };
      for (const [set, want] of Object.entries(unknown)) {
        assert.match(await refusal(asked, { set: [set] }), want);
      }
    },
  },
  {
    name: "the archive is not reproducible, or not what Helm packages",
    run: async ({ make, renderPath }) => {
      const asked = { chart: {}, apps: [api("web"), worker("w")] };
      const [first, second] = [await make(asked), await make(asked)];
      assert.deepEqual(Buffer.from(first.archive), Buffer.from(second.archive));
      // The time of a gzip file, in its fifth to eighth byte.
      assert.deepEqual([...first.archive.slice(4, 8)], [0, 0, 0, 0]);
      const [folder, archive] = [
        await renderPath(first.folder),
        await renderPath(`${first.folder}.tgz`),
      ];
      assert.deepEqual(
        archive.map(({ object }) => object),
        folder.map(({ object }) => object),
      );
    },
  },
  {
    name: "names with _ pass helm lint and helm template, and the API server refuses them",
    run: async ({ render }) => {
      const objects = await render({
        chart: {},
        apps: [api("experience_api"), job("run_migration"), worker("status_processor")],
      });
      assert.deepEqual(checkNames(objects), []);
      assert.ok(keys(objects).includes("Deployment default/r-experience-api"));
    },
  },
  ...sizeRegressions,
  ...templateRegressions,
  ...umbrellaRegressions,
  ...imageRegressions,
  ...jobRegressions,
  ...containerRegressions,
  ...podRegressions,
  ...podSecurityRegressions,
  ...sharedRegressions,
  ...defaultRegressions,
  ...randomRegressions,
  ...stringRegressions,
  ...nameRegressions,
  ...workloadRegressions,
  ...portRegressions,
];
