/** Scratch space: folders of a pod that it may write to. */
import type { Kind } from "../kind.js";

export const scratch: Kind = {
  name: "scratch",
  templates: ["_scratch.tpl"],
  isUsed: ({ request }) => request.apps.some((app) => app.scratch),
};
