/** ScaledObjects of KEDA: how many pods run for which events. */
import { autoscalersOf } from "../../model/autoscalers.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkScaledObject } from "./check.js";

export const scaledObject: Kind = {
  name: "scaled_object",
  templates: ["scaledobject.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.scaled_object),
  check: eachApp(checkScaledObject),
  makes: namedAsApp("keda.sh/ScaledObject", ({ values }) =>
    autoscalersOf(values).some(({ key }) => key === "scaledObject"),
  ),
  readme: ({ kinds }) =>
    kinds.has("scaled_object")
      ? [
          "## Who scales it",
          "The chart has objects of the kind ScaledObject, `keda.sh/v1alpha1`. KEDA must be in the cluster before the chart is: without its CustomResourceDefinitions, the installation fails.",
        ]
      : [],
};
