// What namespaces that enforce a Pod Security Standard take: a chart that is held to it, and the pods that the build takes.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { deploy, helm, kubectl, newNamespace, objects, warningsOf } from "./cluster.mjs";

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, "../..");
const chart = path.join(
  process.env.CHARTS,
  "examples/pod_security/pod-security_chart/pod-security",
);
const prod = ["-f", path.join(chart, "values/prod.yaml")];

/** A folder, and the chart in it with an app for each case of the standards. */
let folder;
/** The apps of it that the build refuses, by level. */
let refused;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pod-security-"));
  const program = path.join(folder, "cases.mjs");
  const entry = "--entry=src/properties/pod_security/main.ts";
  await execute("node", ["tools/codegen/bundle.mjs", entry, `--out=${program}`], { cwd: root });
  const { stdout } = await execute("node", [program, `--out=${path.join(folder, "chart")}`]);
  refused = JSON.parse(stdout);
});
after(() => rm(folder, { recursive: true, force: true }));

async function warnedNamespace() {
  const namespace = await newNamespace("restricted");
  const label = "pod-security.kubernetes.io/warn=restricted";
  await kubectl("label", "namespace", namespace, label);
  return namespace;
}

for (const version of [3, 4]) {
  test(`Helm ${version}: a restricted chart runs where restricted is enforced, without a warning`, async (t) => {
    const namespace = await warnedNamespace();
    const rendered = async (...args) => {
      const file = path.join(folder, `${namespace}.yaml`);
      await writeFile(
        file,
        await helm(version, "template", "rel", chart, "-n", namespace, ...prod, ...args),
      );
      return warningsOf("apply", "--dry-run=server", "-n", namespace, "-f", file);
    };
    assert.deepEqual(await rendered(), []);

    await t.test("which a milder one does not", async () => {
      const warnings = await rendered("--set", "podSecurity=baseline");
      assert.match(warnings.join("\n"), /would violate PodSecurity "restricted:latest"/);
    });

    await deploy(version, "install", "rel", chart, namespace, ...prod);
    const deployments = await objects(namespace, "deployments");
    for (const { metadata, spec, status } of deployments) {
      assert.equal(status.readyReplicas, spec.replicas, metadata.name);
    }
    assert.equal(deployments.length, 2);

    await t.test("its cron job does too", async () => {
      const job = ["create", "job", "now", "--from=cronjob/rel-report", "-n", namespace];
      assert.deepEqual(await warningsOf(...job), []);
      await kubectl(
        "wait",
        "--for=condition=Complete",
        "job/now",
        "-n",
        namespace,
        "--timeout=60s",
      );
    });
  });

  for (const level of ["privileged", "baseline", "restricted"]) {
    test(`Helm ${version}: the API server refuses by ${level} what the build refuses`, async () => {
      const namespace = await newNamespace(level);
      const cases = path.join(folder, "chart");
      const set = ["--set", `podSecurity=${level}`];
      const objects = ["create", "--dry-run=client", "-o", "json", "-f"];
      const stream = await kubectl(
        ...objects,
        await written(await helm(version, "template", "rel", cases, ...set)),
      );
      // One object after the other.
      const items = JSON.parse(`[${stream.replaceAll(/^\}\n\{/gm, "},{")}]`);
      const pods = items
        .filter(({ kind }) => kind === "Deployment")
        .map(({ spec: { template } }) => podOf(template));
      assert.deepEqual(await refusedBy(namespace, pods), refused[level]);
      assert.ok(pods.length > 60, `${pods.length} pods`);
    });
  }
}

let files = 0;

async function written(content) {
  const file = path.join(folder, `${(files += 1)}.yaml`);
  await writeFile(file, content);
  return file;
}

function podOf({ metadata, spec }) {
  const name = metadata.labels["app.kubernetes.io/name"];
  return { apiVersion: "v1", kind: "Pod", metadata: { ...metadata, name }, spec };
}

/** The names of the pods that a namespace does not take for its Pod Security Standard; for any other reason it fails. */
async function refusedBy(namespace, pods) {
  const file = await written(JSON.stringify({ apiVersion: "v1", kind: "List", items: pods }));
  const { stderr } = await execute("kubectl", [
    ...["create", "--dry-run=server", "-o", "name", "-n", namespace, "-f", file],
  ]).catch((error) => error);
  const errors = stderr.split("\n").filter((line) => line.startsWith("Error"));
  const violates = /pods "([^"]+)" is forbidden: violates PodSecurity/;
  assert.deepEqual(
    errors.filter((line) => !violates.test(line)),
    [],
  );
  return errors.map((line) => violates.exec(line)[1]).sort();
}
