// Remote execution: BuildGrid, with PostgreSQL for what it has to do, and BuildBox workers.
//
// A worker runs actions with the programs of this machine (buildbox-run-hosttools), without a sandbox.
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { connects, freePort } from "../processes/processes.mjs";

const execute = promisify(execFile);
const isRoot = process.getuid?.() === 0;
// PostgreSQL refuses to run as root: root calls itself nobody, in a user namespace, where its files are its own.
const asNobody = isRoot ? ["unshare", "--user", "--map-user=65534", "--map-group=65534"] : [];

/**
 * Starts a service that executes actions, without a worker.
 *
 * @param {import("../processes/processes.mjs").Processes} processes what ends it
 * @param {string} buildgrid the folder that BuildGrid is installed in
 * @returns {Promise<{url: string, startWorker: (name: string) => Promise<() => Promise<void>>}>} its URL, for
 *   --remote_executor, and what starts one more worker and returns how to kill it
 */
export async function startRemoteExecution(processes, buildgrid) {
  const database = await startPostgres(processes);
  const port = await freePort();
  const config = path.join(processes.folder, "buildgrid.yaml");
  writeFileSync(config, configuration(port, database, path.join(processes.folder, "cas")));
  const bgd = ["python3", path.join(buildgrid, "bin/bgd")];
  const env = { ...process.env, PYTHONPATH: buildgrid };
  await execute(bgd[0], [bgd[1], "migrate", "apply", database], { env });
  await processes.start(bgd[0], [bgd[1], "server", "start", config], () => connects(port), {
    env,
    log: "buildgrid",
  });
  const url = `grpc://127.0.0.1:${port}`;
  return { url, startWorker: (name) => startWorker(processes, url, name) };
}

async function startPostgres(processes) {
  const data = path.join(processes.folder, "postgresql");
  mkdirSync(data, { mode: 0o700 });
  const [initdb, ...args] = [...asNobody, "initdb"];
  const options = ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "--no-locale"];
  await execute(initdb, [...args, ...options, "-E", "UTF8"]);
  const port = await freePort();
  const [postgres, ...wrapped] = [...asNobody, "setpriv", "--pdeathsig", "KILL", "postgres"];
  const settings = { port, max_connections: 200, unix_socket_directories: "", fsync: "off" };
  await processes.start(
    postgres,
    [
      ...wrapped,
      "-D",
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    () => connects(port),
    { log: "postgresql" },
  );
  return `postgresql+psycopg2://postgres@127.0.0.1:${port}/postgres`;
}

async function startWorker(processes, url, name) {
  const root = path.join(processes.folder, name);
  mkdirSync(root);
  return processes.start(
    "buildbox-worker",
    [
      `--bots-remote=${url}`,
      `--cas-remote=${url}`,
      "--buildbox-run=buildbox-run-hosttools",
      "--concurrent-jobs=2",
      `--runner-arg=--workspace-path=${root}`,
      "--runner-arg=--disable-localcas",
      // Actions see the environment that they declare, and no other.
      "--runner-arg=--clearenv",
      name,
    ],
    async () => true,
    { log: name },
  );
}

function configuration(port, database, cas) {
  return `
server:
  - !channel
    address: 127.0.0.1:${port}
    insecure-mode: true
authorization:
  method: none
connections:
  - !sql-connection &sql
    connection-string: ${database}
    pool-size: 40
    max-overflow: 40
storages:
  - !disk-storage &cas
    path: ${JSON.stringify(cas)}
caches:
  - !lru-action-cache &actions
    storage: *cas
    max-cached-refs: 10000
schedulers:
  - !sql-scheduler &scheduler
    sql: *sql
    storage: *cas
    action-cache: *actions
    property-set: !dynamic-property-set
      match-property-keys: [OSFamily]
      wildcard-property-keys: []
    bot-session-keepalive-timeout: 10
    assigners:
      - !priority-age-assigner
        count: 1
        interval: 0.05
instances:
  - name: ''
    services:
      - !action-cache
        cache: *actions
      - !execution
        scheduler: *scheduler
      - !cas
        storage: *cas
      - !bytestream
        storage: *cas
thread-pool-size: 200
`;
}
