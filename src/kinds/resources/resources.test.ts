import { expect, test } from "@jest/globals";
import { app } from "../../testing/apps.js";
import { lowerResources } from "./resources.js";

const api = { requests: { cpu: "50m", memory: "256Mi" }, limits: { memory: "512Mi" } };
const job = {
  requests: { cpu: "100m", memory: "256Mi" },
  limits: { memory: "512Mi" },
};
const small = { requests: { memory: "64Mi" }, limits: { memory: "256Mi" } };

test.each([
  { given: { app_type: "external-api" as const }, want: api },
  { given: { app_type: "worker" as const, language: "go" }, want: api },
  { given: { app_type: "job" as const }, want: job },
  {
    given: { app_type: "worker" as const, language: "Python" },
    want: {
      requests: { ...api.requests, ...small.requests },
      limits: small.limits,
    },
  },
  {
    given: { app_type: "job" as const, language: "python" },
    want: {
      requests: { ...job.requests, ...small.requests },
      limits: small.limits,
    },
  },
  { given: { language: "constructor" }, want: api },
  { given: { language: "default" }, want: api },
  { given: { resources: { limits: { memory: "1Gi" } } }, want: { limits: { memory: "1Gi" } } },
  { given: { resources: {} }, want: {} },
])("$given", ({ given, want }) => {
  expect(lowerResources(app(given))).toEqual(want);
});
