// What the accounts of a chart may do: RBAC allows what the roles say, and denies the rest.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { created, deploy, example, helm, kubectl, newNamespace, objects } from "./cluster.mjs";

const execute = promisify(execFile);
const chart = example("roles", "roles");
const values = (environment) => ["-f", path.join(chart, "values", `${environment}.yaml`)];

/** Whether an account of a namespace may do something; in that namespace, unless `args` say otherwise. */
async function can(namespace, account, ...args) {
  const as = `--as=system:serviceaccount:${namespace}:${account}`;
  // The exit code is 1 where the answer is no, and where the question is wrong.
  const { stdout } = await execute("kubectl", [
    ...["auth", "can-i", ...args, as, ...(args.includes("-n") ? [] : ["-n", namespace])],
  ]).catch((error) => error);
  const answer = stdout.trim().split("\n").at(-1);
  assert.match(answer, /^(yes|no)\b/, `${account}: ${args.join(" ")}: ${stdout}`);
  return answer.startsWith("yes");
}

const clusterRoles = async (namespace) =>
  JSON.parse(await kubectl("get", "clusterroles,clusterrolebindings", "-o", "json"))
    .items.map(({ kind, metadata }) => `${kind}/${metadata.name}`)
    .filter((name) => name.includes(`/${namespace}.`));

for (const version of [3, 4]) {
  test(`Helm ${version}: the roles of a chart`, async (t) => {
    const namespace = await newNamespace();
    const other = await newNamespace();
    await deploy(version, "install", "rel", chart, namespace, ...values("dev"));

    await t.test("allow what they say", async () => {
      for (const question of [
        ["patch", "deployments.apps"],
        ["create", "leases.coordination.k8s.io"],
        ["list", "nodes"],
        ["get", "/metrics"],
      ]) {
        assert.equal(await can(namespace, "operator", ...question), true, question.join(" "));
      }
    });

    await t.test("and no more", async () => {
      for (const question of [
        ["delete", "deployments.apps"],
        ["patch", "statefulsets.apps"],
        ["get", "secrets"],
        ["delete", "nodes"],
        ["get", "/logs"],
        // The Role is one of the namespace.
        ["patch", "deployments.apps", "-n", other],
      ]) {
        assert.equal(await can(namespace, "operator", ...question), false, question.join(" "));
      }
    });

    await t.test("to nobody else", async () => {
      for (const account of ["default", "rel-migrate"]) {
        assert.equal(await can(namespace, account, "patch", "deployments.apps"), false);
        assert.equal(await can(namespace, account, "list", "nodes"), false);
      }
    });

    await t.test(
      "those of a job that runs before the release are there before the job",
      async () => {
        const order = (await created(namespace))
          .filter(({ name }) => name === "rel-migrate")
          .map(({ resource }) => resource);
        const job = order.indexOf("jobs");
        assert.ok(job > 0, order.join());
        for (const resource of ["serviceaccounts", "roles", "rolebindings"]) {
          assert.ok(order.includes(resource) && order.indexOf(resource) < job, order.join());
        }
        // And gone after it.
        const left = await objects(namespace, "roles,rolebindings");
        assert.deepEqual(
          left.map(({ metadata }) => metadata.name),
          ["rel-operator", "rel-operator"],
        );
      },
    );

    await t.test("releases of several namespaces have a ClusterRole each", async () => {
      await deploy(version, "install", "rel", chart, other, ...values("dev"));
      for (const each of [namespace, other]) {
        assert.deepEqual((await clusterRoles(each)).sort(), [
          `ClusterRole/${each}.rel-operator`,
          `ClusterRoleBinding/${each}.rel-operator`,
        ]);
      }
      await helm(version, "uninstall", "rel", "-n", other, "--wait", "--timeout", "120s");
      assert.deepEqual(await clusterRoles(other), []);
      assert.equal(await can(namespace, "operator", "list", "nodes"), true);
    });

    await t.test("an upgrade takes them away", async () => {
      await deploy(version, "upgrade", "rel", chart, namespace, ...values("prod"));
      assert.deepEqual(await clusterRoles(namespace), []);
      assert.equal(await can(namespace, "operator", "list", "nodes"), false);
      assert.equal(await can(namespace, "operator", "patch", "deployments.apps"), true);
    });
  });
}
