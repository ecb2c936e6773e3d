import { expect, test } from "@jest/globals";
import type { App, Sidecar } from "../../model/types.gen.js";
import { checkValues } from "../../checks/index.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";

function problems(app: Partial<App>): string[] {
  return checkValues(subjectOf(spec([app]))).map(
    ({ code, path, message }) => `${path} [${code}] ${message}`,
  );
}

const sidecar = (own: Partial<Sidecar>): Partial<App> => ({
  sidecars: { proxy: { order: 10, ...own } },
});

test.each<[Partial<App>, string[]]>([
  [sidecar({ ports: [{ containerPort: 9000, name: "admin" }] }), []],
  [
    { ...sidecar({}), init_containers: { proxy: { order: 1 }, api: { order: 2 } } },
    [
      'init_containers.api [duplicate-name] is a container called "api", and so is the app\'s own',
      'sidecars.proxy [duplicate-name] is a container called "proxy", and so is init_containers.proxy',
    ],
  ],
  [
    sidecar({ ports: [{ containerPort: 8000, name: "http" }] }),
    [
      "sidecars.proxy.ports[0].containerPort [duplicate-name] is the port 8000/TCP, and so is port",
      'sidecars.proxy.ports[0].name [duplicate-name] is the name "http", and so is port',
    ],
  ],
  [
    sidecar({
      volumeMounts: [
        { name: "dta", mountPath: "/a" },
        { name: "data", mountPath: "/a/" },
      ],
    }),
    [
      'sidecars.proxy.volumeMounts[0].name [unknown-volume] is "dta", which is not a volume of the app',
      'sidecars.proxy.volumeMounts[1].mountPath [duplicate-name] is "/a/", and so is volumeMounts[0].mountPath',
    ],
  ],
  [
    {
      ports: { metrics: { containerPort: 9000, hostPort: 9000 } },
      ...sidecar({ ports: [{ containerPort: 9001, hostPort: 9000 }] }),
    },
    [
      "sidecars.proxy.ports[0].hostPort [duplicate-name] is the hostPort 9000/TCP, and so is ports.metrics.containerPort",
    ],
  ],
  [
    sidecar({
      ports: [{ containerPort: 9000, name: "admin" }],
      startupProbe: { tcpSocket: { port: "admin" } },
      livenessProbe: { httpGet: { port: "http" }, successThreshold: 2 },
      readinessProbe: { tcpSocket: { port: "admn" }, terminationGracePeriodSeconds: 5 },
      lifecycle: { preStop: { httpGet: { port: "http" } } },
    }),
    [
      'sidecars.proxy.livenessProbe.httpGet.port [unknown-port] is "http", which is not a port of the container',
      "sidecars.proxy.livenessProbe.successThreshold [invalid-probe] must be 1, but is 2",
      'sidecars.proxy.readinessProbe.tcpSocket.port [unknown-port] is "admn", which is not a port of the container',
      "sidecars.proxy.readinessProbe.terminationGracePeriodSeconds [invalid-probe] is not for readiness, which ends no container",
      'sidecars.proxy.lifecycle.preStop.httpGet.port [unknown-port] is "http", which is not a port of the container',
    ],
  ],
  [
    {
      volumes: [{ name: "tls", configMap: { name: "kube-root-ca.crt" } }],
      ...sidecar({
        volumeDevices: [{ name: "disk", devicePath: "/dev/x" }],
        volumeMounts: [
          { name: "tls", mountPath: "/etc/tls" },
          { name: "tls", mountPath: "/etc/tls/more" },
        ],
      }),
    },
    [
      'sidecars.proxy.volumeDevices[0].name [unknown-volume] is "disk", which is not a volume of the app',
      'sidecars.proxy.volumeMounts[1].mountPath [conflicting-keys] is "/etc/tls/more", in what sidecars.proxy.volumeMounts[0].mountPath mounts for reading only: the container does not start',
    ],
  ],
  [
    sidecar({
      resources: { requests: { memory: "2Gi" }, limits: { memory: "1Gi", cpu: "100Mi" } },
    }),
    [
      'sidecars.proxy.resources.limits.memory [limit-below-request] is "1Gi", less than the "2Gi" of resources.requests',
      'sidecars.proxy.resources.limits.cpu [unlikely-amount] is "100Mi", which is 104857600 cores',
    ],
  ],
  [
    sidecar({
      env: [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ],
    }),
    ['sidecars.proxy.env[1].name [duplicate-env] is "A", and so is env[0].name'],
  ],
  [
    sidecar({ env: { A: "{{ .Values.nothing }}" } }),
    ["sidecars.proxy.env.A [unknown-value] reads .Values.nothing, which does not exist"],
  ],
  [
    sidecar({ env: { PASSWORD: "hunter2" } }),
    [
      "sidecars.proxy.env.PASSWORD [literal-secret] looks like a secret, and anyone with the chart can read it",
    ],
  ],
  [
    sidecar({ envFrom: [{ secretRef: { name: "db" } }] }),
    [
      'sidecars.proxy.envFrom[0].secretRef [unresolved-reference] names the Secret "db", which is neither in the chart nor in existing_objects',
    ],
  ],
])("%j", (app, want) => {
  expect(problems(app).sort()).toEqual(want.sort());
});
