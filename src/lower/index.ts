/** From what was written to what the chart says: every default is filled in here. */
import type { App, Chart } from "../schema/types.gen.js";
import type { Spec } from "../spec.js";
import { lowerApp } from "./app.js";
import { lowerConfigFiles } from "./config.js";
import { chartVersion, environment } from "./defaults.js";
import { carriesIngress, lowerChartIngress } from "./ingress.js";
import { lowerManifests } from "./manifests.js";
import type { ChartModel, ChartValues } from "./model.js";
import { lowerExternalSecrets, lowerSecretStores } from "./secrets.js";
import { lowerTemplates } from "./templates.js";

/** The chart of a spec that has passed all checks. */
export function lower({ request, manifests, configFiles }: Spec): ChartModel {
  const { label, chart, apps } = request;
  const version = chart.chart_version ?? chartVersion;
  const appVersion = chart.app_version ?? imageTag(version);
  const values = lowerChartValues(chart, apps);
  const manifestFiles = lowerManifests(manifests);
  return {
    label,
    name: chart.chart_name,
    version,
    appVersion,
    description: chart.description ?? `Helm chart of ${label}`,
    values,
    apps: apps.map((app) => lowerApp(app, values, appVersion)),
    templates: lowerTemplates(apps, manifestFiles, values),
    manifests: manifestFiles,
    configFiles: lowerConfigFiles(configFiles),
    prerequisites: [],
    environments: [],
  };
}

function lowerChartValues(chart: Chart, apps: readonly App[]): ChartValues {
  const externalSecrets = lowerExternalSecrets(chart, apps);
  const secretStores = lowerSecretStores(chart);
  return {
    global: {
      namespace: chart.namespace ?? "",
      environment: chart.environment ?? environment,
    },
    ...(carriesIngress(apps) && { ingress: lowerChartIngress(chart) }),
    ...(externalSecrets && { externalSecrets }),
    ...(secretStores && { secretStores }),
    manifests: { enabled: true },
  };
}

/** SemVer's build metadata begins with a '+', which no image tag has; Helm writes '_' as well. */
function imageTag(version: string): string {
  return version.replace("+", "_");
}
