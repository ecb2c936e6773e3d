import { expect, test } from "@jest/globals";
import { app } from "../../testing/apps.js";
import { lowerHealthCheck } from "./health_check.js";

const defaults = {
  enabled: true,
  path: "/health",
  timeoutSeconds: 5,
  liveness: { failureThreshold: 6 },
  readiness: {},
  startup: { periodSeconds: 5, failureThreshold: 30 },
};
const off = { ...defaults, enabled: false };

test.each([
  { given: {}, want: off },
  { given: { health_check: null }, want: off },
  { given: { health_check: {} }, want: defaults },
  { given: { health_check: { enabled: true } }, want: defaults },
  { given: { health_check: { enabled: false } }, want: off },
  { given: { health_check: { enabled: false, path: "/up" } }, want: { ...off, path: "/up" } },
  {
    given: { health_check: { path: "/up", port: 9, liveness: { enabled: false } } },
    want: {
      ...defaults,
      path: "/up",
      port: 9,
      liveness: { enabled: false, failureThreshold: 6 },
    },
  },
  {
    given: { health_check: { startup: { enabled: false }, readiness: { timeoutSeconds: 1 } } },
    want: {
      ...defaults,
      readiness: { timeoutSeconds: 1 },
      startup: { ...defaults.startup, enabled: false },
    },
  },
  // The default of one probe does not overrule what was written for all; a slow start stays possible.
  {
    given: { health_check: { failureThreshold: 2, startup: { periodSeconds: 1 } } },
    want: {
      ...defaults,
      failureThreshold: 2,
      liveness: {},
      startup: { periodSeconds: 1, failureThreshold: 30 },
    },
  },
])("$given", ({ given, want }) => {
  expect(lowerHealthCheck(app(given))).toEqual(want);
});
