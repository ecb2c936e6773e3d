/** The Pod Security Standard of a chart, as an operator sets it at deploy time. */
import assert from "node:assert/strict";

import { type Json, listOf, objectOf } from "../objects/json.js";
import { type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const app = (app_name: string, own: Fields): Fields & { app_name: string } => ({
  app_name,
  app_type: "worker",
  image: "w",
  ...own,
});

const seccomp = { seccompProfile: { type: "RuntimeDefault" } };
const plain = { allowPrivilegeEscalation: false };
const dropped = { ...plain, capabilities: { drop: ["ALL"] } };

export const podSecurityRegressions: readonly Regression[] = [
  {
    name: "a Pod Security Standard reaches only some containers, or wins over what an app says",
    run: async ({ render }) => {
      const apps = [
        app("all", {
          init_containers: { setup: { order: 10 } },
          pod_security_context: { runAsNonRoot: true, runAsUser: 7 },
          security_context: { capabilities: { add: ["NET_BIND_SERVICE"] } },
          sidecars: { proxy: { order: 20, securityContext: { readOnlyRootFilesystem: true } } },
        }),
        app("mild", { pod_security: "baseline" }),
        app("windows", {
          pod: { os: { name: "windows" } },
          pod_security_context: { windowsOptions: { runAsUserName: "ContainerUser" } },
        }),
      ];
      const contexts = async (name: string, chart: Fields, ...set: string[]) => {
        const objects = await render({ chart, apps }, { set });
        const workload = find(objects, "Deployment", `r-${name}`);
        const pod = (field: string) => at(workload, `spec.template.spec.${field}`);
        const containers = [...listOf(pod("initContainers")), ...listOf(pod("containers"))];
        return [
          pod("securityContext"),
          ...containers.map((own) => objectOf(own)["securityContext"]),
        ];
      };
      const user = { ...seccomp, runAsNonRoot: true, runAsUser: 7 };
      const add = ["NET_BIND_SERVICE"];
      const own = { ...plain, capabilities: { add } };
      const proxy = { readOnlyRootFilesystem: true };
      const none = [user, plain, { ...plain, ...proxy }, own];
      assert.deepEqual(await contexts("all", {}), none);
      assert.deepEqual(await contexts("all", { pod_security: "privileged" }), none);
      assert.deepEqual(await contexts("all", { pod_security: "baseline" }), none);
      const all = [
        user,
        dropped,
        { ...dropped, ...proxy },
        { ...plain, capabilities: { add, drop: ["ALL"] } },
      ];
      assert.deepEqual(await contexts("all", { pod_security: "restricted" }), all);
      assert.deepEqual(await contexts("all", {}, "podSecurity=restricted"), all);
      assert.deepEqual(await contexts("all", {}, "apps.all.podSecurity=restricted"), all);
      const chart = { pod_security: "restricted" };
      assert.deepEqual(await contexts("all", chart, "apps.all.podSecurity=baseline"), none);
      assert.deepEqual(await contexts("mild", chart), [seccomp, plain]);
      const mended = [{ ...seccomp, runAsNonRoot: true }, dropped];
      assert.deepEqual(await contexts("mild", chart, "apps.mild.podSecurity=restricted"), mended);
      const windows = { runAsNonRoot: true, windowsOptions: { runAsUserName: "ContainerUser" } };
      assert.deepEqual(await contexts("windows", chart), [windows, undefined]);
      // What is set against the standard stays for the API server to refuse.
      const root = await contexts("mild", {}, "podSecurity=restricted,apps.mild.podSecurity=null");
      assert.deepEqual(root, mended);
    },
  },
];
