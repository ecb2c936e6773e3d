/** README.md of a chart, for whoever deploys it. */
import type { AppModel, ChartModel, Prerequisite } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import type { AppValues } from "../model/types.gen.js";
import { code, table, text } from "../markdown/markdown.js";
import { imageName, imageTag } from "../kinds/image/image.js";
import { kinds } from "../kinds/index.js";
import { ingressHosts } from "../kinds/ingress/ingress.js";
import { manifestSection } from "../kinds/manifest/readme.js";
import { environmentSections } from "./readme_environments.js";
import { valueRows } from "./readme_values.js";

export function emitReadme(model: ChartModel): ChartFile {
  const sections = [
    head(model),
    apps(model),
    environmentSections(model),
    prerequisites(model),
    ...kinds.map(({ readme }) => readme?.(model) ?? []),
    install(model),
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
    String(values.port ?? ""),
    String(values.replicas ?? ""),
    ingressHosts(name, values.ingress, model.values).map(code).join(", "),
    text(description),
  ]);
  const header = ["App", "Type", "Image", "Port", "Replicas", "Hosts", "Description"];
  return ["## What it deploys", table(header, rows), ...manifestSection(model)];
}

/** The image that runs: a digest decides, whatever the tag. */
function imageReference(app: AppValues, { values, appVersion }: ChartModel): string {
  const name = imageName(app, values);
  return app.imageDigest ? `${name}@${app.imageDigest}` : `${name}:${imageTag(app, appVersion)}`;
}

function prerequisites(model: ChartModel): string[] {
  const title = "## What must exist beforehand";
  if (model.prerequisites.length === 0) {
    return [title, "Nothing: no pod refers to a Secret or ConfigMap that is not in the chart."];
  }
  const { namespaceOverride: namespace } = model.values;
  const where = namespace === "" ? "the namespace of the release" : `namespace ${code(namespace)}`;
  const rows = model.prerequisites.map((object) => [
    object.kind,
    code(object.name),
    keys(object),
    object.optional ? "no" : "yes",
    [...object.apps, ...object.manifests].map(code).join(", "),
  ]);
  return [
    title,
    `The pods read these objects in ${where}; the chart does not make them.`,
    table(["Kind", "Name", "Keys", "Required", "Read by"], rows),
  ];
}

function keys({ keys: read, wholly }: Prerequisite): string {
  return [...read.map(code), ...(wholly ? ["all"] : [])].join(", ");
}

function install({ name, namespace, values: own, apps, environments }: ChartModel): string[] {
  const [app] = apps;
  const { name: environment = "prod" } = environments.at(-1) ?? {};
  const file =
    environments.length > 0
      ? `values/${environment}.yaml`
      : "values-prod.yaml --set global.environment=prod";
  const upgrade = `helm upgrade --install my-${name} . --namespace ${namespace || own.namespaceOverride || "my-namespace"}`;
  const commands = [
    "# In the chart's folder; the release's name comes first in the name of every object.",
    `${upgrade} --create-namespace`,
    "",
    "# With a file that holds what this environment has of its own, and with a single value:",
    `${upgrade} -f ${file}`,
    ...(app ? [`${upgrade} --set-string ${imageSetting(app)}`] : []),
  ];
  return [
    "## How to install and upgrade it",
    ["```sh", ...commands, "```"].join("\n"),
    "A values file merges into `values.yaml`: a map key by key, a list as a whole, and null takes a " +
      "key away. Helm refuses a value that `values.schema.json` does not know.",
  ];
}

/** How another image of an app is set; the digest, where there is one, has to go with the tag. */
function imageSetting({ name, values: { imageDigest } }: AppModel): string {
  const digest = imageDigest ? `,apps.${name}.imageDigest=sha256:...` : "";
  return `apps.${name}.imageTag=1.2.3${digest}`;
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
