import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { scratch } from "./index.js";

test("scratch space of a few bytes is not what was meant; a small folder in memory may be", () => {
  const subject = subjectOf(
    spec([{ scratch: { "/tmp": "1Mi", "/run": "64Ki", "/a": "100k", "/b": "0.5k" } }]),
  );
  const found = scratch.check?.(subject) ?? [];
  expect(
    found.map(({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`),
  ).toEqual(['scratch["/b"] [unlikely-amount] is "0.5k", which is 500 bytes; write "0.5Mi"']);
});
