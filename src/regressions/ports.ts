/** Ports, and what names them. */
import assert from "node:assert/strict";

import { type Json, listOf, objectOf } from "../objects/json.js";
import { type Regression, at, container, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const app = (name: string, type: string, own: Fields) => ({
  app_name: name,
  app_type: type,
  image: name,
  ...own,
});

const numbers = (list: Json | undefined, key: string) =>
  listOf(list ?? null).map((port) => objectOf(port)[key]);

export const portRegressions: readonly Regression[] = [
  {
    name: "a second port cannot be said, or is in the container and not in the Service",
    run: async ({ render }) => {
      const grpc = { containerPort: 50051, servicePort: 80, appProtocol: "kubernetes.io/h2c" };
      const objects = await render({
        chart: {},
        apps: [
          app("w", "worker", { ports: { grpc, "1e3": 9090 }, service: { clusterIP: "None" } }),
        ],
      });
      const service = find(objects, "Service");
      assert.equal(at(service, "spec.clusterIP"), "None");
      assert.deepEqual(numbers(at(service, "spec.ports"), "port"), [9090, 80]);
      assert.equal(at(service, "spec.ports[1].appProtocol"), "kubernetes.io/h2c");
      const ports = container(find(objects, "Deployment"))["ports"];
      assert.deepEqual(numbers(ports, "containerPort"), [9090, 50051]);
      // Read as a number, this would be another name.
      assert.deepEqual(numbers(ports, "name"), ["1e3", "grpc"]);
    },
  },
  {
    name: "an Ingress, or a values file, leads to a port that is not there",
    run: async ({ render, refusal }) => {
      const web = app("web", "external-api", {
        ports: { admin: 9000, http: { servicePort: 80 } },
        ingress: { paths: [{ path: "/" }, { path: "/admin", port: "admin" }] },
      });
      const asked = { chart: {}, apps: [web] };
      const paths = "spec.rules[0].http.paths";
      const ingress = find(await render(asked), "Ingress");
      assert.equal(at(ingress, `${paths}[0].backend.service.port.number`), 80);
      assert.equal(at(ingress, `${paths}[1].backend.service.port.name`), "admin");
      const refused = {
        "apps.web.ports.admin=null": /has no port admin for \/admin/,
        "apps.web.service.enabled=false": /no Service to send requests to/,
        "apps.web.service.ports={htpp}": /has the port htpp, which is not a port of the app/,
        "apps.web.ports.http.containerPort=1": /its number is apps\.web\.port/,
        "apps.web.port=null": /the app's port is missing/,
      };
      for (const [set, want] of Object.entries(refused)) {
        assert.match(await refusal(asked, { set: [set] }), want);
      }
    },
  },
  {
    name: "a probe is over HTTP alone, or has two handlers where an environment names another",
    run: async ({ make, render, renderPath, refusal }) => {
      const apps = [
        app("w", "worker", {
          ports: { grpc: 50051 },
          health_check: {
            grpc: { port: "grpc", service: "" },
            liveness: { exec: { command: ["pgrep", "w"] } },
            readiness: { tcpSocket: { port: "grpc" } },
          },
        }),
      ];
      const probes = (objects: Parameters<typeof find>[0]) => {
        const { livenessProbe, readinessProbe, startupProbe } = container(
          find(objects, "Deployment"),
        );
        const handler = ({ exec, grpc, httpGet, tcpSocket }: Fields) => [
          exec,
          grpc,
          httpGet,
          tcpSocket,
        ];
        return [livenessProbe, readinessProbe, startupProbe].map((probe) =>
          handler(objectOf(probe)).filter((given) => given !== undefined),
        );
      };
      const given = [
        [{ command: ["pgrep", "w"] }],
        [{ port: "grpc" }],
        [{ port: 50051, service: "" }],
      ];
      assert.deepEqual(probes(await render({ chart: {}, apps })), given);
      const healthCheck = { path: "/up", port: 80, readiness: { exec: { command: ["true"] } } };
      const environments = {
        dev: { values: {} },
        prod: { values: { apps: { w: { healthCheck } } } },
      };
      const { folder } = await make({ chart: { environments }, apps });
      assert.deepEqual(
        probes(await renderPath(folder, { values: [`${folder}/values/prod.yaml`] })),
        [given[0], [{ command: ["true"] }], [{ path: "/up", port: 80 }]],
      );
      const set = ["apps.w.healthCheck.tcpSocket.port=1"];
      assert.match(await refusal({ chart: {}, apps }, { set }), /a probe has one handler/);
    },
  },
];
