/** Charts of ours as dependencies of a parent chart. */
import assert from "node:assert/strict";

import { type RenderedObject } from "../objects/document.js";
import { type Json, objectOf } from "../objects/json.js";
import { type Made } from "../properties/rendering.js";
import { writeText } from "../verifier/files.js";
import { at, type Bench, container, find, type Regression, variables } from "./case.js";

/** A subchart, as its parent has it. */
interface Dependency {
  readonly name: string;
  readonly alias?: string;
  readonly files: Readonly<Record<string, string>>;
}

let parents = 0;

/** Renders a parent chart of dependencies with these values, as release r. */
async function rendered(
  { renderPath }: Bench,
  near: Made,
  dependencies: readonly Dependency[],
  values = "",
): Promise<RenderedObject[]> {
  const parent = `${near.folder}-parent${(parents += 1)}`;
  const list = dependencies.map(({ name, alias }) => ({
    name,
    version: "0.1.0",
    condition: `${alias ?? name}.enabled`,
    ...(alias !== undefined && { alias }),
  }));
  const chart = { apiVersion: "v2", name: "all", version: "1.0.0", dependencies: list };
  writeText(`${parent}/Chart.yaml`, JSON.stringify(chart));
  writeText(`${parent}/values.yaml`, values);
  for (const { name, files } of dependencies) {
    for (const [path, text] of Object.entries(files)) {
      writeText(`${parent}/charts/${name}/${path}`, text);
    }
  }
  return renderPath(parent);
}

const web = (env: Readonly<Record<string, Json>> = {}) => ({
  app_name: "web",
  app_type: "internal-api",
  env,
});
const migrate = { app_name: "migrate", app_type: "job", service_account: {} };

/** A chart with one app and a hook job, whose objects are what a chart makes for itself. */
const shop = async ({ make }: Bench, name: string, env?: Readonly<Record<string, Json>>) =>
  make({ chart: { chart_name: name }, apps: [web(env), migrate] });

/** The same chart made by another version, whose helpers say something else. */
function ofAnotherVersion({ name, files }: Dependency): Dependency {
  const helpers = files["templates/_helpers.tpl"] ?? "";
  const [, hash = ""] = /"appchart\.([0-9a-f]{8})\./.exec(helpers) ?? [];
  const texts = Object.entries(files).map(([path, text]) => [
    path,
    text
      .replaceAll(hash, "00000000")
      .replace("app.kubernetes.io/name:", 'example.com/other: "yes"\napp.kubernetes.io/name:'),
  ]);
  return { name, files: Object.fromEntries(texts) as Dependency["files"] };
}

const foreign: Dependency = {
  name: "queue",
  files: {
    "Chart.yaml": "{apiVersion: v2, name: queue, version: 0.1.0}\n",
    "values.yaml": "{}\n",
    "templates/_helpers.tpl": '{{ define "queue.fullname" }}{{ .Release.Name }}-queue{{ end }}',
    "templates/queue.yaml":
      "apiVersion: v1\nkind: ConfigMap\n" +
      'metadata: {name: {{ include "queue.fullname" . }}, namespace: {{ .Release.Namespace }}}\n' +
      "data: {registry: {{ .Values.global.imageRegistry | quote }}}\n",
  },
};

const of = (name: string, { texts }: Made, alias?: string): Dependency => ({
  name,
  files: Object.fromEntries(texts),
  ...(alias !== undefined && { alias }),
});

const kinds = (objects: readonly RenderedObject[]) => objects.map(({ kind }) => kind).sort();
const named = (objects: readonly RenderedObject[]) =>
  objects.map(({ kind, name }) => `${kind} ${name}`).sort();

/** That no two of the Deployments select each other's pods, and that each Service selects one's. */
function assertApart(objects: readonly RenderedObject[]): void {
  const names = named(objects);
  assert.deepEqual([...new Set(names)], names);
  const selectors = (kind: string, path: string) =>
    objects.filter((one) => one.kind === kind).map(({ object }) => at(object, path));
  const deployments = selectors("Deployment", "spec.selector.matchLabels");
  const distinct = new Set(deployments.map((selector) => JSON.stringify(selector)));
  assert.equal(distinct.size, deployments.length);
  assert.deepEqual(
    deployments,
    selectors("Deployment", "spec.template.metadata.labels").map((labels, index) => {
      const all = objectOf(labels);
      return Object.fromEntries(
        Object.keys(objectOf(deployments[index])).map((key) => [key, all[key]]),
      );
    }),
  );
  assert.deepEqual(selectors("Service", "spec.selector"), deployments);
}

