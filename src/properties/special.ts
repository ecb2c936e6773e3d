/** What is not drawn as the schema says, and why. */
import fc from "fast-check";

import { literalText } from "./text.js";

const templated = fc
  .tuple(literalText, literalText)
  .map(([before, after]) => `${before.replace(/\{$/, "")}{{ .Values.global.environment }}${after}`);

const number = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
  .map((value) => (value === 0 ? 0 : value));

/** A path that the Gateway API takes. */
const routePath = fc.constantFrom("/", "/a", "/yes/", "/a-b/c%20d", "/0777");

/** What is drawn in its own way, by definition or by member of one. */
export const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  // Helm evaluates variables: a text with braces is a template, which has to be a good one.
  literal: fc.oneof(
    { weight: 4, arbitrary: literalText },
    { weight: 1, arbitrary: templated },
    number,
    fc.boolean(),
  ),
  // Helm has rules of its own for them, which no pattern says.
  url: fc.constantFrom("https://example.com", "http://a-b.example.org:8080/c/d?e=f#g"),
  "maintainer.email": fc.constantFrom("a@example.com", "team.shop+x@a-b.example.org"),
  // It has to fit into the grace period.
  "App.shutdown_delay_seconds": fc.integer({ min: 0, max: 29 }),
  // Helm renders no chart for another version of Kubernetes.
  "Chart.kube_version": fc.constantFrom(">=1.20.0-0", ">= 1.25 <2.0.0-0", "^1.20.0-0 || ~9.1"),
  httpRoutePath: routePath,
  "httpRouteMatch.path.value": routePath,
  "grpcRouteMatch.method.service": fc.constantFrom("a.v1.B", ".a", "yes"),
  "grpcRouteMatch.method.method": fc.constantFrom("Get", "no", "_1"),
  // What only the operator of a custom resource knows.
  freeForm: fc.dictionary(
    fc.constantFrom("a", "spec", "yes", "0777"),
    fc.oneof(
      fc.constantFrom(0, 1, false, "", "a", "yes", "1e3", "a\n", "\n\n", " b\u00a0"),
      fc.constantFrom([], ["a"], {}),
    ),
    { maxKeys: 3 },
  ),
};

/** What strings have to fit beside their schema, by definition or by member of one. */
export const suits: Readonly<Record<string, (value: string) => boolean>> = {
  // A template would have to be a good one; literal draws some.
  envValue: (value) => !value.includes("{{"),
};
