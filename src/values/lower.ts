/** From what was written to what the chart says: every default is filled in here. */
import { kinds } from "../kinds/index.js";
import type { Kind } from "../kinds/kind.js";
import { lowerManifests } from "../kinds/manifest/manifest.js";
import { appTypes, hasCapability } from "../model/app_types.js";
import { withCondition } from "../model/dependency.js";
import type { AppModel, ChartModel } from "../model/chart.js";
import type { App, AppValues, Chart, ChartValues, Request } from "../model/types.gen.js";
import {
  type Annotated,
  attributeDefault,
  isCarried,
  members,
  suitsWorkload,
} from "../request/attributes.js";
import type { Spec } from "../request/spec.js";
import { workloadOfApp } from "../model/workloads.js";

/** The chart of a spec that has passed all checks. */
export function lower(spec: Spec): ChartModel {
  const { label, chart, apps } = spec.request;
  const version = chart.chart_version ?? (attributeDefault("Chart", "chart_version") as string);
  const used = new Set(
    kinds.filter(({ isUsed }) => isUsed?.(spec) ?? true).map(({ name }) => name),
  );
  return {
    label,
    name: chart.chart_name,
    version,
    appVersion: chart.app_version ?? imageTag(version),
    namespace: chart.namespace ?? "",
    description: chart.description ?? `Helm chart of ${label}`,
    metadata: chartMetadata(chart),
    values: {
      ...lowerChart(spec.request, used),
      ...Object.fromEntries(
        spec.dependencies.map(({ key, values, condition }) => [
          key,
          withCondition(key, values, condition),
        ]),
      ),
    },
    apps: apps.map((app) => lowerApp(app, used)),
    kinds: used,
    dependencies: spec.dependencies,
    manifests: lowerManifests(spec.manifests),
    files: kinds.flatMap(({ files }) => files?.(spec) ?? []),
    prerequisites: [],
    environments: [],
  };
}

/** What the attributes say of the chart as such. */
function chartMetadata({
  license,
  chart_annotations: own,
  ...chart
}: Chart): ChartModel["metadata"] {
  const annotations = { ...(license && { "artifacthub.io/license": license }), ...own };
  const said = Object.entries(members("Chart")).flatMap(([attribute, schema]) => {
    const { "x-chart-yaml": key } = schema;
    const value = (chart as Readonly<Record<string, unknown>>)[attribute];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return {
    ...Object.fromEntries(said),
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
}

/** SemVer's build metadata begins with a '+', which no image tag has; Helm writes '_' as well. */
function imageTag(version: string): string {
  return version.replace("+", "_");
}

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

function kindOf(schema: Annotated): Kind | undefined {
  return byName.get(schema["x-kind"]);
}

function lowerApp(app: App, used: ReadonlySet<string>): AppModel {
  const { label, app_name: name, app_type: type, description = "" } = app;
  const workload = workloadOfApp(app);
  const entries = Object.entries(members("AppValues")).flatMap(([key, schema]) => {
    const { "x-capability": capability } = schema;
    if (!isCarried(schema, used) || !hasCapability(type, capability)) return [];
    if (!suitsWorkload(schema, workload)) return [];
    const { "x-attribute": attribute = "" } = schema;
    const ofKind = kindOf(schema)?.lower?.[attribute];
    const value = ofKind
      ? ofKind(app)
      : (app[attribute as keyof App] ?? appTypes[type].defaults[key] ?? schema.default);
    return value === undefined ? [] : [[key, value]];
  });
  return { label, name, description, values: Object.fromEntries(entries) as AppValues };
}

function lowerChart(request: Request, used: ReadonlySet<string>): ChartValues {
  const lowered = (schemas: Readonly<Record<string, Annotated>>): object =>
    Object.fromEntries(
      Object.entries(schemas).flatMap(([key, schema]) => {
        const isOthers = schema["x-optional"] && schema["x-attribute"] === undefined;
        if (!isCarried(schema, used) || isOthers) return [];
        const value = valueOf(schema);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  const valueOf = (schema: Annotated): unknown => {
    const { "x-attribute": attribute } = schema;
    if (attribute === undefined) {
      const { default: preset, properties } = schema;
      return preset ?? lowered(properties as Readonly<Record<string, Annotated>>);
    }
    const ofKind = kindOf(schema)?.lowerChart?.[attribute];
    return ofKind ? ofKind(request) : (request.chart[attribute as keyof Chart] ?? schema.default);
  };
  return lowered(members("ChartValues")) as ChartValues;
}
