import { type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, listOf, objectOf } from "../objects/json.js";
import { containersOf, podTemplateOf } from "../objects/pods.js";
import { type Expected } from "./expected.js";

const app = "app.kubernetes.io/name";

/** The objects of an app, by kind: those that carry its name as label. */
export function objectsOfApp(
  name: string,
  objects: readonly RenderedObject[],
): Map<string, RenderedObject> {
  const safe = name.toLowerCase().replaceAll("_", "-");
  const own = objects.filter(
    ({ object }) => objectOf(objectOf(object["metadata"])["labels"])[app] === safe,
  );
  return new Map(own.map((object) => [object.kind, object]));
}

/** What the cluster gets for an app, with the fields of Expected. */
export function actualOf(objects: ReadonlyMap<string, RenderedObject>, wanted: Expected): Expected {
  const workload = objects.get("Deployment") ?? objects.get("Job");
  const pods = workload && podTemplateOf(workload);
  const [first] = pods ? containersOf(pods) : [];
  const container = first?.container ?? {};
  const seen = (key: string): [string, Json][] => {
    const value =
      container[key] ?? (listed.has(key) ? [] : key in wanted.container ? {} : undefined);
    return value === undefined || !(key in wanted.container || probes.has(key))
      ? []
      : [[key, value]];
  };
  const service = listOf(objectOf(objects.get("Service")?.object["spec"])["ports"]).map(objectOf);
  return {
    container: Object.fromEntries(
      [...Object.keys(wanted.container), ...probes]
        .filter((key, index, all) => all.indexOf(key) === index)
        .flatMap(seen),
    ),
    replicas: objectOf(objects.get("Deployment")?.object["spec"])["replicas"] as number | undefined,
    servicePort: service[0]?.["port"] as number | undefined,
    ingress: ingressOf(objects.get("Ingress"), wanted),
  };
}

const listed = new Set(["command", "args", "env", "envFrom", "ports"]);
const probes = new Set(["livenessProbe", "readinessProbe", "startupProbe"]);

function ingressOf(ingress: RenderedObject | undefined, wanted: Expected): JsonObject | undefined {
  if (ingress === undefined) return undefined;
  const spec = objectOf(ingress.object["spec"]);
  const rules = listOf(spec["rules"]).map(objectOf);
  const paths = listOf(objectOf(rules[0]?.["http"])["paths"]).map(objectOf);
  return {
    annotations: objectOf(objectOf(ingress.object["metadata"])["annotations"]),
    className: spec["ingressClassName"] ?? "",
    ...(wanted.ingress?.["hosts"] === undefined
      ? {}
      : { hosts: rules.map(({ host }) => host ?? null) }),
    tls: listOf(spec["tls"]).map((tls) => objectOf(tls)["secretName"] ?? null),
    paths: paths.map(({ path, pathType }) => ({ path: path ?? null, pathType: pathType ?? null })),
    port: objectOf(objectOf(objectOf(paths[0]?.["backend"])["service"])["port"])["number"] ?? null,
  };
}
