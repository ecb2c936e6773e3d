/** Attributes that a type of app does not have. */
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import schema from "../schema/app.schema.json" with { type: "json" };
import type { Spec } from "../spec.js";

const attributes: Readonly<Record<string, { readonly "x-app-types"?: readonly string[] }>> =
  schema.properties as Readonly<Record<string, object>>;

export function checkAppType({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) =>
    Object.entries(app).flatMap(([attribute, value]): Diagnostic[] => {
      const types = attributes[attribute]?.["x-app-types"];
      if (value === null || !types || types.includes(app.app_type)) return [];
      return [
        {
          code: "not-for-app-type",
          origin: app.label,
          path: formatPath([attribute]),
          message: `is not for a ${app.app_type}, only for ${types.join(", ")}`,
          hint: "leave it out, or choose another app_type",
        },
      ];
    }),
  );
}
