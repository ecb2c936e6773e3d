/** Containers beside an app's own: those that run before it, and sidecars. */
import { type Kind, eachApp } from "../kind.js";
import { checkInitContainers } from "./check.js";

export const initContainer: Kind = {
  name: "init_container",
  templates: ["_init_containers.tpl"],
  check: eachApp(checkInitContainers),
};
