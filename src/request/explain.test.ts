import { describe, expect, test } from "@jest/globals";
import { appTypes } from "../model/app_types.js";
import { fitsRequest } from "../values/fits.js";
import { explainRequest } from "./explain.js";

const types = Object.keys(appTypes)
  .map((type) => `"${type}"`)
  .join(", ");

const api = { label: "//shop:api", app_name: "api", app_type: "external-api" };

/** The diagnostics of a request with one app and these attributes. */
async function problems(app: object, chart: object = {}): Promise<string[]> {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", ...chart },
    apps: [{ ...api, ...app }],
  };
  if (fitsRequest(request)) return [];
  const { diagnostics } = await explainRequest(request);
  return diagnostics.map(
    ({ code, origin, path, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );
}

describe("a mistake in an app", () => {
  test.each<[string, object, string]>([
    [
      "an unknown key",
      { health_check: { enable: true } },
      "health_check.enable [unknown-key] unknown key; write enabled",
    ],
    [
      "a snake_case key",
      { ingress: { paths: [{ path: "/", path_type: "Prefix" }] } },
      "ingress.paths[0].path_type [unknown-key] unknown key; write pathType",
    ],
    [
      "a key far from all",
      { resources: { zzzzzz: {} } },
      "resources.zzzzzz [unknown-key] unknown key; known are claims, limits, requests",
    ],
    [
      "a field of the pod with an attribute of its own",
      { pod: { securityContext: {} } },
      "pod.securityContext [misplaced-key] is not written here; write pod_security_context",
    ],
    [
      "a field of the pod in the container",
      { container: { nodeSelector: {} } },
      "container.nodeSelector [misplaced-key] is not written here; write pod.nodeSelector",
    ],
    [
      "a field of the container in the pod",
      { pod: { env: {} } },
      "pod.env [misplaced-key] is not written here; write env",
    ],
    [
      "a wrong type",
      { args: ["a", 1] },
      'args[1] [wrong-type] must be a string, but is 1, a number; write "1"',
    ],
    [
      "a string for a number",
      { health_check: { port: "80" } },
      'health_check.port [invalid-format] must be a port number without quotes, or the name of a port such as "http", but is "80"; ',
    ],
    [
      "a string for a boolean",
      { health_check: { enabled: "yes" } },
      'health_check.enabled [wrong-type] must be a boolean, but is "yes", a string; write True, without quotes',
    ],
    [
      "a list for a dict",
      { health_check: [] },
      "health_check [wrong-type] must be a dict, but is [], a list; ",
    ],
    [
      "a key of an annotation with a blank",
      { service_account: { annotations: { "a b": "x" } } },
      'service_account.annotations["a b"] [invalid-format] must be letters, digits, "-", "_" and ".", at most 63, with an optional DNS name and "/" before them, but is "a b"; write "a_b"',
    ],
    [
      "a resource of no such name",
      { resources: { limits: { "a b": "1" } } },
      'resources.limits["a b"] [invalid-format] must be cpu, memory, ephemeral-storage, hugepages-<size>, or the name of an extended resource such as nvidia.com/gpu, but is "a b"; ',
    ],
    [
      "a class that is not a name",
      { ingress: { className: "My Class!" } },
      'ingress.className [invalid-format] must be lower case letters, digits, "-" and ".", begin and end with a letter or digit (DNS-1123 subdomain), but is "My Class!"; ',
    ],
    [
      "a path out of its volume",
      { volume_mounts: [{ name: "v", mountPath: "/v", subPath: "../../x" }] },
      'volume_mounts[0].subPath [invalid-format] must be a relative path without "..", but is "../../x"; ',
    ],
    [
      "a variable that is a folder to some shells",
      { env: { "..": "x" } },
      'env[".."] [invalid-format] must be letters, digits, "_", "-" and ".", and must not be "." or begin with a digit or "..", but is ".."; write "_.."',
    ],
    [
      "seconds beyond 32 bits",
      { health_check: { periodSeconds: 2 ** 31 } },
      "health_check.periodSeconds [out-of-range] must be between 1 and 2147483647, but is 2147483648; write a number that is between 1 and 2147483647",
    ],
    [
      "negative replicas",
      { replicas: -1 },
      "replicas [out-of-range] must be 0 or more, but is -1; write a number that is 0 or more",
    ],
    [
      "port 0",
      { port: 0 },
      "port [out-of-range] must be between 1 and 65535, but is 0; write a number that is between 1 and 65535",
    ],
    [
      "port 70000",
      { port: 70000 },
      "port [out-of-range] must be between 1 and 65535, but is 70000; write a number that is between 1 and 65535",
    ],
    [
      "an image with a tag",
      { image: "ghcr.io/acme/api:v1" },
      'image [invalid-format] must be an image name without tag or digest, in lower case, such as ghcr.io/acme/app; the tag is the attribute version, but is "ghcr.io/acme/api:v1"; write "ghcr.io/acme/api"',
    ],
    [
      "an env name that begins with a digit",
      { env: { "1A": "x" } },
      'env["1A"] [invalid-format] must be letters, digits, "_", "-" and ".", and must not be "." or begin with a digit or "..", but is "1A"; write "_1A"',
    ],
    [
      "an env name with a space",
      { env: { "A B": "x" } },
      'env["A B"] [invalid-format] must be letters, digits, "_", "-" and ".", and must not be "." or begin with a digit or "..", but is "A B"; write "A_B"',
    ],
    [
      "two sources",
      {
        env: {
          A: {
            valueFrom: {
              secretKeyRef: { name: "a", key: "b" },
              fieldRef: { fieldPath: "metadata.uid" },
            },
          },
        },
      },
      "env.A.valueFrom [one-of] must have exactly one of configMapKeyRef, fieldRef, fileKeyRef, resourceFieldRef, secretKeyRef, but has fieldRef, secretKeyRef; keep one of them",
    ],
    [
      "no source",
      { env: { A: { valueFrom: {} } } },
      "env.A.valueFrom [one-of] must have exactly one of configMapKeyRef, fieldRef, fileKeyRef, resourceFieldRef, secretKeyRef, but is {}; write configMapKeyRef",
    ],
    [
      "an env of neither",
      { env: [{ name: "A" }] },
      "env[0] [one-of] must have exactly one of value, valueFrom, serviceUrl, but has none; add value or valueFrom or serviceUrl",
    ],
    [
      "an env_from of both",
      { env_from: [{ secretRef: { name: "a" }, configMapRef: { name: "b" } }] },
      "env_from[0] [one-of] must have exactly one of secretRef, configMapRef, but has secretRef and configMapRef; keep one of them",
    ],
    [
      "a path without /",
      { health_check: { path: "health" } },
      'health_check.path [invalid-format] must start with "/", but is "health"; write "/health"',
    ],
    [
      "a host with a scheme",
      { ingress: { host: "https://API.example.com/x" } },
      'ingress.host [invalid-format] must be a DNS name such as api.example.com or *.example.com: no scheme, no port, no path, lower case, but is "https://API.example.com/x"; write "api.example.com"',
    ],
    [
      "a missing key",
      { ingress: { tls: { hosts: ["a.example.com"] } } },
      'ingress.tls.secretName [missing-key] is missing; write "secretName": ...',
    ],
    [
      "an unknown app type",
      { app_type: "external_api" },
      `app_type [invalid-choice] must be one of ${types}, but is "external_api"; write "external-api"`,
    ],
    [
      "a name of 200 characters",
      { app_name: "a".repeat(200) },
      `app_name [too-long] must have at most 63 characters, but has 200: "${"a".repeat(79)}… (202 characters); write a shorter one`,
    ],
  ])("%s", async (_, app, want) => {
    expect(await problems(app)).toEqual([`//shop:api ${want}`]);
  });
});

describe("a mistake in a chart", () => {
  test.each<[string, object, string]>([
    [
      "a version that is not SemVer",
      { chart_version: "v1.2" },
      'chart_version [invalid-format] must be a SemVer 2 version such as 1.2.3 or 1.2.3-rc.1, but is "v1.2"; write "1.2.0"',
    ],
    [
      "a name that is not DNS-1123",
      { chart_name: "My_Chart" },
      'chart_name [invalid-format] must be lower case letters, digits and "-", begin and end with a letter or digit (DNS-1123 label), but is "My_Chart"; write "my-chart"',
    ],
    [
      "a namespace that is not DNS-1123",
      { namespace: "A" },
      'namespace [invalid-format] must be lower case letters, digits and "-", begin and end with a letter or digit (DNS-1123 label), but is "A"; write "a"',
    ],
  ])("%s", async (_, chart, want) => {
    expect(await problems({}, chart)).toEqual([`//shop:chart ${want}`]);
  });

  test("no apps", async () => {
    const request = { label: "//shop:chart", chart: { chart_name: "shop" }, apps: [] };
    const { diagnostics } = await explainRequest(request);
    expect(diagnostics).toMatchObject([{ origin: "//shop:chart", path: "apps", code: "empty" }]);
  });
});

test("all mistakes are told at once", async () => {
  const app = { replicas: -1, port: 0, env: { A: [], B: { valueFrom: {} } } };
  expect(await problems(app, { chart_version: "1" })).toHaveLength(5);
});

test.each<[string, object]>([
  ["None", { ingress: null, health_check: null }],
  ["an empty host", { ingress: { host: "" } }],
  ["a wildcard host", { ingress: { host: "*.example.com" } }],
  [
    "env of every form",
    {
      env: {
        A: "x",
        B: 0,
        C: false,
        D: { value: "" },
        E: { valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
      },
    },
  ],
  [
    "env as a list",
    {
      env: [
        { name: "A", value: "x" },
        { name: "B", value: "$(A)" },
      ],
    },
  ],
  ["tls as a list", { ingress: { tls: [{ secretName: "a", hosts: ["a.example.com"] }] } }],
  ["no replicas", { replicas: 0 }],
])("%s is fine", async (_, app) => {
  expect(await problems(app)).toEqual([]);
});
