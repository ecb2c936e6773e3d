/** How many pods run side by side. */
import { hasCapability } from "../../model/app_types.js";
import { autoscalersOfApp } from "../../model/autoscalers.js";
import type { App } from "../../model/types.gen.js";
import { attributeDefault } from "../../request/attributes.js";
import { type Kind, eachApp } from "../kind.js";
import { checkReplicas, checkWritten } from "./check.js";

export const replicas: Kind = {
  name: "replicas",
  lower: { replicas: lowerReplicas },
  templates: ["_replicas.tpl"],
  isUsed: ({ request }) => request.apps.some(({ app_type }) => hasCapability(app_type, "replicas")),
  checkSpec: checkWritten,
  check: eachApp(checkReplicas),
};

/** While an autoscaler is on, the chart has no number of its own, which values.yaml shows. */
function lowerReplicas(app: App): unknown {
  const preset =
    autoscalersOfApp(app).length > 0 ? "unmanaged" : attributeDefault("App", "replicas");
  return app.replicas ?? preset;
}
