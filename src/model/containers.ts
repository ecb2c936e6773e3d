/** The containers of an app's pod. */
import type { AppValues, InitContainer, Sidecar } from "./types.gen.js";

/** A container beside the app's own. */
export interface Beside {
  readonly list: "initContainers" | "sidecars";
  readonly name: string;
  readonly container: InitContainer & Sidecar;
  /** Where it stands below `apps.<app>`. */
  readonly path: readonly [string, string];
}

/** The init containers and sidecars of an app. */
export function containersBeside(values: AppValues): Beside[] {
  return (["initContainers", "sidecars"] as const).flatMap((list) =>
    Object.entries(values[list] ?? {}).map(([name, container]) => ({
      list,
      name,
      container,
      path: [list, name] as const,
    })),
  );
}

/** The variables of each container, with where they stand below `apps.<app>`. */
export function everyEnv(
  values: AppValues,
): { readonly env: AppValues["env"] | undefined; readonly path: readonly string[] }[] {
  return [
    { env: values.env, path: ["env"] },
    ...containersBeside(values).map(({ container, path }) => ({
      env: container.env,
      path: [...path, "env"],
    })),
  ];
}
