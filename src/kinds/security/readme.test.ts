import { expect, test } from "@jest/globals";
import { emitPrerequisites } from "../../chart/prerequisites.js";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { lower } from "../../values/lower.js";
import { podSecuritySection } from "./readme.js";

const level = (app_name: string, pod_security?: App["pod_security"]): Partial<App> => ({
  app_name,
  ...(pod_security && { pod_security }),
});

const said = (apps: readonly Partial<App>[], chart: Partial<Chart> = {}) => {
  const model = lower(spec(apps, chart));
  const { podSecurity } = JSON.parse(String(emitPrerequisites(model).content)) as {
    podSecurity?: string;
  };
  return [podSecurity, ...podSecuritySection(model).slice(1)];
};
const held = (to: string) =>
  `The pods of all apps are held to the Pod Security Standard \`${to}\`, or to a stricter one: the namespace may have the label \`pod-security.kubernetes.io/enforce=${to}\`.`;
const unknown =
  "Not all apps are held to a Pod Security Standard, so what the namespace can enforce is not known:";

test.each<[readonly Partial<App>[], Partial<Chart>, (string | undefined)[]]>([
  [[level("a")], {}, [undefined]],
  [[level("a"), level("b")], { pod_security: "restricted" }, ["restricted", held("restricted")]],
  [
    [level("a"), level("b", "privileged"), level("c", "baseline")],
    { pod_security: "restricted" },
    [
      "privileged",
      held("privileged"),
      "- `restricted`: `a`\n- `baseline`: `c`\n- `privileged`: `b`",
    ],
  ],
  [
    [level("a", "restricted"), level("b")],
    {},
    [undefined, unknown, "- `restricted`: `a`\n- held to none: `b`"],
  ],
])("%j of %j", (apps, chart, expected) => {
  expect(said(apps, chart)).toEqual(expected);
});
