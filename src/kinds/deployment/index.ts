/** Deployments: apps that run on. */
import { type Kind, ofWorkload } from "../kind.js";

export const deployment: Kind = {
  name: "deployment",
  templates: ["deployment.yaml"],
  ...ofWorkload("apps", "Deployment"),
};
