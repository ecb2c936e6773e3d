import { type Path } from "../diagnostics/path.js";
import { type RenderedObject } from "./document.js";
import {
  type JsonObject,
  isObject,
  listOf,
  objectOf,
  ownValue,
  stringOf,
  valueAt,
} from "./json.js";

/** The pods that an object makes: their labels and spec, and where in the object they stand. */
export interface PodTemplate {
  readonly owner: RenderedObject;
  /** The path of the pod template in the object; empty for a Pod itself. */
  readonly path: Path;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JsonObject;
}

const templatePaths: Readonly<Record<string, Path>> = {
  Pod: [],
  Deployment: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicationController: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
  PodTemplate: ["template"],
  // Of Argo Rollouts, which take the place of Deployments.
  Rollout: ["spec", "template"],
};

/** The pod template of an object, and where it stands; undefined where it makes no pods. */
function templateOf({ kind, object }: Pick<RenderedObject, "kind" | "object">) {
  const path = ownValue(templatePaths, kind);
  const template = path && valueAt(object, path);
  return path && isObject(template) ? { path, template } : undefined;
}

/** The spec of the pods that an object makes, and where their template stands in it. */
export function podSpecOf(owner: { readonly kind: string; readonly object: unknown }) {
  const { kind, object } = owner;
  const found = templateOf({ kind, object: objectOf(object) });
  return found && { path: found.path, spec: objectOf(found.template["spec"]) };
}

/** The pod template of an object; undefined where it makes no pods. */
export function podTemplateOf(owner: RenderedObject): PodTemplate | undefined {
  const found = templateOf(owner);
  if (!found) return undefined;
  const { path, template } = found;
  return {
    owner,
    path,
    labels: stringsOf(objectOf(template["metadata"])["labels"]),
    annotations: stringsOf(objectOf(template["metadata"])["annotations"]),
    spec: objectOf(template["spec"]),
  };
}

/** A container and its path within its object. */
export interface Container {
  readonly path: Path;
  readonly container: JsonObject;
}

/** The containers of a pod template, init containers and sidecars too. */
export function containersOf({ path, spec }: PodTemplate): Container[] {
  return ["initContainers", "containers", "ephemeralContainers"].flatMap((list) =>
    listOf(spec[list]).map((container, index) => ({
      path: [...path, "spec", list, index],
      container: objectOf(container),
    })),
  );
}

/** The entries of a map whose values are strings. */
export function stringsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([key, item]) => {
      const text = stringOf(item);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Whether labels have every label that a selector asks for; an empty selector selects nothing here. */
export function selects(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
