/** Deployments: apps that run on. */
import { appTypes } from "../../model/app_types.js";
import type { Kind } from "../kind.js";

export const deployment: Kind = {
  name: "deployment",
  templates: ["deployment.yaml"],
  isUsed: ({ request }) =>
    request.apps.some(({ app_type }) => appTypes[app_type].workload === "Deployment"),
};
