import fc from "fast-check";

import { archive } from "../chart/archive.js";
import { type App, type Chart } from "../model/types.gen.js";
import { type Workload, workloadOfApp } from "../model/workloads.js";
import { members, suitsWorkload } from "../request/attributes.js";
import { chart, pair } from "./app.js";
import { omitted } from "./members.js";
import { withControllers, withExternalApps } from "./repair_calls.js";
import { forAnyContainer, repaired, withDistinctNames, withSeenConfig } from "./repair.js";
import { withGateway } from "./repair_routes.js";
import { type Asked } from "./rendering.js";
import { label, text } from "./text.js";

/** What a chart is made of, as JSON. */
export interface ChartCase {
  readonly chart: Chart;
  readonly apps: readonly App[];
  /** The files of config_files, templates and dependencies, in base64, by label. */
  readonly files: Readonly<Record<string, string>>;
  /** The data of a ConfigMap that is written by hand. */
  readonly data: Readonly<Record<string, string>>;
  /** The release that it is installed as. */
  readonly release: string;
}

/** What the generator is asked for. */
export function askedOf({ chart: attributes, apps, files, data }: ChartCase): Asked {
  // JSON is YAML; a document of another kind of YAML would have to be written by what is under test.
  const metadata = { name: "by-hand" };
  const manifest = JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata, data });
  return {
    chart: attributes,
    apps,
    manifests: { "//shop:manifest.yaml": manifest },
    files: Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, Buffer.from(content, "base64")]),
    ),
  } as unknown as Asked;
}

