/** The container of an app, and what it runs. */
import { type Kind, eachApp } from "../kind.js";
import { checkContainer } from "./check.js";

export const container: Kind = {
  name: "container",
  templates: ["_container.tpl"],
  check: eachApp(checkContainer),
};
