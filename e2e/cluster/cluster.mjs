// Helm and kubectl against the control plane that KUBECONFIG names.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const { AUDIT_LOG, CHARTS, HELM3, HELM4 } = process.env;

/** The flagship's folder. */
export const manman = path.join(CHARTS, "manman/manman-host_chart/manman-host");

/** The flagship's as it was at commit 83b28fb, of which there are releases. */
export const baseline = path.join(import.meta.dirname, "baseline/manman-host");

/** The folder of the chart with every feature that the flagship has no use for. */
export const features = path.join(CHARTS, "tests/features/features_chart/features");

/** The folder of a chart of examples/. */
export const example = (folder, chart) =>
  path.join(CHARTS, "examples", folder, `${chart}_chart`, chart);

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

/** One object. */
export const get = async (namespace, kind, name) =>
  JSON.parse(await kubectl("get", kind, name, "-n", namespace, "-o", "json"));

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
export async function newNamespace(
  level = "baseline",
  namespace = `test-${process.pid}-${(namespaces += 1)}`,
) {
  await kubectl("create", "namespace", namespace);
  await kubectl("label", "namespace", namespace, `pod-security.kubernetes.io/enforce=${level}`);
  const create = (...args) => kubectl("create", "-n", namespace, ...args);
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

/** Installs or upgrades a release of a chart and waits until it is ready. */
export const deploy = (version, command, release, chart, namespace, ...args) =>
  helm(
    version,
    command,
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

export const install = (version, release, namespace, ...args) =>
  deploy(version, "install", release, manman, namespace, ...args);

export const upgrade = (version, release, namespace, ...args) =>
  deploy(version, "upgrade", release, manman, namespace, ...args);

/** Everything in a namespace that somebody made. */
export async function names(namespace) {
  const kinds =
    "deployments,jobs,services,ingresses,configmaps,secrets,serviceaccounts,roles,rolebindings," +
    "externalsecrets,secretstores,sealedsecrets,secretproviderclasses,servicemonitors,podmonitors";
  return (await objects(namespace, kinds)).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
}

/** The objects that the API server has made in a namespace, as they were asked for, in its order. */
export async function created(namespace) {
  const log = await readFile(AUDIT_LOG, "utf8");
  return log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter(
      ({ objectRef, responseStatus }) =>
        objectRef?.namespace === namespace && !objectRef.subresource && responseStatus.code === 201,
    )
    .sort((a, b) => (a.requestReceivedTimestamp < b.requestReceivedTimestamp ? -1 : 1))
    .map(({ objectRef: { resource }, requestObject: object }) => ({
      resource,
      // Of a pod that a Job makes only the beginning of its name is asked for.
      name: object.metadata.name ?? object.metadata.generateName,
      object,
    }));
}
