// Helm and kubectl against the control plane that KUBECONFIG names.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const { CHART, HELM3, HELM4 } = process.env;

/** The flagship's folder. */
export const chart = CHART;

/** Runs a program and returns what it printed; its stderr is in the error where it fails. */
async function output(program, args) {
  const { stdout, stderr } = await execute(program, args, { maxBuffer: 64 << 20 });
  return { stdout, stderr };
}

/** @param {3 | 4} version */
export const helm = async (version, ...args) =>
  (await output(version === 3 ? HELM3 : HELM4, args)).stdout;

export const kubectl = async (...args) => (await output("kubectl", args)).stdout;

/** What the API server says beside the answer. */
export const warningsOf = async (...args) =>
  (await output("kubectl", args)).stderr.split("\n").filter((line) => line.startsWith("Warning:"));

/** The objects of some kinds in a namespace. */
export async function objects(namespace, kinds) {
  return JSON.parse(await kubectl("get", kinds, "-n", namespace, "-o", "json")).items;
}

// Each test file is a process of its own.
let namespaces = 0;

/**
 * A new namespace that holds what the flagship needs beforehand.
 *
 * @param {"privileged" | "baseline" | "restricted"} level the Pod Security Standard that it enforces
 */
export async function newNamespace(level = "baseline") {
  const namespace = `test-${process.pid}-${(namespaces += 1)}`;
  await kubectl("create", "namespace", namespace);
  await kubectl("label", "namespace", namespace, `pod-security.kubernetes.io/enforce=${level}`);
  const create = (...args) => kubectl("create", "-n", namespace, ...args);
  await create(
    "secret",
    "generic",
    "manman-db-credentials",
    "--from-literal=postgres-url=postgres://",
  );
  await create("secret", "generic", "manman-rabbitmq-credentials", "--from-literal=password=guest");
  await create("configmap", "manman-config", "--from-literal=LOG_LEVEL=info");
  return namespace;
}

/** The --set of a release that goes to `namespace`, with further values. */
export function values(namespace, more = {}) {
  return Object.entries({ "global.namespace": namespace, ...more }).flatMap(([key, value]) => [
    "--set",
    `${key}=${value}`,
  ]);
}

export const install = (version, release, namespace, ...args) =>
  helm(
    version,
    "install",
    release,
    chart,
    "-n",
    namespace,
    "--wait",
    "--timeout",
    "180s",
    ...values(namespace),
    ...args,
  );

export const upgrade = (version, release, namespace, ...args) =>
  helm(
    version,
    "upgrade",
    release,
    chart,
    "-n",
    namespace,
    "--wait",
    "--timeout",
    "180s",
    ...values(namespace),
    ...args,
  );
