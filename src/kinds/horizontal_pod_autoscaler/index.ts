/** HorizontalPodAutoscalers: how many pods run at which load. */
import { autoscalersOf } from "../../model/autoscalers.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkAutoscaler } from "./check.js";

export const horizontalPodAutoscaler: Kind = {
  name: "horizontal_pod_autoscaler",
  templates: ["horizontalpodautoscaler.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.horizontal_pod_autoscaler),
  check: eachApp(checkAutoscaler),
  makes: namedAsApp("autoscaling/HorizontalPodAutoscaler", ({ values }) =>
    autoscalersOf(values).some(({ key }) => key === "horizontalPodAutoscaler"),
  ),
};
