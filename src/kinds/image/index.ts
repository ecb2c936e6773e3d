/** The image that an app runs. */
import { type Kind, eachApp } from "../kind.js";
import { checkDigest, checkImage } from "./check.js";
import { lowerImage } from "./image.js";

export const image: Kind = {
  name: "image",
  templates: ["_image.tpl"],
  lower: { image: lowerImage },
  checkSpec: checkImage,
  check: eachApp(checkDigest),
};
