/** The image that an app runs. */
import type { Kind } from "../kind.js";
import { checkImage } from "./check.js";
import { lowerImage } from "./image.js";

export const image: Kind = {
  name: "image",
  templates: ["_image.tpl"],
  lower: { image: lowerImage },
  checkSpec: checkImage,
};
