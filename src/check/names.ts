/** Names that would meet in the cluster. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

type App = Spec["request"]["apps"][number];

export function checkNames({ request }: Spec): Diagnostic[] {
  return [
    ...collisions(request.apps, "app_name", (app) =>
      app.app_name.toLowerCase().replaceAll("_", "-"),
    ),
    ...collisions(request.apps, "fullname_override", (app) =>
      app.fullname_override === "" ? undefined : app.fullname_override,
    ),
  ];
}

/** Apps whose objects would have the same name, each told about the first. */
function collisions(
  apps: readonly App[],
  attribute: "app_name" | "fullname_override",
  inCluster: (app: App) => string | undefined,
): Diagnostic[] {
  const first = new Map<string, App>();
  return apps.flatMap((app): Diagnostic[] => {
    const name = inCluster(app);
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, app);
      return [];
    }
    const same = app[attribute] === other[attribute];
    return [
      {
        code: "duplicate-name",
        origin: app.label,
        path: attribute,
        message: same
          ? `is ${quote(app[attribute])}, and so is that of ${other.label}`
          : `is ${quote(app[attribute])} and becomes ${quote(name)} in the cluster, as ${quote(other[attribute])} of ${other.label} does`,
        hint:
          app.label === other.label
            ? "list the app once"
            : `give one of the two another ${attribute}`,
      },
    ];
  });
}
