/** The objects that the pods of an app name. */
import { podReferences as referencesOfPod } from "../kubernetes/references.js";
import type { ReferencedKind } from "./chart.js";
import type { AppValues } from "./types.gen.js";
import { variables } from "./variables.js";

/** One mention of an object. */
export interface Reference {
  readonly kind: ReferencedKind;
  readonly name: string;
  /** The key that is read; all of them where it is absent. */
  readonly key?: string;
  readonly optional: boolean;
  /** Where the mention stands below `apps.<app>`. */
  readonly path: readonly (string | number)[];
}

const followed: ReadonlySet<string> = new Set<ReferencedKind>([
  "ConfigMap",
  "Secret",
  "SecretProviderClass",
]);

/** What the values of an app say of its pod that may name other objects, in the order of values.yaml. */
export function podReferences({ env, envFrom, volumes, imagePullSecrets }: AppValues): Reference[] {
  const all = variables(env);
  const container = { env: all, envFrom };
  const spec = {
    containers: [container],
    volumes,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
  };
  /** From a path in the pod to the one in the values. */
  const inValues = ([list, index, ...rest]: readonly (string | number)[]) => {
    if (list !== "containers") return [list ?? "", index ?? 0, ...rest];
    const [member = "", at = 0, ...inner] = rest;
    return [member, member === "env" ? (all[Number(at)]?.at ?? at) : at, ...inner];
  };
  return referencesOfPod(spec).flatMap(({ kind, optional = false, path, ...reference }) =>
    followed.has(kind)
      ? [{ ...reference, kind: kind as ReferencedKind, optional, path: inValues(path) }]
      : [],
  );
}
