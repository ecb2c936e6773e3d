/** What an app is: its name and type. */
import type { Kind } from "../kind.js";
import { checkAppType } from "./check.js";

export const app: Kind = {
  name: "app",
  templates: ["_app_types.gen.tpl"],
  checkSpec: checkAppType,
};
