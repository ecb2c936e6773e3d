/** Defaults that an operator would have to change. */
import assert from "node:assert/strict";

import { type Json } from "../objects/json.js";
import { type Bench, type Regression, at, container, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const worker = { app_name: "worker", app_type: "worker", image: "worker", port: 8080 };

const deployment = async ({ render }: Bench, app: Fields = {}, ...set: string[]) =>
  find(await render({ chart: {}, apps: [{ ...worker, ...app }] }, { set }), "Deployment");

export const defaultRegressions: readonly Regression[] = [
  {
    name: "an app is throttled at a CPU limit that nobody asked for",
    run: async (bench) => {
      assert.deepEqual(container(await deployment(bench))["resources"], {
        requests: { cpu: "50m", memory: "256Mi" },
        limits: { memory: "512Mi" },
      });
    },
  },
  {
    name: "a slow start, or an overload, is killed by the liveness probe",
    run: async (bench) => {
      const probes = async (app: Fields, ...set: string[]) => {
        const { livenessProbe, readinessProbe, startupProbe } = container(
          await deployment(bench, app, ...set),
        );
        const times = { httpGet: { path: "/health", port: "http" }, timeoutSeconds: 5 };
        return [livenessProbe, readinessProbe, startupProbe].map((probe) => {
          if (probe === undefined) return undefined;
          const { failureThreshold, periodSeconds, ...rest } = probe as Fields;
          assert.deepEqual(rest, times);
          return [failureThreshold, periodSeconds];
        });
      };
      const all = [
        [6, undefined],
        [undefined, undefined],
        [30, 5],
      ];
      assert.deepEqual(await probes({ health_check: {} }), all);
      assert.deepEqual(await probes({}, "apps.worker.healthCheck.enabled=true"), all);
      const off = [...all.slice(0, 2), undefined];
      assert.deepEqual(await probes({ health_check: { startup: { enabled: false } } }), off);
      for (const value of ["startup.enabled=false", "startup=null"]) {
        assert.deepEqual(
          await probes({ health_check: {} }, `apps.worker.healthCheck.${value}`),
          off,
        );
      }
      assert.deepEqual(
        await probes({ health_check: {} }, "apps.worker.healthCheck.liveness.failureThreshold=9"),
        [[9, undefined], ...all.slice(1)],
      );
    },
  },
  {
    name: "a pod has a token, and the addresses of Services, that it did not ask for",
    run: async (bench) => {
      const pod = async (app: Fields, ...set: string[]) => {
        const made = await deployment(bench, app, ...set);
        return ["automountServiceAccountToken", "enableServiceLinks"].map((field) =>
          at(made, `spec.template.spec.${field}`),
        );
      };
      assert.deepEqual(await pod({}), [false, false]);
      assert.deepEqual(await pod({ service_account: {} }), [false, false]);
      const account = { create: false, name: "default", automount: true };
      const asked = { service_account: account, pod: { enableServiceLinks: true } };
      assert.deepEqual(await pod(asked), [true, true]);
      assert.deepEqual(await pod({}, "apps.worker.pod.enableServiceLinks=true"), [false, true]);
    },
  },
  {
    name: "an app that somebody else scales goes back to the chart's replicas",
    run: async (bench) => {
      const replicas = async (app: Fields, ...set: string[]) =>
        at(await deployment(bench, app, ...set), "spec.replicas");
      const unmanaged = { replicas: "unmanaged" };
      assert.equal(await replicas(unmanaged), undefined);
      assert.equal(await replicas({}, "apps.worker.replicas=unmanaged"), undefined);
      assert.equal(await replicas(unmanaged, "apps.worker.replicas=3"), 3);
      assert.equal(await replicas(unmanaged, "apps.worker.replicas=0"), 0);
      const scaled = { horizontal_pod_autoscaler: { maxReplicas: 3, cpu: 80 } };
      const off = "apps.worker.horizontalPodAutoscaler.enabled=false";
      assert.equal(await replicas(scaled), undefined);
      assert.equal(await replicas(scaled, "apps.worker.replicas=2"), undefined);
      assert.equal(await replicas(scaled, off), undefined);
      assert.equal(await replicas(scaled, off, "apps.worker.replicas=2"), 2);
    },
  },
];
