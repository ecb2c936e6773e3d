/** The image that an app runs. */
import { type Kind, eachApp } from "../kind.js";
import { checkDigest, checkImage, checkRegistry } from "./check.js";
import { lowerImage } from "./image.js";

export const image: Kind = {
  name: "image",
  templates: ["_image.tpl"],
  lower: { image: lowerImage },
  checkSpec: (spec) => [...checkImage(spec), ...checkRegistry(spec)],
  check: eachApp(checkDigest),
};
