import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { healthCheck } from "./index.js";
import { withoutReplaced } from "./replaced.js";

type Check = NonNullable<App["health_check"]>;

const exec = { command: ["true"] } as { command: [string, ...string[]] };
const told = (check: Check, app: Partial<App>) =>
  (healthCheck.check?.(subjectOf(spec([{ ...app, health_check: check }]))) ?? []).map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );
const worker = { app_type: "worker" } as const;
const grpc = { ...worker, ports: { grpc: 50051 } };

describe("accepted", () => {
  test.each<[Check, Partial<App>]>([
    [{ exec }, worker],
    [{ grpc: { port: "grpc" } }, grpc],
    [{ tcpSocket: { port: 1 }, readiness: { exec } }, worker],
    [{ exec, liveness: { grpc: { port: "grpc" } } }, grpc],
    [{ port: "grpc", httpHeaders: [{ name: "X", value: "" }] }, grpc],
  ])("%j", (check, app) => {
    expect(told(check, app)).toEqual([]);
  });
});

describe("refused", () => {
  const oneOf = "keep one of path and port, grpc, tcpSocket and exec";
  test.each<[Check, Partial<App>, string]>([
    [
      { path: "/up", exec },
      worker,
      `health_check.exec [one-of] is given beside path: a probe has one handler; ${oneOf}`,
    ],
    [
      { liveness: { exec, tcpSocket: { port: 1 } } },
      {},
      `health_check.liveness.exec [one-of] is given beside tcpSocket: a probe has one handler; ${oneOf}`,
    ],
    [
      { grpc: { port: "gprc" } },
      grpc,
      'health_check.grpc.port [unknown-port] is "gprc", which is not a port of the app; write "grpc"',
    ],
    [
      { exec, readiness: { tcpSocket: { port: "gprc" } } },
      grpc,
      'health_check.readiness.tcpSocket.port [unknown-port] is "gprc", which is not a port of the app; write "grpc"',
    ],
    [
      {},
      grpc,
      "health_check [missing-port] has no port to probe: the app has no port called http; write health_check.port, or give the app a port",
    ],
    [
      { readiness: { terminationGracePeriodSeconds: 9 } },
      {},
      "health_check.readiness.terminationGracePeriodSeconds [invalid-probe] is not for readiness, which ends no container; write it under liveness or startup",
    ],
  ])("%j", (check, app, want) => {
    expect(told(check, app)).toEqual([want]);
  });
});

describe("an environment that names another handler", () => {
  test.each([
    { below: { path: "/up", port: 1 }, written: { exec }, want: { path: null, port: null, exec } },
    { below: { exec }, written: { path: "/up" }, want: { exec: null, path: "/up" } },
    { below: { exec }, written: { timeoutSeconds: 1 }, want: { timeoutSeconds: 1 } },
    { below: { path: "/up" }, written: { port: 1 }, want: { port: 1 } },
    {
      below: { exec, liveness: { grpc: { port: 1 } } },
      written: { liveness: { port: 2 } },
      want: { liveness: { grpc: null, port: 2 } },
    },
    { below: { exec }, written: { exec: null, path: "/up" }, want: { exec: null, path: "/up" } },
  ])("$written over $below", ({ below, written, want }) => {
    const inApp = (check: object) => ({ apps: { web: { healthCheck: check } } });
    expect(withoutReplaced(inApp(written), inApp(below))).toEqual(inApp(want));
  });
});
