/** The pod of an app, whatever kind runs it. */
import type { App, AppValues } from "../../model/types.gen.js";
import { keyDefaults } from "../../request/attributes.js";
import type { Kind } from "../kind.js";

export const pod: Kind = {
  name: "pod",
  lower: { pod: lowerPod },
  templates: [
    "_hooks.tpl",
    "_shared.tpl",
    "_secret_places.gen.tpl",
    "_references.tpl",
    "_pod.tpl",
    "_pod_template.tpl",
  ],
};

function lowerPod({ pod: own }: App): AppValues["pod"] {
  return { ...keyDefaults("podSettings"), ...own };
}
