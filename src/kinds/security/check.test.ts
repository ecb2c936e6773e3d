import { expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { cases } from "../../properties/pod_security/cases.js";
import type { Spec } from "../../request/spec.js";
import { manifest, spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { security } from "./index.js";

const found = (...given: Parameters<typeof spec>) =>
  security.check?.(subjectOf(spec(...given))) ?? [];
const problems = (
  app: Partial<App>,
  chart: Partial<Chart> = {},
  manifests: Spec["manifests"] = [],
) =>
  found([app], chart, manifests).map(
    ({ origin, path, message, hint }) => `${origin} ${path} ${message}; ${hint}`,
  );

test.each(Object.entries(cases))("%s", (_, { app, refusedBy, at = [] }) => {
  const paths = (pod_security?: App["pod_security"]) =>
    new Set(found([{ ...app, ...(pod_security && { pod_security }) }]).map(({ path }) => path));
  expect(paths()).toEqual(new Set());
  expect(paths("privileged")).toEqual(new Set());
  expect(paths("baseline")).toEqual(new Set(refusedBy === "baseline" ? at : []));
  expect(paths("restricted")).toEqual(new Set(at));
});

test.each<[Partial<App>, Partial<Chart>, string]>([
  [
    { pod_security: "baseline", security_context: { privileged: true } },
    {},
    '//shop:api security_context.privileged must not be switched on: pod_security of //shop:api is "baseline"; leave it out; or write pod_security = "privileged" for the app',
  ],
  [
    { security_context: { allowPrivilegeEscalation: true } },
    { pod_security: "restricted" },
    '//shop:api security_context.allowPrivilegeEscalation must not be switched on: pod_security of //shop:chart is "restricted"; leave it out; or write pod_security = "baseline" for the app',
  ],
  [
    {},
    { pod_security: "baseline", pod: { hostPID: true } },
    '//shop:chart pod.hostPID must not be switched on: pod_security of //shop:chart is "baseline"; leave it out; or write pod_security = "privileged" for the app',
  ],
  [
    { security_context: { capabilities: { add: ["SYS_ADMIN"] } } },
    { pod_security: "restricted" },
    '//shop:api security_context.capabilities.add[0] must be "NET_BIND_SERVICE", but is "SYS_ADMIN": pod_security of //shop:chart is "restricted"; leave it out; or write pod_security = "privileged" for the app',
  ],
  [
    { security_context: { capabilities: { add: ["CHOWN"] } } },
    { pod_security: "restricted" },
    '//shop:api security_context.capabilities.add[0] must be "NET_BIND_SERVICE", but is "CHOWN": pod_security of //shop:chart is "restricted"; leave it out; or write pod_security = "baseline" for the app',
  ],
  [
    { volumes: [{ name: "data", nfs: { server: "nfs", path: "/" } }] },
    { pod_security: "restricted" },
    '//shop:api volumes[0].nfs must not be the type of a volume: that is one of configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret: pod_security of //shop:chart is "restricted"; use a persistentVolumeClaim for what those types hold; or write pod_security = "baseline" for the app',
  ],
])("%j of %j", (app, chart, problem) => {
  expect(problems(app, chart)).toEqual([problem]);
});

test("an app's level wins over the chart's", () => {
  const app = { security_context: { privileged: true } };
  const chart = { pod_security: "restricted" } as const;
  expect(problems(app, chart)).toHaveLength(1);
  expect(problems({ ...app, pod_security: "privileged" }, chart)).toEqual([]);
});

test("root of a user namespace says that it is root, which runAsNonRoot would keep from starting", () => {
  const app = { pod: { hostUsers: false }, pod_security: "restricted" } as const;
  const asRoot = { runAsUser: 0 };
  expect(problems({ ...app, pod_security_context: asRoot })).toEqual([
    '//shop:api pod_security_context.runAsUser must not be 0, unless the pod has "hostUsers": False and "runAsNonRoot": False: pod_security of //shop:api is "restricted"; write another number, or leave it out; or write pod_security = "baseline" for the app',
  ]);
  expect(problems({ ...app, pod_security_context: { ...asRoot, runAsNonRoot: false } })).toEqual(
    [],
  );
});

test("no level takes a procMount that Kubernetes refuses without a user namespace", () => {
  const app = { security_context: { procMount: "Unmasked" } } as const;
  expect(problems({ ...app, pod_security: "baseline" })).toEqual([
    '//shop:api security_context.procMount must be "Default", or the pod have "hostUsers": False, but is "Unmasked": pod_security of //shop:api is "baseline"; leave it out; or write pod_security = "privileged" for the app',
  ]);
});

test("a health check that no probe takes is not asked", () => {
  const common = { host: "example.com", path: "/" };
  const local = { tcpSocket: { port: 80 } };
  const at = (health_check: NonNullable<App["health_check"]>) =>
    found([{ port: 80, health_check, pod_security: "baseline" }]).map(({ path }) => path);
  expect(new Set(at({ ...common, liveness: local }))).toEqual(new Set(["health_check.host"]));
  expect(at({ ...common, liveness: local, readiness: local, startup: local })).toEqual([]);
  expect(at({ ...common, enabled: false })).toEqual([]);
  expect(
    at({
      ...common,
      liveness: { enabled: false },
      readiness: { host: "" },
      startup: { enabled: false },
    }),
  ).toEqual([]);
});

const podOf = (more: object = {}, container: object = {}) => ({
  spec: { containers: [{ name: "x", image: "x", ...container }], ...more },
});

test("a manual manifest has to say all that restricted asks for, as nothing is filled in", () => {
  const chart = { pod_security: "restricted" } as const;
  const of = (pod: Parameters<typeof manifest>[3]) =>
    problems({}, chart, [manifest("v1", "Pod", "x", pod)]);
  const by = 'pod_security of //shop:chart is "restricted"';
  const or = 'or write pod_security = "baseline" for the chart, and a stricter one for each app';
  expect(of(podOf())).toEqual([
    `//shop:objects.yaml line 1: spec.containers[0].securityContext.allowPrivilegeEscalation must be given: ${by}; write false; ${or}`,
    `//shop:objects.yaml line 1: spec.containers[0].securityContext.capabilities.drop must be given: ${by}; write ["ALL"]; ${or}`,
    `//shop:objects.yaml line 1: spec.securityContext.seccompProfile.type must be given: ${by}; write "RuntimeDefault"; ${or}`,
    `//shop:objects.yaml line 1: spec.securityContext.runAsNonRoot must be given: ${by}; write true; ${or}`,
  ]);
  const container = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };
  const all = { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } };
  expect(of(podOf({ securityContext: all }, { securityContext: container }))).toEqual([]);
  expect(of(podOf({}, { securityContext: { ...container, ...all } }))).toEqual([]);
  expect(of(podOf({ hostUsers: false }, { securityContext: container }))).toHaveLength(1);
  expect(of(podOf({ os: { name: "windows" } }))).toHaveLength(1);
});

test("the pods of a manual manifest are held to the chart's level", () => {
  const template = podOf({
    hostNetwork: true,
    initContainers: [{ securityContext: { privileged: true } }],
  });
  const job = manifest("batch/v1", "Job", "x", { spec: { template } });
  const config = manifest("v1", "ConfigMap", "x", { data: { hostNetwork: "true" } });
  expect(found([{}], { pod_security: "baseline" }, [job, config]).map(({ path }) => path)).toEqual([
    "line 1: spec.template.spec.hostNetwork",
    "line 1: spec.template.spec.initContainers[0].securityContext.privileged",
  ]);
  expect(found([{}], {}, [job])).toEqual([]);
  expect(found([{ pod_security: "baseline" }], {}, [job])).toEqual([]);
});
