import type { Options } from "ajv";

/** How the schemas of src/schema are compiled, at run time and ahead. */
export const ajvOptions: Options = {
  allErrors: true,
  // An error carries its value and its schema, for the message.
  verbose: true,
  allowUnionTypes: true,
  strictRequired: false,
  keywords: [
    "attr",
    "attribute",
    "capability",
    "comment",
    "default",
    "kind",
    "list-map-keys",
    "message",
    "required",
    "type",
    "values",
  ].map((annotation) => `x-${annotation}`),
};

/** Where nobody asks what is wrong: the code is much smaller. */
export const anyValuesOptions: Options = {
  ...ajvOptions,
  allErrors: false,
  verbose: false,
  messages: false,
  inlineRefs: false,
};
