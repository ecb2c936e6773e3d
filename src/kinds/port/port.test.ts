import { describe, expect, test } from "@jest/globals";
import { portsOf } from "../../model/ports.js";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { lower } from "../../values/lower.js";
import { port } from "./index.js";

const api = { app_type: "internal-api" } as const;
const worker = { app_type: "worker" } as const;

describe("the ports of an app", () => {
  test.each<[Partial<App>, string[]]>([
    [api, ["http 8000 8000 TCP"]],
    [worker, []],
    [{ ...api, port: 80, ports: { b: 2, a: 1 } }, ["http 80 80 TCP", "a 1 1 TCP", "b 2 2 TCP"]],
    // What has ports of its own has no http that nobody asked for.
    [{ ...api, ports: { grpc: { containerPort: 50051, servicePort: 80 } } }, ["grpc 50051 80 TCP"]],
    [{ ...api, ports: { http: { servicePort: 80 } } }, ["http 8000 80 TCP"]],
    [
      { ...worker, ports: { dns: 53, "dns-udp": { containerPort: 53, protocol: "UDP" } } },
      ["dns 53 53 TCP", "dns-udp 53 53 UDP"],
    ],
  ])("%j", (app, want) => {
    const [{ values } = { values: undefined }] = lower(spec([app])).apps;
    const ports = values ? portsOf(values) : [];
    expect(
      ports.map(({ name, containerPort, servicePort, protocol }) =>
        [name, containerPort, servicePort, protocol].join(" "),
      ),
    ).toEqual(want);
  });
});

describe("refused", () => {
  test.each<[Partial<App>, string]>([
    [
      { ports: { metrics: { servicePort: 80 } } },
      "ports.metrics.containerPort [missing-key] is missing; write the number of the port that the container listens on",
    ],
    [
      { ports: { http: 8080 } },
      "ports.http [conflicting-keys] is 8080, but the number of the port called http is said by port; write port, and only what else there is to say here",
    ],
    [
      { ...worker, ports: { http: { servicePort: 80 } } },
      "ports.http [missing-port] has no number: the app has no port; write port too",
    ],
    [
      { port: 80, ports: { metrics: 80 } },
      "ports.metrics [duplicate-port] is 80, as the containerPort of the port http is; give one of the two another containerPort",
    ],
    [
      { port: 80, ports: { metrics: { containerPort: 81, servicePort: 80 } } },
      "ports.metrics.servicePort [duplicate-port] is 80, as the servicePort of the port http is; give one of the two another servicePort",
    ],
    [
      { ports: { a: { containerPort: 1, hostPort: 9 }, b: { containerPort: 2, hostPort: 9 } } },
      "ports.b.hostPort [duplicate-port] is 9, as the hostPort of the port a is; give one of the two another hostPort",
    ],
    [
      {
        pod: { hostNetwork: true },
        ports: { a: { containerPort: 1, hostPort: 1 }, b: { containerPort: 2, hostPort: 9 } },
      },
      "ports.b.hostPort [conflicting-keys] must be 2, the containerPort, with pod.hostNetwork, but is 9; leave it out",
    ],
  ])("%j", (app, want) => {
    const told = port.check?.(subjectOf(spec([app]))) ?? [];
    expect(
      told.map(({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`),
    ).toEqual([want]);
  });
});
