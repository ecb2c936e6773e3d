/** How many pods run side by side. */
import { hasCapability } from "../../model/app_types.js";
import type { Kind } from "../kind.js";

export const replicas: Kind = {
  name: "replicas",
  templates: ["_replicas.tpl"],
  isUsed: ({ request }) => request.apps.some(({ app_type }) => hasCapability(app_type, "replicas")),
};
