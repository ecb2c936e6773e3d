/** Scratch space: folders of a pod that it may write to. */
import { type Kind, eachApp } from "../kind.js";
import { checkScratch } from "./check.js";

export const scratch: Kind = {
  name: "scratch",
  templates: ["_scratch.tpl"],
  isUsed: ({ request }) => request.apps.some((app) => app.scratch),
  check: eachApp(checkScratch),
};
