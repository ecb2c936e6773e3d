import { describe, expect, test } from "@jest/globals";
import { typesWith } from "../model/app_types.js";
import type { App, Chart } from "../model/types.gen.js";
import { manifest, spec } from "../testing/apps.js";
import type { Spec } from "../request/spec.js";
import { subjectOf } from "../testing/subjects.js";
import { checkSpec, checkValues } from "./index.js";

type Given = [apps: Partial<App>[], chart?: Partial<Chart>];

const check = (given: Spec) => [...checkSpec(given), ...checkValues(subjectOf(given))];

const told = (...given: Given) =>
  check(spec(...given)).map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );

const job = { app_name: "job", app_type: "job" } as const;
const worker = { app_name: "worker", app_type: "worker" } as const;

describe("refused", () => {
  test.each<[string, Partial<App>[], string]>([
    [
      "replicas of a job",
      [{ ...job, replicas: 0 }],
      `//shop:job replicas [not-for-app-type] is not for a job, only for ${typesWith("replicas").join(", ")}; leave it out, or choose another app_type`,
    ],
    [
      "ingress of a job",
      [{ ...job, ingress: {} }],
      `//shop:job ingress [not-for-app-type] is not for a job, only for ${typesWith("ingress").join(", ")}; leave it out, or choose another app_type`,
    ],
    [
      "two apps of one name",
      [{}, { label: "//x:api" }],
      '//x:api app_name [duplicate-name] is "api", and so is that of //shop:api; give one of the two another app_name',
    ],
    [
      "one app twice",
      [{}, {}],
      '//shop:api app_name [duplicate-name] is "api", and so is that of //shop:api; list the app once',
    ],
    [
      "names that meet in the cluster",
      [{ app_name: "a_b" }, { app_name: "A-B" }],
      '//shop:A-B app_name [duplicate-name] is "A-B" and becomes "a-b" in the cluster, as "a_b" of //shop:a_b does; give one of the two another app_name',
    ],
    [
      "one fullname_override twice",
      [{ fullname_override: "x" }, { ...worker, fullname_override: "x" }],
      '//shop:worker fullname_override [duplicate-name] is "x", and so is that of //shop:api; give one of the two another fullname_override',
    ],
    [
      "the same env twice",
      [
        {
          env: [
            { name: "A", value: "1" },
            { name: "A", value: "2" },
          ],
        },
      ],
      '//shop:api env[1].name [duplicate-env] is "A", and so is env[0].name; keep one of the two',
    ],
    [
      "a brace left open",
      [{ env: { A: "{{ .Values.x" } }],
      '//shop:api env.A [invalid-template] has a "{{" that no "}}" closes: "{{ .Values.x"; mend it, or write {{ "{{" }} where braces are meant as such',
    ],
    [
      "a liveness threshold",
      [{ health_check: { liveness: { successThreshold: 2 } } }],
      "//shop:api health_check.liveness.successThreshold [invalid-probe] must be 1, but is 2; leave it out, or write it under readiness",
    ],
    [
      "a health check without a port",
      [{ ...worker, health_check: {} }],
      "//shop:worker health_check [missing-port] has no port to probe: the app has no port called http; write health_check.port, or give the app a port",
    ],
    [
      "an ingress without a port",
      [{ ...worker, ingress: {} }],
      "//shop:worker ingress [missing-port] has no port to send requests to: the app has no port called http; give the app a port",
    ],
    [
      "host and hosts",
      [{ ingress: { host: "a.example.com", hosts: ["b.example.com"] } }],
      "//shop:api ingress.hosts [conflicting-keys] is given beside ingress.host; keep one of the two",
    ],
    [
      "a host twice",
      [{ ingress: { hosts: ["a.example.com", "a.example.com"] } }],
      '//shop:api ingress.hosts[1] [duplicate-name] is "a.example.com" again; list each host once',
    ],
    [
      "a port that the Service lacks",
      [{ port: 80, ingress: { paths: [{ path: "/", port: 81 }] } }],
      "//shop:api ingress.paths[0].port [unknown-port] is 81, which is not a port of the app's Service; write 80",
    ],
    [
      "a TLS host that no rule serves",
      [{ ingress: { host: "a.example.com", tls: { secretName: "s", hosts: ["b.example.com"] } } }],
      '//shop:api ingress.tls.hosts[0] [unserved-tls-host] is "b.example.com", which no rule of the ingress serves; write one of a.example.com, or leave hosts out for all of them',
    ],
    [
      "a service account that is neither made nor named",
      [{ service_account: { create: false } }],
      "//shop:api service_account.name [missing-key] is missing, and the chart is not to make one; write the name of the one that exists, or leave create out",
    ],
    [
      "a mount path twice",
      [
        {
          volumes: [{ name: "a", emptyDir: {} }],
          volume_mounts: [
            { name: "a", mountPath: "/a" },
            { name: "a", mountPath: "/a/" },
          ],
        },
      ],
      '//shop:api volume_mounts[1].mountPath [duplicate-name] is "/a", and so is volume_mounts[0].mountPath; use each once',
    ],
    [
      "the volume of a config",
      [
        {
          config: { s: { mountPath: "/s" } },
          volumes: [{ name: "config-s", emptyDir: {} }],
        },
      ],
      '//shop:api volumes[0].name [duplicate-name] is "config-s", and so is the volume of config.s; give the volume another name',
    ],
    [
      "a mount of no volume",
      [
        {
          volumes: [{ name: "cache", emptyDir: {} }],
          volume_mounts: [{ name: "cahce", mountPath: "/a" }],
        },
      ],
      '//shop:api volume_mounts[0].name [unknown-volume] is "cahce", which is not a volume of the app; write "cache"',
    ],
    [
      "hook of a worker",
      [{ ...worker, hook: {} }],
      "//shop:worker hook [not-for-app-type] is not for a worker, only for job; leave it out, or choose another app_type",
    ],
    [
      "a limit below the request",
      [{ resources: { requests: { memory: "1Gi" }, limits: { memory: "512Mi" } } }],
      '//shop:api resources.limits.memory [limit-below-request] is "512Mi", less than the "1Gi" of resources.requests; raise the limit or lower the request',
    ],
  ])("%s", (_, apps, want) => {
    expect(told(apps)).toEqual([want]);
  });

  test("one object in two manifests", () => {
    const object = manifest("v1", "Secret", "a");
    expect(check(spec([{}], {}, [object, { ...object, line: 9 }]))).toMatchObject([
      { origin: "//shop:objects.yaml", path: "line 9: metadata.name", code: "duplicate-manifest" },
    ]);
  });
});

describe("accepted", () => {
  test.each<[string, Partial<App>[]]>([
    ["the least", [{}]],
    ["None for a job", [{ ...job, ingress: null, health_check: null }]],
    [
      "a health check that is off, without a port",
      [{ ...worker, health_check: { enabled: false } }],
    ],
    ["a health check with a port of its own", [{ ...worker, health_check: { port: 81 } }]],
    [
      "a wildcard rule and a host below it",
      [{ ingress: { host: "*.example.com", tls: { secretName: "s", hosts: ["a.example.com"] } } }],
    ],
    [
      "a host and a wildcard certificate",
      [{ ingress: { host: "a.example.com", tls: { secretName: "s", hosts: ["*.example.com"] } } }],
    ],
    [
      "a limit equal to the request",
      [{ resources: { requests: { cpu: "500m" }, limits: { cpu: 0.5 } } }],
    ],
    [
      "closed braces",
      [{ env: { A: "{{ .Values.global.environment }}{{ .Release.Name }}", B: "}}" } }],
    ],
  ])("%s", (_, apps) => {
    expect(told(apps)).toEqual([]);
  });
});
