// Runs a command against a Kubernetes control plane: node control_plane.mjs STAGES COMMAND [ARGUMENT...]
//
// etcd, kube-apiserver, kube-controller-manager and kube-scheduler are the real ones. KWOK stands in for the
// kubelet: pods become Ready and Job pods Complete, but no image is pulled and no container runs. A pod with the
// argument "fail" fails. The command gets KUBECONFIG, and AUDIT_LOG: what the API server was asked, in its order.
import { execFileSync, spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:https";
import { get as getPlain } from "node:http";
import { constants, tmpdir } from "node:os";
import path from "node:path";
import { freePort, ProcessError, Processes } from "../processes/processes.mjs";

const attempts = 3;
// KWOK's own, out of its module: how a node stays alive, and how a pod becomes ready, completes and goes.
const stageFolders = [
  "kustomize/stage/node/fast",
  "kustomize/stage/node/heartbeat-with-lease",
  "kustomize/stage/pod/general",
];

async function main() {
  const [stages, command, ...args] = process.argv.slice(2);
  const folder = mkdtempSync(path.join(tmpdir(), "control-plane-"));
  const processes = new Processes(folder);
  let child;
  let stopped;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopped = signal;
      child?.kill(signal);
      if (child === undefined)
        void finish(processes, folder).then(() => process.exit(128 + constants.signals[signal]));
    });
  }
  try {
    const kubeconfig = await start(processes, folder, stages);
    child = spawn(command, args, {
      stdio: "inherit",
      env: { ...process.env, KUBECONFIG: kubeconfig, AUDIT_LOG: path.join(folder, "audit.log") },
    });
    process.exitCode = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) =>
        resolve(code ?? 128 + constants.signals[signal ?? stopped ?? "SIGTERM"]),
      );
    });
  } catch (error) {
    if (!(error instanceof ProcessError) && error.code !== "ENOENT") throw error;
    console.error(`cluster: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await finish(processes, folder);
  }
}

async function finish(processes, folder) {
  await processes.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Starts everything; a port that somebody else took in between is one more attempt. */
async function start(processes, folder, stages) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(processes, folder, stages);
    } catch (error) {
      if (attempt === attempts || !/address already in use/.test(error.message)) throw error;
      await processes.stop();
    }
  }
}

async function startOnce(processes, folder, stages) {
  const file = (name) => path.join(folder, name);
  const [etcdPort, peerPort, apiPort, managerPort, schedulerPort, kwokPort] = await Promise.all(
    Array.from({ length: 6 }, freePort),
  );
  const etcd = `http://127.0.0.1:${etcdPort}`;
  const server = `https://127.0.0.1:${apiPort}`;
  const token = randomBytes(16).toString("hex");
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(file("service-account.key"), privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
  });
  writeFileSync(file("service-account.pub"), publicKey.export({ type: "spki", format: "pem" }));
  writeFileSync(file("tokens.csv"), `${token},admin,admin,"system:masters"\n`, { mode: 0o600 });
  writeFileSync(file("kubeconfig"), kubeconfig(server, file("apiserver.crt"), token), {
    mode: 0o600,
  });
  writeFileSync(file("stages.yaml"), [readStages(stages), failing].join("\n---\n"));
  writeFileSync(file("audit.json"), JSON.stringify(auditPolicy));

  await processes.start(
    // Go names etcd after the folder of its module.
    "server",
    [
      `--data-dir=${file("etcd")}`,
      `--listen-client-urls=${etcd}`,
      `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
      // Its data lives as long as this process.
      "--unsafe-no-fsync",
    ],
    () => answers(getPlain, `${etcd}/health`),
  );
  await processes.start(
    "kube-apiserver",
    [
      `--etcd-servers=${etcd}`,
      `--secure-port=${apiPort}`,
      "--bind-address=127.0.0.1",
      "--advertise-address=127.0.0.1",
      `--cert-dir=${folder}`,
      `--token-auth-file=${file("tokens.csv")}`,
      // As clusters do, which leave it to the Pod Security Standards of namespaces.
      "--allow-privileged=true",
      "--authorization-mode=RBAC",
      // As every distribution has it; a namespace's Pod Security Standard says who may.
      "--allow-privileged",
      `--audit-policy-file=${file("audit.json")}`,
      `--audit-log-path=${file("audit.log")}`,
      "--service-cluster-ip-range=10.0.0.0/16",
      "--service-account-issuer=https://kubernetes.default.svc",
      `--service-account-key-file=${file("service-account.pub")}`,
      `--service-account-signing-key-file=${file("service-account.key")}`,
    ],
    () => answers(get, `${server}/readyz`, token),
  );
  const client = `--kubeconfig=${file("kubeconfig")}`;
  await Promise.all([
    processes.start(
      "kube-controller-manager",
      [
        client,
        "--leader-elect=false",
        "--bind-address=127.0.0.1",
        `--secure-port=${managerPort}`,
        `--cert-dir=${file("controller-manager")}`,
        "--use-service-account-credentials",
        // A busy machine may let heartbeats wait; the node is not to be given up for that.
        "--node-monitor-grace-period=1h",
        `--service-account-private-key-file=${file("service-account.key")}`,
        `--root-ca-file=${file("apiserver.crt")}`,
      ],
      () => answers(get, `https://127.0.0.1:${managerPort}/healthz`),
    ),
    processes.start(
      "kube-scheduler",
      [
        client,
        "--leader-elect=false",
        "--bind-address=127.0.0.1",
        `--secure-port=${schedulerPort}`,
        `--cert-dir=${file("scheduler")}`,
      ],
      () => answers(get, `https://127.0.0.1:${schedulerPort}/healthz`),
    ),
    processes.start(
      "kwok",
      [
        client,
        "--manage-all-nodes=true",
        `--config=${file("stages.yaml")}`,
        `--server-address=127.0.0.1:${kwokPort}`,
      ],
      () => answers(getPlain, `http://127.0.0.1:${kwokPort}/healthz`),
    ),
  ]);
  const kubectl = (...args) =>
    execFileSync("kubectl", [client, ...args], {
      input: node,
      stdio: ["pipe", "ignore", "inherit"],
    });
  kubectl("apply", "-f", "-");
  kubectl("wait", "--for=condition=Ready", "node/node", "--timeout=30s");
  // Pods are refused until it is there.
  kubectl("wait", "--for=create", "serviceaccount/default", "--timeout=30s");
  return file("kubeconfig");
}

