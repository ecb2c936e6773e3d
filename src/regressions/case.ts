import { type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, listOf, objectOf, valueAt } from "../objects/json.js";
import { type Made, type Asked, type Rendering } from "../properties/rendering.js";

/** What a regression can look at. */
export interface Bench {
  /** Generates a chart. */
  readonly make: (asked: Asked) => Promise<Made>;
  /** Generates a chart and renders it. */
  readonly render: (asked: Asked, rendering?: Rendering) => Promise<RenderedObject[]>;
  /** The message with which the generator, or Helm, refuses; fails when neither does. */
  readonly refusal: (asked: Asked, rendering?: Rendering) => Promise<string>;
  /** What `helm lint` says of charts that hold one template each, all in one run. */
  readonly lintEach: (templates: readonly string[]) => Promise<string[]>;
  /** The bytes that a release of a chart takes in the cluster. */
  readonly storedSize: (path: string) => Promise<number>;
  /** Renders a chart or an archive that is there. */
  readonly renderPath: (path: string, rendering?: Rendering) => Promise<RenderedObject[]>;
}

/** A mistake that chart generators have made, and must not make again. */
export interface Regression {
  /** What went wrong. */
  readonly name: string;
  /** Fails with an error when it goes wrong again. */
  readonly run: (bench: Bench) => Promise<void>;
}

/** The object of a kind and, where several are, a name. */
export function find(objects: readonly RenderedObject[], kind: string, name?: string): JsonObject {
  const found = objects.filter(
    (object) => object.kind === kind && (name === undefined || object.name === name),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(
      `${found.length} objects of kind ${kind} ${name ?? ""}, among ${objects.map((object) => `${object.kind} ${object.name}`).join(", ")}`,
    );
  }
  return only.object;
}

/** The first container of a workload. */
export function container(workload: JsonObject): JsonObject {
  return objectOf(valueAt(workload, ["spec", "template", "spec", "containers", 0]));
}

/** The environment of a container, as a list of `NAME=value`. */
export function variables(workload: JsonObject): string[] {
  return listOf(container(workload)["env"]).map((variable) => {
    const { name, value } = objectOf(variable);
    return [name, value]
      .map((part) => (typeof part === "string" ? part : JSON.stringify(part ?? null)))
      .join("=");
  });
}

/** The value at a path, such as `spec.rules[0].host`. */
export function at(object: JsonObject, path: string): Json | undefined {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return valueAt(
    object,
    steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );
}
