import type { Options } from "ajv";

/** How schemas are compiled to say all that is wrong. */
export const ajvOptions: Options = {
  allErrors: true,
  // An error carries its value and its schema, for the message.
  verbose: true,
  allowUnionTypes: true,
  strictRequired: false,
  // Code that is called instead of copied is made in a fraction of the time. Formats are copied all the same: the error
  // of a key has its name only there.
  inlineRefs: 8,
  code: { process: appending },
  keywords: [
    "absent",
    "advice",
    "attr",
    "attribute",
    "capability",
    "chart-yaml",
    "comment",
    "default",
    "defaults",
    "elsewhere",
    "fields",
    "kind",
    "list-map-keys",
    "message",
    "optional",
    "required",
    "type",
    "values",
    "workload",
  ].map((annotation) => `x-${annotation}`),
};

/** ajv copies all errors so far for each value that has some: with many mistakes that takes as long as their square. */
function appending(code: string): string {
  return code.replaceAll(
    /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    "vErrors === null ? $1.errors : ($1.errors.forEach((one) => vErrors.push(one)), vErrors)",
  );
}

/** How they are compiled where nobody asks what is wrong: the code is much smaller. */
export const yesOrNoOptions: Options = {
  ...ajvOptions,
  code: {},
  allErrors: false,
  verbose: false,
  messages: false,
  inlineRefs: false,
};
