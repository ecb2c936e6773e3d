/** README.md of a chart, for whoever deploys it. */
import { autoscalersOf } from "../model/autoscalers.js";
import type { ChartModel, Prerequisite } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { HTTP, portsOf } from "../model/ports.js";
import type { AppValues } from "../model/types.gen.js";
import { code, table, text } from "../markdown/markdown.js";
import { imageName, imageTag } from "../kinds/image/image.js";
import { kinds } from "../kinds/index.js";
import { manifestSection } from "../kinds/manifest/readme.js";
import { outsideHosts } from "./outside_hosts.js";
import { callSections } from "./readme_calls.js";
import { environmentSections } from "./readme_environments.js";
import { installSections } from "./readme_install.js";
import { valueRows } from "./readme_values.js";

export function emitReadme(model: ChartModel): ChartFile {
  const sections = [
    head(model),
    apps(model),
    callSections(model),
    environmentSections(model),
    prerequisites(model),
    ...kinds.map(({ readme }) => readme?.(model) ?? []),
    installSections(model),
    values(model),
  ];
  return { path: "README.md", content: `${sections.flat().join("\n\n")}\n` };
}

function head({ name, version, appVersion, description, label }: ChartModel): string[] {
  return [
    `# ${text(name)}`,
    text(description),
    `Chart version ${code(version)}, app version ${code(appVersion)}. ` +
      `Built from ${code(label)}: change it there, not here.`,
  ];
}

function apps(model: ChartModel): string[] {
  const rows = model.apps.map(({ name, description, values }) => [
    code(name),
    values.type,
    code(imageReference(values, model)),
    portsOf(values)
      .map(({ name, containerPort }) => (name === HTTP ? "" : `${name} `) + String(containerPort))
      .join(", "),
    pods(values),
    outsideHosts(name, values, model).map(code).join(", "),
    text(description),
  ]);
  const header = ["App", "Type", "Image", "Port", "Replicas", "Hosts", "Description"];
  return ["## What it deploys", table(header, rows), ...manifestSection(model)];
}

/** How many pods an app has; an autoscaler decides in its range. */
function pods(app: AppValues): string {
  const [autoscaler] = autoscalersOf(app);
  return autoscaler ? `${autoscaler.fewest} to ${autoscaler.most}` : String(app.replicas ?? "");
}

/** The image that runs: a digest decides, whatever the tag. */
function imageReference(app: AppValues, { values, appVersion }: ChartModel): string {
  const name = imageName(app, values);
  return app.imageDigest ? `${name}@${app.imageDigest}` : `${name}:${imageTag(app, appVersion)}`;
}

function prerequisites(model: ChartModel): string[] {
  const title = "## What must exist beforehand";
  if (model.prerequisites.length === 0) {
    return [title, "Nothing: no pod refers to an object that is not in the chart."];
  }
  const ofCluster = model.prerequisites.filter(({ clusterScoped }) => clusterScoped);
  const ofNamespace = model.prerequisites.filter(({ clusterScoped }) => !clusterScoped);
  const { namespaceOverride: namespace } = model.values;
  const where = namespace === "" ? "the namespace of the release" : `namespace ${code(namespace)}`;
  return [
    title,
    ...(ofNamespace.length === 0
      ? []
      : [
          `The pods read these objects in ${where}; the chart does not make them.`,
          table(
            ["Kind", "Name", "Keys", "Required", "Read by"],
            ofNamespace.map((object) => row(object, [keys(object)])),
          ),
        ]),
    ...(ofCluster.length === 0
      ? []
      : [
          "The cluster must have these, which are in no namespace.",
          table(
            ["Kind", "Name", "Required", "Named by"],
            ofCluster.map((object) => row(object, [])),
          ),
        ]),
  ];
}

function row(object: Prerequisite, more: readonly string[]): string[] {
  const { kind, name, optional, apps, manifests } = object;
  const readers = [...apps, ...manifests].map(code).join(", ");
  return [kind, code(name), ...more, optional ? "no" : "yes", readers];
}

/** The keys that are read of what has keys. */
function keys({ kind, keys: read, wholly }: Prerequisite): string {
  if (kind !== "Secret" && kind !== "ConfigMap") return "";
  return [...read.map(code), ...(wholly ? ["all"] : [])].join(", ");
}

function values(model: ChartModel): string[] {
  const rows = valueRows(model).map(({ key, preset, description }) => [
    code(key),
    code(preset),
    text(description),
  ]);
  return [
    "## Values",
    "Where the default is empty, it differs between the apps: see `values.yaml`.",
    table(["Value", "Default", "What it is"], rows),
  ];
}
