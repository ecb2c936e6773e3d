/** Which Helm templates a chart carries: those of the kinds that its apps can use. */
import type { App } from "../schema/types.gen.js";
import { carriesIngress } from "./ingress.js";
import type { ChartValues, ManifestFile } from "./model.js";

type Uses = (
  apps: readonly App[],
  manifests: readonly ManifestFile[],
  values: ChartValues,
) => boolean;

const always: Uses = () => true;

/** Each template with whether a chart has use for it. */
const uses: Readonly<Record<string, Uses>> = {
  "_helpers.tpl": always,
  "_config.tpl": always,
  "_secrets.tpl": always,
  "_pod.tpl": always,
  "NOTES.txt": always,
  "deployment.yaml": (apps) => apps.some((app) => app.app_type !== "job"),
  // A worker that gets an Ingress gets a Service with it.
  "configmap.yaml": (apps) => apps.some((app) => app.config ?? app.config_files),
  "secretstores.yaml": (_, __, { secretStores }) => secretStores !== undefined,
  "externalsecrets.yaml": (_, __, { externalSecrets }) => externalSecrets !== undefined,
  "serviceaccount.yaml": (apps) => apps.some((app) => app.service_account),
  "service.yaml": (apps) =>
    carriesIngress(apps) || apps.some((app) => app.app_type === "internal-api"),
  "_ingress.tpl": carriesIngress,
  "ingress.yaml": carriesIngress,
  "job.yaml": (apps) => apps.some((app) => app.app_type === "job"),
  "manifests.yaml": (_, manifests) => manifests.some(({ path }) => path.startsWith("manifests/")),
};

/** The file names of the templates, in the order of the table. */
export function lowerTemplates(
  apps: readonly App[],
  manifests: readonly ManifestFile[],
  values: ChartValues,
): string[] {
  return Object.entries(uses)
    .filter(([, used]) => used(apps, manifests, values))
    .map(([name]) => name);
}
