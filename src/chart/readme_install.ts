/** How to install and upgrade a chart, in its README. */
import { helmTimeout } from "../kinds/job/readme.js";
import { code } from "../markdown/markdown.js";
import type { AppModel, ChartModel } from "../model/chart.js";

export function installSections(model: ChartModel): string[] {
  const { name, version } = model;
  return [
    "## How to install and upgrade it",
    `Unpack the chart, because Helm reads ${code("-f")} from disk and not from inside an archive: ` +
      `${code(`tar -xzf ${name}-${version}.tgz`)}, or ${code("helm pull --untar")} for a chart in a registry. ` +
      "These commands run in its folder; the release's name comes first in the name of every object.",
    ["```sh", ...commands(model), "```"].join("\n"),
    "A values file merges into `values.yaml`: a map key by key, a list as a whole, and null removes a key. Helm " +
      "refuses a value that `values.schema.json` does not know, also one of an app that a new version of the chart no " +
      "longer has: remove it from your files together with the upgrade.",
    "Give the same `-f` and `--set` at every upgrade. `--reuse-values` also keeps the defaults of the chart version " +
      "before, so new ones do not arrive and the templates may not fit; `--reset-then-reuse-values` keeps only what " +
      "was given.",
  ];
}

function commands(model: ChartModel): string[] {
  const { name, namespace, values: own, apps, environments, prerequisites } = model;
  const into = namespace || own.namespaceOverride || "my-namespace";
  const timeout = helmTimeout(model);
  const upgrade = [
    `helm upgrade --install my-${name} . --namespace ${into}`,
    ...(timeout ? [`--timeout ${timeout}`] : []),
  ].join(" ");
  const { name: environment = "prod" } = environments.at(-1) ?? {};
  const file =
    environments.length > 0
      ? `values/${environment}.yaml`
      : "values-prod.yaml --set global.environment=prod";
  const first = prerequisites.some(({ clusterScoped }) => !clusterScoped)
    ? [
        ...[...new Set([into, own.namespaceOverride || into])].map(
          (each) => `kubectl create namespace ${each}`,
        ),
        "# Create the objects above now.",
        upgrade,
      ]
    : [`${upgrade} --create-namespace`];
  const [app] = apps;
  return [
    ...first,
    "",
    `# With the values of ${environments.length > 0 ? environment : "your own file"}, and with a single value:`,
    `${upgrade} -f ${file}`,
    ...(app ? [`${upgrade} --set-string ${imageSetting(app)}`] : []),
  ];
}

/** How another image of an app is set; the digest, where there is one, has to go with the tag. */
function imageSetting({ name, values: { imageDigest } }: AppModel): string {
  const digest = imageDigest ? `,apps.${name}.imageDigest=sha256:...` : "";
  return `apps.${name}.imageTag=1.2.3${digest}`;
}
