/** YAML in and out; the only folder that knows the library. */
export { type Comment, stringify } from "./print.js";
export { parseAll, type YamlDocument, type YamlProblem } from "./read.js";
