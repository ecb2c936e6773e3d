import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { checkLabels } from "./labels.js";

test("labels that select pods cannot be set", () => {
  const labels = { "app.kubernetes.io/name": "x", "app.kubernetes.io/part-of": "shop", team: "a" };
  const subject = subjectOf(spec([{ labels, pod_labels: labels }], { labels }));
  expect(checkLabels(subject).map(({ origin, path }) => `${origin} ${path}`)).toEqual([
    '//shop:chart labels["app.kubernetes.io/name"]',
    '//shop:api labels["app.kubernetes.io/name"]',
    '//shop:api pod_labels["app.kubernetes.io/name"]',
  ]);
});