const node = JSON.stringify({
  apiVersion: "v1",
  kind: "Node",
  metadata: {
    name: "node",
    labels: {
      "kubernetes.io/hostname": "node",
      "kubernetes.io/os": "linux",
      "example.com/pool": "web",
      "topology.kubernetes.io/zone": "a",
    },
  },
  status: {
    allocatable: { cpu: "64", memory: "256Gi", pods: "1000" },
    capacity: { cpu: "64", memory: "256Gi", pods: "1000" },
  },
});

/** Everything that is made, and what it is made of; Secrets, Leases and Events are nobody's business here. */
const auditPolicy = {
  apiVersion: "audit.k8s.io/v1",
  kind: "Policy",
  omitStages: ["RequestReceived"],
  rules: [
    { level: "None", resources: [{ group: "", resources: ["secrets", "events"] }] },
    { level: "None", resources: [{ group: "coordination.k8s.io" }, { group: "events.k8s.io" }] },
    { level: "Request", verbs: ["create", "patch"] },
    { level: "None" },
  ],
};

/** KWOK draws one of the stages that fit by their weights: this one outweighs its own. */
const failing = JSON.stringify({
  apiVersion: "kwok.x-k8s.io/v1alpha1",
  kind: "Stage",
  metadata: { name: "pod-fail" },
  spec: {
    resourceRef: { apiGroup: "v1", kind: "Pod" },
    selector: {
      matchExpressions: [
        { key: ".metadata.deletionTimestamp", operator: "DoesNotExist" },
        { key: ".status.phase", operator: "In", values: ["Pending"] },
        { key: ".spec.containers[].args[]", operator: "In", values: ["fail"] },
      ],
    },
    weight: 1_000_000,
    next: { statusTemplate: "phase: Failed" },
  },
});

function kubeconfig(server, certificate, token) {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "local", cluster: { server, "certificate-authority": certificate } }],
    users: [{ name: "admin", user: { token } }],
    contexts: [{ name: "local", context: { cluster: "local", user: "admin" } }],
    "current-context": "local",
  });
}

/** KWOK's stages as one file of documents. */
function readStages(module) {
  const folders = stageFolders.map((folder) => path.join(module, folder));
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new ProcessError(`KWOK's stages are not in ${missing}`);
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name !== "kustomization.yaml" && name.endsWith(".yaml"))
        .sort()
        .map((name) => readFileSync(path.join(folder, name), "utf8")),
    )
    .join("\n---\n");
}

const agent = new Agent({ rejectUnauthorized: false });

/** Whether a URL answers with success. */
function answers(request, url, token) {
  return new Promise((resolve, reject) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const options = { headers, timeout: 2000, ...(request === get && { agent }) };
    request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", reject);
  });
}

await main();
