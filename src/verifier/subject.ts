/** A chart whose values are tried out, and what its values and renderings are made of. */
import { type Path } from "../diagnostics/path.js";
import {
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  valueAt,
  withValueAt,
} from "../objects/json.js";

/** A chart whose values are looked through. */
export interface Subject {
  /** The chart's values.yaml. */
  readonly values: Json;
  /** The chart's values.schema.json. */
  readonly schema: JsonObject;
  /** Whether the schema takes these values. */
  readonly accepts: (values: Json) => boolean;
  /** Renders the chart with these values; undefined where a template refuses them. */
  readonly render: (values: Json) => Promise<string | undefined>;
}

/**
 * The values in which the one at a path may show: as they are, then with what hides it put aside. That is an
 * `enabled: false` above it, apps that override it, for a global value, that nothing reads it, for the registry of
 * images, that all images name one, for what an app inherits, that there is nothing, and for replicas an autoscaler.
 */
export function basesOf(path: Path, values: Json): Json[] {
  const bases = [values];
  let enabled = values;
  for (let length = 1; length < path.length; length += 1) {
    const above = [...path.slice(0, length), "enabled"];
    if (valueAt(values, above) === false) enabled = withValueAt(enabled, above, true);
  }
  if (enabled !== values) bases.push(enabled);
  const apps = objectOf(objectOf(values)["apps"]);
  const [group, key] = path;
  // Replicas are for the time without an autoscaler.
  if (group === "apps" && path[2] === "replicas") {
    let fixed = values;
    for (const autoscaler of ["horizontalPodAutoscaler", "scaledObject"]) {
      const own = [...path.slice(0, 2), autoscaler];
      if (valueAt(values, own)) fixed = withValueAt(fixed, [...own, "enabled"], false);
    }
    if (fixed !== values) bases.push(fixed);
  }
  // A budget that says nothing is one where there are several pods.
  if (group === "apps" && path[2] === "podDisruptionBudget") {
    bases.push(withValueAt(values, [...path.slice(0, 2), "replicas"], 2));
  }
  // What is in global is there for env, whose values may be templates.
  for (const app of group === "global" ? Object.keys(apps) : []) {
    const env = ["apps", app, "env"];
    const reader = `{{ .Values.${path.join(".")} }}`;
    const wanted = Array.isArray(valueAt(values, env))
      ? [...listOf(valueAt(values, env)), { name: "MUTATED", value: reader }]
      : { ...objectOf(valueAt(values, env)), MUTATED: reader };
    bases.push(withValueAt(values, env, wanted));
  }
  // It is only for images that name no registry.
  for (const app of group === "imageRegistry" ? Object.keys(apps) : []) {
    bases.push(withValueAt(values, ["apps", app, "image"], "mutated"));
  }
  if (path[2] === "inherit") {
    let shared = withValueAt(values, ["env", "MUTATED"], "");
    shared = withValueAt(shared, ["config", "mutated"], { data: { MUTATED: "" }, envFrom: true });
    bases.push(withValueAt(shared, ["envFrom"], [{ configMapRef: { name: "mutated" } }]));
  }
  if (path.length >= 2 && group !== "apps" && group !== undefined && key !== undefined) {
    for (const app of Object.keys(apps)) {
      // What overrides all that is below the key, and the value alone.
      const own = [path.slice(0, 2), ...(path.length > 2 ? [path] : [])];
      for (const below of own.map((one) => ["apps", app, ...one])) {
        if (valueAt(values, below) !== undefined)
          bases.push(withValueAt(enabled, below, undefined));
      }
    }
  }
  return bases;
}

/** The path of the app that a value belongs to; undefined for the chart's own values. */
export function appOf(path: Path): Path | undefined {
  return path.length > 2 && path[0] === "apps" ? path.slice(0, 2) : undefined;
}

/** Finds the rendered documents of an app, by their label app.kubernetes.io/name. */
export function documentsOf(rendered: string): (app: string) => string {
  const documents = rendered.split(/^---\n/m);
  return (app) => {
    const label = `app.kubernetes.io/name: "${app.toLowerCase().replaceAll(/[_.]/g, "-")}"\n`;
    return documents.filter((document) => document.includes(label)).join("---\n");
  };
}
