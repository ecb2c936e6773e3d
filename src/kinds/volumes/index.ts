/** Volumes of the pod, and where the container sees them. */
import { type Kind, eachApp } from "../kind.js";
import { checkVolumes } from "./check.js";

export const volumes: Kind = {
  name: "volumes",
  templates: ["_volumes.tpl"],
  check: eachApp(checkVolumes),
};
