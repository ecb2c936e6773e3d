/** Deployments: apps that run on. */
import { workloadOf, workloadOfApp } from "../../model/workloads.js";
import { type Kind, namedAsApp } from "../kind.js";

export const deployment: Kind = {
  name: "deployment",
  templates: ["deployment.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => workloadOfApp(app) === "Deployment"),
  makes: namedAsApp("apps/Deployment", ({ values }) => workloadOf(values) === "Deployment"),
};
