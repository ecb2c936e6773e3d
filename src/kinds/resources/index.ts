/** Compute resources of an app's container. */
import { type Kind, eachApp } from "../kind.js";
import { checkResources } from "./check.js";
import { lowerResources } from "./resources.js";

export const resources: Kind = {
  name: "resources",
  lower: { resources: lowerResources },
  check: eachApp(checkResources),
};