export const umbrellaRegressions: readonly Regression[] = [
  {
    name: "a parent chart's globals, or the condition of its dependency, are refused",
    run: async (bench) => {
      const made = await shop(bench, "shop");
      const all = ["ConfigMap", "Deployment", "Job", "Service", "ServiceAccount"];
      const render = (values: string) => rendered(bench, made, [of("shop", made), foreign], values);
      const globals = "global: {imageRegistry: mirror.example.com, storageClass: fast}\n";
      const objects = await render(globals);
      assert.deepEqual(kinds(objects), all);
      assert.equal(at(find(objects, "ConfigMap"), "data.registry"), "mirror.example.com");
      assert.deepEqual(kinds(await render("global: {}\nshop: {enabled: true}\n")), all);
      assert.deepEqual(kinds(await render("global: {}\nshop: {enabled: false}\n")), ["ConfigMap"]);
    },
  },
  {
    name: "a chart twice in one release, by alias: one Deployment of two",
    run: async (bench) => {
      const name = '{{ include "appchart.fullname" (dict "root" $ "name" "web") }}';
      const made = await shop(bench, "shop", { SELF: name });
      const aliases = ["shop-eu", "shop_us"].map((alias) => of("shop", made, alias));
      const objects = await rendered(bench, made, aliases);
      assertApart(objects);
      assert.deepEqual(named(objects), [
        "Deployment r-shop-eu-web",
        "Deployment r-shop-us-web",
        "Job r-shop-eu-migrate",
        "Job r-shop-us-migrate",
        "Service r-shop-eu-web",
        "Service r-shop-us-web",
        "ServiceAccount r-shop-eu-migrate",
        "ServiceAccount r-shop-us-migrate",
      ]);
      assert.deepEqual(variables(find(objects, "Deployment", "r-shop-us-web")), [
        "SELF=r-shop-us-web",
      ]);
    },
  },
  {
    name: "charts of two versions in one release: one's helpers render the other's objects",
    run: async (bench) => {
      const name = '{{ include "appchart.fullname" (dict "root" $ "name" "web") }}';
      const labels = '{{ include "appchart.selectorLabels" (dict "root" $ "name" "web") | trim }}';
      const env = { SELF: name, LABELS: labels };
      const one = await shop(bench, "one", env);
      const other = ofAnotherVersion(of("two", await shop(bench, "two", env)));
      const objects = await rendered(bench, one, [of("one", one), other]);
      assertApart(objects);
      const deployments = ["r-one-web", "r-two-web"].map((web) => find(objects, "Deployment", web));
      const selectors = deployments.map((web) => at(web, "spec.selector.matchLabels"));
      const instance = { "app.kubernetes.io/instance": "r" };
      assert.deepEqual(selectors, [
        { "app.kubernetes.io/name": "one.web", ...instance },
        { "example.com/other": "yes", "app.kubernetes.io/name": "two.web", ...instance },
      ]);
      const [own, others] = deployments.map((web) => variables(web).join("\n"));
      assert.match(own ?? "", /name: "one.web"[^]*SELF=r-one-web$/);
      assert.doesNotMatch(own ?? "", /example.com/);
      assert.match(others ?? "", /example.com[^]*name: "two.web"[^]*SELF=r-two-web$/);
    },
  },
  {
    name: "a chart that is installed itself keeps its names and selectors",
    run: async (bench) => {
      const objects = await bench.render({ chart: {}, apps: [web(), migrate] });
      const deployment = find(objects, "Deployment", "r-web");
      assert.deepEqual(at(deployment, "spec.selector.matchLabels"), {
        "app.kubernetes.io/name": "web",
        "app.kubernetes.io/instance": "r",
      });
      assert.equal(container(deployment)["name"], "web");
    },
  },
];
