/** What stands inside dicts: the types of the pinned Kubernetes, by their short names, and our formats. */
import formats from "./formats.json" with { type: "json" };
import kubernetes from "./definitions.gen.json" with { type: "json" };

/** A JSON Schema of draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

/** `PodSpec`, `objectName`, ...; each refers to others as `#/definitions/<name>`. */
export const kubernetesDefinitions: Readonly<Record<string, Schema>> = {
  ...formats.definitions,
  ...kubernetes.definitions,
};
