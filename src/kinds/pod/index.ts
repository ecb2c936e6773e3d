/** The pod of an app, whatever kind runs it. */
import type { Kind } from "../kind.js";

export const pod: Kind = {
  name: "pod",
  templates: ["_hooks.tpl", "_shared.tpl", "_secret_places.gen.tpl", "_references.tpl", "_pod.tpl"],
};
