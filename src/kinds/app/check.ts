/** Attributes that a type of app does not have. */
import { type Diagnostic, formatPath } from "../../diagnostics/diagnostic.js";
import { type AppType, hasCapability, typesWith } from "../../model/app_types.js";
import { workloadOfApp } from "../../model/workloads.js";
import { members, suitsWorkload } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";

export function checkAppType({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) =>
    Object.entries(app).flatMap(([attribute, value]): Diagnostic[] => {
      const schema = members("App")[attribute];
      if (value === null || !schema) return [];
      const { "x-capability": capability, "x-workload": workloads = [] } = schema;
      const workload = workloadOfApp(app);
      if (hasCapability(app.app_type, capability)) {
        if (suitsWorkload(schema, workload)) return [];
        const by = app.stateful_set ? "stateful_set" : app.daemon_set ? "daemon_set" : app.app_type;
        return [
          {
            code: "not-for-workload",
            origin: app.label,
            path: formatPath([attribute]),
            message: `is for a ${workloads.join(" or ")}, and ${by} makes a ${workload}`,
            hint: `leave out one of the two`,
          },
        ];
      }
      return [
        {
          origin: app.label,
          path: formatPath([attribute]),
          ...notForType(app.app_type, capability ?? ""),
        },
      ];
    }),
  );
}

/** What is wrong with a value of an environment that is for another kind of workload. */
export function notForWorkload(
  workloads: readonly string[],
): Pick<Diagnostic, "code" | "message" | "hint"> {
  return {
    code: "not-for-workload",
    message: `is for a ${workloads.join(" or ")}, and the app has another kind of workload, which no environment changes`,
    hint: "leave it out, or choose the kind in the BUILD file",
  };
}

/** What is wrong with an attribute or value of an app whose type lacks the capability for it. */
export function notForType(
  type: AppType,
  capability: string,
): Pick<Diagnostic, "code" | "message" | "hint"> {
  return {
    code: "not-for-app-type",
    message: `is not for a ${type}, only for ${typesWith(capability).join(", ")}`,
    hint: "leave it out, or choose another app_type",
  };
}
