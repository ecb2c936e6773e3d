import { expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { generate } from "../../generate.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { jobSpec } from "./index.js";

test.each<[NonNullable<App["job"]>, string[]]>([
  [{ backoffLimit: 0 }, []],
  [{ podFailurePolicy: { rules: [] } }, []],
  [
    { podFailurePolicy: { rules: [] }, restartPolicy: "OnFailure" },
    [
      'job.restartPolicy is not "Never", which podFailurePolicy needs: it looks at pods that have failed; write "Never", or leave podFailurePolicy out',
    ],
  ],
  [
    { completionMode: "Indexed" },
    ["job.completions is missing, and an Indexed Job has so many pods; write a number"],
  ],
  [{ completionMode: "Indexed", completions: 2, backoffLimitPerIndex: 0 }, []],
  [
    { backoffLimitPerIndex: 0 },
    ['job.completionMode is not "Indexed", which backoffLimitPerIndex needs; write "Indexed"'],
  ],
  [
    { completionMode: "Indexed", completions: 2, maxFailedIndexes: 1 },
    ["job.backoffLimitPerIndex is missing, which maxFailedIndexes needs; write one"],
  ],
])("%j", (job, want) => {
  const found = jobSpec.check?.(subjectOf(spec([{ app_type: "job", job }]))) ?? [];
  expect(found.map(({ path, message, hint }) => `${path} ${message}; ${hint}`)).toEqual(want);
});

test("what the chart fills in is not written", async () => {
  const job = { selector: {} } as NonNullable<App["job"]>;
  const { request } = spec([{ app_type: "job", image: "ghcr.io/acme/x", job }]);
  const { diagnostics } = await generate({ request, files: new Map() });
  expect(diagnostics.map(({ path, message, hint }) => `${path} ${message}; ${hint}`)).toEqual([
    "job.selector is not written here; the chart fills it in; leave it out",
  ]);
});