const content = fc.oneof(
  text.map((raw) => Buffer.from(raw)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

/** A chart of so many apps, which the generator may still refuse. */
export function chartCase(count: number): fc.Arbitrary<ChartCase> {
  return fc
    .record({
      chart,
      pairs: fc.uniqueArray(pair, {
        selector: ([{ app_name }]) => app_name.toLowerCase().replaceAll("_", "-"),
        minLength: count,
        maxLength: count,
      }),
      contents: fc.array(content, { minLength: 10, maxLength: 10 }),
      data: fc.dictionary(
        fc.stringMatching(/^[a-z][-_.a-z0-9]{0,20}$/).filter((key) => !key.includes("..")),
        text,
        { minKeys: 1, maxKeys: 8 },
      ),
      release: label.filter((name) => name.length <= 53),
    })
    .map(({ contents, ...all }) => {
      // What a request is: no more than JSON can say.
      const { chart: any, pairs, data, release } = JSON.parse(JSON.stringify(all)) as typeof all;
      // An operating system goes with defaults that only an app of it has not.
      const drawn = withGateway(withControllers(withExternalApps(forAnyContainer(forAnyPod(any)))));
      const files = new Map<string, string>();
      const file = (): string => {
        const name = `//shop:file-${files.size}`;
        files.set(name, contents[files.size % contents.length]?.toString("base64") ?? "");
        return name;
      };
      const count = pairs.length;
      const distinct = withDistinctNames([
        ...pairs.map(([app]) => app),
        ...pairs.map(([, other]) => other),
      ]);
      const ofAll = withSeenConfig(
        withDependencies(withTemplates(withFiles(drawn, file), files), files),
      );
      const apps = distinct
        .slice(0, count)
        .map((app) => omitting(ofAll, repaired(withFiles(app, file))));
      const others = distinct.slice(count);
      return {
        chart: withEnvironments(ofAll, apps, others),
        apps,
        files: Object.fromEntries(files),
        data,
        release,
      };
    });
}

/** What is said of pods, but for their operating system and a deadline, which only some can have. */
function forAnyPod<T extends Pick<App | Chart, "pod">>(from: T): T {
  return { ...from, ...(from.pod && { pod: omitted(from.pod, "os", "activeDeadlineSeconds") }) };
}

/** An app, or a chart, whose config_files are files that exist. */
function withFiles<T extends App | Chart>(app: T, file: () => string): T {
  if (!app.config_files) return app;
  const configs = Object.entries(app.config_files).map(([name, own]) => {
    const files = Object.keys(own.files).map((key) => [key, file()]);
    return [name, { ...own, files: Object.fromEntries(files) as Record<string, string> }];
  });
  return { ...app, config_files: Object.fromEntries(configs) as typeof app.config_files };
}

/** A chart that renders nothing, for nothing expects an object of it. */
const brought = await archive("brought", [
  { path: "Chart.yaml", content: "apiVersion: v2\nname: brought\nversion: 1.0.0\n" },
]);

/** A chart whose dependencies are a chart that exists, with keys and conditions that can be. */
function withDependencies<T extends Chart>(from: T, files: Map<string, string>): T {
  if (!from.dependencies) return from;
  const label = "//shop:brought.tgz";
  files.set(label, Buffer.from(brought).toString("base64"));
  const dependencies = Object.entries(from.dependencies).map(
    ([drawnKey, { condition, ...drawn }]) => {
      const key = `x-${drawnKey}`.slice(0, 50).replace(/[-_]+$/, "");
      const named = condition !== undefined && { condition: `${key}.enabled` };
      return [key, { ...drawn, chart: label, ...named }];
    },
  );
  return { ...from, dependencies: Object.fromEntries(dependencies) as typeof from.dependencies };
}

/** A chart whose own templates are files that exist: of helpers, for nothing expects an object of them. */
function withTemplates<T extends Chart>(from: T, files: Map<string, string>): T {
  if (!from.templates) return from;
  const labels = from.templates.map((_, index) => {
    const label = `//shop:own-${index}.tpl`;
    const text = `{{- define "shop.own${index}" -}}{{ .Chart.Name }}{{- end -}}`;
    files.set(label, Buffer.from(text).toString("base64"));
    return label;
  });
  return { ...from, templates: labels };
}

/** An app that leaves out only what its chart has. */
function omitting({ env, config, config_files: files }: Chart, app: App): App {
  const had = { env: Object.keys(env ?? {}), config: Object.keys({ ...config, ...files }) };
  const inherit = { ...app.inherit };
  for (const key of ["env", "config"] as const) {
    const choice = inherit[key];
    if (typeof choice !== "object") continue;
    inherit[key] = { omit: had[key].slice(0, choice.omit.length) };
  }
  return app.inherit ? { ...app, inherit } : app;
}

/**
 * A chart whose environments set what others of the same types have. The default one sets nothing, so that the
 * chart is as its attributes say.
 */
function withEnvironments(drawn: Chart, own: readonly App[], others: readonly App[]): Chart {
  const { environments, environment = "dev" } = drawn;
  const plain: Chart = {
    ...omitted(drawn, "environments", "manual_manifests"),
    unresolved_references: "warn",
  };
  if (environments === undefined) return plain;
  const names = Object.keys(environments).filter((name) => name !== environment);
  const overlays = names.slice(0, 2).map((name, index) => {
    const some = own.slice(4 * index, 4 * index + 4);
    const apps = some.map(({ app_name }, at) => {
      const other = others[4 * index + at];
      return [
        app_name,
        other && own[at]
          ? valuesOf(forAnyPod(repaired({ ...other, app_name })), workloadOfApp(own[at]))
          : {},
      ] as const;
    });
    return [name, { values: { apps: Object.fromEntries(apps) } }];
  });
  return {
    ...plain,
    environments: Object.fromEntries([[environment, { values: {} }], ...overlays]) as NonNullable<
      Chart["environments"]
    >,
  };
}

/** The values that attributes set in an app with a kind of workload, but for null, which would take one away. */
function valuesOf(app: App, workload: Workload): Record<string, unknown> {
  const entries = Object.entries(app).flatMap(([attribute, value]): [string, unknown][] => {
    const schema = members("App")[attribute];
    const key = schema?.["x-values"];
    return !schema ||
      !suitsWorkload(schema, workload) ||
      key === undefined ||
      attribute === "app_type" ||
      value === null
      ? []
      : [[key, value]];
  });
  return Object.fromEntries(entries);
}
