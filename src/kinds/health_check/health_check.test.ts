import { expect, test } from "@jest/globals";
import { app } from "../../testing/apps.js";
import { lowerHealthCheck } from "./health_check.js";

test.each([
  { given: {}, want: { enabled: false } },
  { given: { health_check: null }, want: { enabled: false } },
  { given: { health_check: {} }, want: { enabled: true, path: "/health" } },
  { given: { health_check: { enabled: true } }, want: { enabled: true, path: "/health" } },
  { given: { health_check: { enabled: false } }, want: { enabled: false } },
  {
    given: { health_check: { enabled: false, path: "/up" } },
    want: { enabled: false, path: "/up" },
  },
  {
    given: { health_check: { path: "/up", port: 9, liveness: { enabled: false } } },
    want: { enabled: true, path: "/up", port: 9, liveness: { enabled: false } },
  },
])("$given", ({ given, want }) => {
  expect(lowerHealthCheck(app(given))).toEqual(want);
});
