import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { lower } from "../../values/lower.js";

const contexts = (...given: Parameters<typeof spec>) => {
  const [app] = lower(spec(...given)).apps;
  return [app?.values.podSecurityContext, app?.values.securityContext];
};

const seccompProfile = { type: "RuntimeDefault" };

test("what is written is merged over the defaults", () => {
  const pod_security_context = { runAsNonRoot: true };
  const security_context = { readOnlyRootFilesystem: true };
  expect(contexts([{ pod_security_context, security_context }])).toEqual([
    { seccompProfile, runAsNonRoot: true },
    { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
  ]);
});

test("what is written wins", () => {
  const pod_security_context = { seccompProfile: { type: "Unconfined" as const } };
  const security_context = { allowPrivilegeEscalation: true };
  expect(contexts([{ pod_security_context, security_context }])).toEqual([
    pod_security_context,
    security_context,
  ]);
});

test.each([{ privileged: true }, { capabilities: { add: ["SYS_ADMIN"] } }])(
  "Kubernetes refuses the default beside %j",
  (security_context) => {
    expect(contexts([{ security_context }])[1]).toEqual(security_context);
  },
);

test("a Windows pod has none of the defaults, which are of Linux", () => {
  expect(contexts([{ pod: { os: { name: "windows" } } }])).toEqual([{}, {}]);
});
