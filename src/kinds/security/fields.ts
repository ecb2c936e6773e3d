/** Where in a pod a rule finds what it looks at. */
import type { Path } from "../../diagnostics/path.js";
import { type Json, listOf, objectOf } from "../../objects/json.js";
import type { Part, SecuredPod } from "./secured_pod.js";

export interface Found {
  readonly value: Json;
  readonly at: Path;
  readonly within: Part;
}

export const spec = ({ spec: own }: SecuredPod) => [own];
export const context = ({ context: own }: SecuredPod) => [own];
export const containers = (pod: SecuredPod) => pod.containers.map((one) => one.context);
export const contexts = (pod: SecuredPod) => [pod.context, ...containers(pod)];
export const ports = (pod: SecuredPod) => pod.containers.flatMap((one) => one.ports);
export const handlers = (pod: SecuredPod) => pod.containers.flatMap((one) => one.handlers);

/** What the user in a container may be stays in it, where a pod has a user namespace of its own. */
export const hasUserNamespace = ({ spec: { value } }: SecuredPod) => value["hostUsers"] === false;

/** Finds the values of a field in parts of a pod; "*" stands for every item of a list. */
export function fields(parts: (pod: SecuredPod) => readonly Part[], ...keys: readonly string[]) {
  return (pod: SecuredPod): Found[] =>
    parts(pod).flatMap((within) => {
      let found: { readonly value: Json; readonly at: Path }[] = [within];
      for (const key of keys) {
        found = found.flatMap(({ value, at }) =>
          key === "*"
            ? listOf(value).map((item, index) => ({ value: item, at: [...at, index] }))
            : [{ value: objectOf(value)[key] ?? null, at: [...at, key] }],
        );
      }
      return found.flatMap(({ value, at }) => (value === null ? [] : [{ value, at, within }]));
    });
}

/** What each volume is, which is a key of it. */
export function volumeTypes({ volumes }: SecuredPod): Found[] {
  return volumes.flatMap((within) =>
    Object.entries(within.value)
      .filter(([key, source]) => key !== "name" && source !== null)
      .map(([type]) => ({ value: type, at: [...within.at, type], within })),
  );
}

/** The profiles of containers, from before they were fields. */
export function appArmorAnnotations({ annotations: within }: SecuredPod): Found[] {
  return Object.entries(within.value)
    .filter(([key]) => key.startsWith("container.apparmor.security.beta.kubernetes.io/"))
    .map(([key, value]) => ({ value, at: [...within.at, key], within }));
}
