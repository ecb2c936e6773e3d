/** The ports that an app listens on. */
import { appTypes } from "../../model/app_types.js";
import { HTTP } from "../../model/ports.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { eachApp, type Kind } from "../kind.js";
import { checkPorts } from "./check.js";

export const port: Kind = {
  name: "port",
  lower: { port: lowerPort },
  templates: ["_ports.tpl"],
  check: eachApp(checkPorts),
};

/** What listens on ports of its own has none called http, if it does not say so. */
function lowerPort({ port: own, ports, app_type: type }: App): AppValues["port"] {
  if (own !== undefined) return own;
  const names = Object.keys(ports ?? {});
  const hasOthersOnly = names.length > 0 && !names.includes(HTTP);
  return hasOthersOnly ? undefined : (appTypes[type].defaults["port"] as number | undefined);
}
