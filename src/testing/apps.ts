/** Specs for tests: the least that is valid, and what a test is about. */
import type { App, Chart } from "../model/types.gen.js";
import type { Spec } from "../request/spec.js";

export function app(attributes: Partial<App> = {}): App {
  const name = attributes.app_name ?? "api";
  return { label: `//shop:${name}`, app_name: name, app_type: "internal-api", ...attributes };
}

export function spec(
  apps: readonly Partial<App>[],
  chart: Partial<Chart> = {},
  manifests: Spec["manifests"] = [],
): Spec {
  const [first, ...others] = apps.map(app);
  return {
    request: {
      label: "//shop:chart",
      chart: { chart_name: "shop", ...chart },
      apps: [first ?? app(), ...others],
    },
    manifests,
    configFiles: [],
    templates: [],
    dependencies: [],
  };
}

export function manifest(
  apiVersion: string,
  kind: string,
  name: string,
  rest: Readonly<Record<string, unknown>> = {},
): Spec["manifests"][number] {
  const object = { apiVersion, kind, metadata: { name }, ...rest };
  return {
    apiVersion,
    kind,
    name,
    namespace: undefined,
    object,
    origin: "//shop:objects.yaml",
    line: 1,
  };
}
