/** The Secrets and ConfigMaps that the values of apps name. */
import type { AppValues, Values } from "../lower/model.js";

export type Kind = "Secret" | "ConfigMap";

/** One mention of an object by an app. */
export interface Reference {
  readonly kind: Kind;
  readonly name: string;
  /** The key that is read; all of them where it is absent. */
  readonly key?: string;
  readonly optional?: boolean | undefined;
  readonly app: string;
  /** Whether the app runs as a hook, before the rest of its release. */
  readonly isHook: boolean;
  /** Where the name stands in the values. */
  readonly path: readonly (string | number)[];
}

type Found = Omit<Reference, "app" | "isHook">;

/** All references of the apps that are deployed, in the order of the apps. */
export function collectReferences(values: Values): Reference[] {
  const apps = Object.entries((values["apps"] ?? {}) as Record<string, AppValues>);
  return apps.flatMap(([app, own]) => {
    if (!own.enabled) return [];
    const found = [
      ...ofEnv(own.env),
      ...ofEnvFrom(own.envFrom),
      ...ofVolumes(own.volumes ?? []),
      ...(own.imagePullSecrets ?? []).map((name, index): Found => ({
        kind: "Secret",
        name,
        path: ["imagePullSecrets", index],
      })),
    ];
    const isHook = own.type === "job" && own.runAs !== "job";
    return found.map(({ path, ...reference }) => ({
      ...reference,
      app,
      isHook,
      path: ["apps", app, ...path],
    }));
  });
}

interface Selector {
  readonly name: string;
  readonly key?: string;
  readonly optional?: boolean;
}

interface Variable {
  readonly valueFrom?: { readonly secretKeyRef?: Selector; readonly configMapKeyRef?: Selector };
}

function ofEnv(env: AppValues["env"]): Found[] {
  const variables: [string | number, unknown][] = Array.isArray(env)
    ? env.map((variable, index) => [index, variable])
    : Object.entries(env);
  return variables.flatMap(([at, variable]): Found[] => {
    if (typeof variable !== "object" || variable === null) return [];
    const { secretKeyRef, configMapKeyRef } = (variable as Variable).valueFrom ?? {};
    const path = ["env", at, "valueFrom"];
    return [
      ...(secretKeyRef
        ? [{ kind: "Secret" as const, ...secretKeyRef, path: [...path, "secretKeyRef"] }]
        : []),
      ...(configMapKeyRef
        ? [{ kind: "ConfigMap" as const, ...configMapKeyRef, path: [...path, "configMapKeyRef"] }]
        : []),
    ];
  });
}

function ofEnvFrom(sources: AppValues["envFrom"]): Found[] {
  return sources.flatMap(({ secretRef, configMapRef }, index): Found[] => [
    ...(secretRef
      ? [{ kind: "Secret" as const, ...secretRef, path: ["envFrom", index, "secretRef"] }]
      : []),
    ...(configMapRef
      ? [{ kind: "ConfigMap" as const, ...configMapRef, path: ["envFrom", index, "configMapRef"] }]
      : []),
  ]);
}

function ofVolumes(volumes: NonNullable<AppValues["volumes"]>): Found[] {
  return volumes.flatMap(({ secret, configMap }, index): Found[] => {
    if (secret) return mounted("Secret", secret.secretName, secret, ["volumes", index, "secret"]);
    if (configMap)
      return mounted("ConfigMap", configMap.name, configMap, ["volumes", index, "configMap"]);
    return [];
  });
}

/** A volume takes all keys, or those that its items list. */
function mounted(
  kind: Kind,
  name: string,
  { items, optional }: { items?: { key: string }[]; optional?: boolean },
  path: (string | number)[],
): Found[] {
  const whole: Found = { kind, name, optional, path };
  return items
    ? items.map(({ key }, index) => ({ ...whole, key, path: [...path, "items", index] }))
    : [whole];
}
