/** Attributes that a type of app does not have. */
import { type Diagnostic, formatPath } from "../../diagnostics/diagnostic.js";
import { type AppType, hasCapability, typesWith } from "../../model/app_types.js";
import { members } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";

export function checkAppType({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) =>
    Object.entries(app).flatMap(([attribute, value]): Diagnostic[] => {
      const capability = members("App")[attribute]?.["x-capability"];
      if (value === null || hasCapability(app.app_type, capability)) return [];
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
