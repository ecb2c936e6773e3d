/** What the Pod Security Standards look at in a pod, whether attributes or a manual manifest write it. */
import type { Path } from "../../diagnostics/path.js";
import { containersBeside } from "../../model/containers.js";
import { withHandler } from "../../model/handlers.js";
import type { AppValues } from "../../model/types.gen.js";
import { type Json, type JsonObject, listOf, objectOf, valueAt } from "../../objects/json.js";
import { podSpecOf } from "../../objects/pods.js";

/** A map, and where it stands. */
export interface Part {
  readonly value: JsonObject;
  readonly at: Path;
}

export interface SecuredPod {
  /** The fields of its spec, such as hostNetwork. */
  readonly spec: Part;
  readonly context: Part;
  readonly containers: readonly SecuredContainer[];
  readonly volumes: readonly Part[];
  readonly annotations: Part;
  /** Whether the chart's templates fill in what "restricted" asks for. */
  readonly isFilled: boolean;
}

export interface SecuredContainer {
  readonly context: Part;
  readonly ports: readonly Part[];
  /** The httpGet and tcpSocket of its probes and lifecycle hooks. */
  readonly handlers: readonly Part[];
}

/** @param values what the pod gets, the chart's included; the paths are below `apps.<app>` */
export function podOfApp(values: AppValues): SecuredPod {
  const all = values as unknown as JsonObject;
  return {
    spec: partOf(all, ["pod"]),
    context: partOf(all, ["podSecurityContext"]),
    containers: [
      {
        context: partOf(all, ["securityContext"]),
        ports: Object.keys(objectOf(all["ports"])).map((name) => partOf(all, ["ports", name])),
        handlers: [...lifecycleHandlers(all, ["container"]), ...ofHealthCheck(values)],
      },
      ...containersBeside(values).map(({ path }) => containerAt(all, path)),
    ],
    volumes: itemsOf(all, ["volumes"]),
    annotations: partOf(all, ["podAnnotations"]),
    isFilled: true,
  };
}

/** The pods of an object, with paths in it; undefined where it makes none. */
export function podOfObject(kind: string, object: JsonObject): SecuredPod | undefined {
  const pods = podSpecOf({ kind, object });
  if (!pods) return undefined;
  const spec = [...pods.path, "spec"];
  const lists = ["initContainers", "containers", "ephemeralContainers"];
  return {
    spec: partOf(object, spec),
    context: partOf(object, [...spec, "securityContext"]),
    containers: lists.flatMap((list) =>
      itemsOf(object, [...spec, list]).map(({ at }) => containerAt(object, at)),
    ),
    volumes: itemsOf(object, [...spec, "volumes"]),
    annotations: partOf(object, [...pods.path, "metadata", "annotations"]),
    isFilled: false,
  };
}

function partOf(root: Json, at: Path): Part {
  return { value: objectOf(valueAt(root, at)), at };
}

function itemsOf(root: Json, at: Path): Part[] {
  return listOf(valueAt(root, at)).map((_, index) => partOf(root, [...at, index]));
}

/** A container in the spelling of Kubernetes. */
function containerAt(root: Json, at: Path): SecuredContainer {
  const probes = ["livenessProbe", "readinessProbe", "startupProbe"];
  return {
    context: partOf(root, [...at, "securityContext"]),
    ports: itemsOf(root, [...at, "ports"]),
    handlers: [
      ...probes.flatMap((probe) => handlersOf(root, [...at, probe])),
      ...lifecycleHandlers(root, at),
    ],
  };
}

function lifecycleHandlers(root: Json, at: Path): Part[] {
  return ["postStart", "preStop"].flatMap((hook) => handlersOf(root, [...at, "lifecycle", hook]));
}

function handlersOf(root: Json, at: Path): Part[] {
  return ["httpGet", "tcpSocket"].map((handler) => partOf(root, [...at, handler]));
}

/** The handlers of an app's probes, each where it is written: in the probe, or in what all have in common. */
function ofHealthCheck({ healthCheck: check }: AppValues): Part[] {
  if (!check || check.enabled === false) return [];
  return (["liveness", "readiness", "startup"] as const).flatMap((name): Part[] => {
    const own = check[name] ?? {};
    // There is a startup probe only where one is asked for.
    if (own.enabled === false || (name === "startup" && !check.startup)) return [];
    const probe = withHandler(check, own) as JsonObject;
    const at = (key: string): Path =>
      Object.hasOwn(own, key) ? ["healthCheck", name] : ["healthCheck"];
    return [
      { value: probe, at: at("host") },
      { value: objectOf(probe["tcpSocket"]), at: [...at("tcpSocket"), "tcpSocket"] },
    ];
  });
}
