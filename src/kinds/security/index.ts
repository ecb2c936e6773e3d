/** Security contexts of pod and container, and the Pod Security Standard that they meet. */
import { mayEscalate } from "../../model/escalation.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { attributeDefault } from "../../request/attributes.js";
import { eachApp, type Kind } from "../kind.js";
import { checkApp, checkManifests } from "./check.js";
import { podSecuritySection } from "./readme.js";

export const security: Kind = {
  name: "security",
  templates: ["_security.tpl"],
  check: (subject) => [...eachApp(checkApp)(subject), ...checkManifests(subject)],
  readme: podSecuritySection,
  lower: { pod_security_context: lowerPodContext, security_context: lowerContext },
};

/** Key by key over the default: a setting of one's own drops no hardening. */
function lowerPodContext(app: App): AppValues["podSecurityContext"] {
  const { pod_security_context: own } = app;
  return isForWindows(app)
    ? { ...own }
    : { ...(attributeDefault("App", "pod_security_context") as object), ...own };
}

/** The defaults are of Linux, and Kubernetes refuses them in a Windows pod. */
const isForWindows = ({ pod }: App) => pod?.os?.name === "windows";

/** The same, but where Kubernetes refuses the default beside what is asked for. */
function lowerContext(app: App): AppValues["securityContext"] {
  const { security_context: own = {} } = app;
  return mayEscalate(own) || isForWindows(app)
    ? own
    : { ...(attributeDefault("App", "security_context") as object), ...own };
}
