/** Deployments: apps that run on. */
import { appTypes } from "../../model/app_types.js";
import { type Kind, namedAsApp } from "../kind.js";

export const deployment: Kind = {
  name: "deployment",
  templates: ["deployment.yaml"],
  isUsed: ({ request }) =>
    request.apps.some(({ app_type }) => appTypes[app_type].workload === "Deployment"),
  makes: namedAsApp("apps/Deployment", ({ type }) => type.workload === "Deployment"),
};
