/** Containers beside an app's own. */
import assert from "node:assert/strict";

import { type Json, listOf, objectOf } from "../objects/json.js";
import { type Regression, at, find } from "./case.js";

const store = { kind: "ClusterSecretStore", name: "vault" };
const secret = { valueFrom: { secretKeyRef: { name: "db", key: "url" } } };

const initContainers = {
  wait: { order: 10, command: ["wait"], env: { B: "own", C: secret } },
  last: { order: 20, image: "ghcr.io/acme/last:1" },
};

const sidecars = {
  proxy: {
    order: 15,
    image: "proxy:2",
    env: [
      { name: "Z", value: "{{ .Release.Name }}" },
      { name: "A", value: "$(Z)" },
    ],
    ports: [{ name: "admin", containerPort: 9000 }],
    readinessProbe: { tcpSocket: { port: "admin" } },
    securityContext: { runAsUser: 0 },
    volumeMounts: [{ name: "shared", mountPath: "/shared" }],
  },
};

const asked = {
  chart: {
    env: { A: "chart", B: "chart" },
    external_secrets: { db: { externalSecret: { store, data: { url: { key: "db" } } } } },
    image_registry: "mirror.example.com/all",
  },
  apps: [
    {
      app_name: "j",
      app_type: "job",
      image: "j",
      init_containers: initContainers,
      sidecars,
      volumes: [{ name: "shared", emptyDir: {} }],
    },
  ],
} as const;

export const containerRegressions: readonly Regression[] = [
  {
    name: "init containers and sidecars start in another order, or without what all containers share",
    run: async ({ render, make }) => {
      const objects = await render(asked as never);
      const containers = listOf(at(find(objects, "Job"), "spec.template.spec.initContainers")).map(
        objectOf,
      );
      assert.deepEqual(
        containers.map(({ name, image, restartPolicy = null }) => [name, image, restartPolicy]),
        [
          ["wait", "mirror.example.com/all/j:0.1.0", null],
          ["proxy", "mirror.example.com/all/proxy:2", "Always"],
          ["last", "ghcr.io/acme/last:1", null],
        ],
      );
      const [wait = {}, proxy = {}] = containers;
      // A hook job comes before the Secrets of its release, whichever container reads them.
      const copy = { valueFrom: { secretKeyRef: { name: "db-hook", key: "url" } } };
      assert.deepEqual(wait["env"], [
        { name: "A", value: "chart" },
        { name: "B", value: "own" },
        { name: "C", ...copy },
      ]);
      assert.deepEqual(proxy["env"], [
        { name: "B", value: "chart" },
        { name: "Z", value: "r" },
        { name: "A", value: "$(Z)" },
      ]);
      assert.ok(find(objects, "ExternalSecret", "db-hook"));
      assert.deepEqual(proxy["securityContext"], {
        allowPrivilegeEscalation: false,
        runAsUser: 0,
      });
      assert.deepEqual(proxy["readinessProbe"], { tcpSocket: { port: "admin" } });
      const { text } = await make(asked as never);
      const locked = (JSON.parse(text("image-lock.json")) as { images: Json[] }).images;
      assert.deepEqual(
        locked.map(objectOf).map(({ container = "", image, tag }) => [container, image, tag]),
        [
          ["", "mirror.example.com/all/j", "0.1.0"],
          ["last", "ghcr.io/acme/last", "1"],
          ["proxy", "mirror.example.com/all/proxy", "2"],
        ],
      );
    },
  },
  {
    name: "an environment cannot change one sidecar, or takes the others away with it",
    run: async ({ render }) => {
      const set = ["apps.j.sidecars.proxy.order=30", "global.imageRegistry=m.example.com"];
      const job = find(await render(asked as never, { set }), "Job");
      const containers = listOf(at(job, "spec.template.spec.initContainers")).map(objectOf);
      assert.deepEqual(
        containers.map(({ image }) => image),
        ["m.example.com/j:0.1.0", "m.example.com/acme/last:1", "m.example.com/proxy:2"],
      );
    },
  },
];
