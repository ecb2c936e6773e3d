import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import type { App } from "../../model/types.gen.js";
import { resources } from "./index.js";

const lost = {
  requests: { memory: "2Gi" },
  limits: { memory: "1Gi", "ephemeral-storage": "512m" },
};

const told = (name: string, quantity: string | number) =>
  (
    resources.check?.(subjectOf(spec([{ resources: { requests: { [name]: quantity } } }]))) ?? []
  ).map(({ severity = "error", path, message, hint }) => `${severity} ${path} ${message}; ${hint}`);

test.each<[string, string | number, string]>([
  ["memory", "512m", 'error is "512m", which is less than a byte; write "512Mi"'],
  ["memory", 512, 'error is 512, which is 512 bytes; write "512Mi"'],
  ["memory", "64k", 'error is "64k", which is 64000 bytes; write "64Mi"'],
  ["ephemeral-storage", "1", 'error is "1", which is 1 bytes; write "1Mi"'],
  ["cpu", 500, 'warning is 500, which is 500 cores; write "500m" for thousandths of a core'],
  [
    "cpu",
    "500Mi",
    'error is "500Mi", which is 524288000 cores; write "500m" for thousandths of a core',
  ],
  ["cpu", "2000", 'error is "2000", which is 2000 cores; write "2000m" for thousandths of a core'],
])("%s of %j is not what was meant", (name, quantity, want) => {
  const [severity = "", ...rest] = want.split(" ");
  expect(told(name, quantity)).toEqual([
    `${severity} resources.requests.${name} ${rest.join(" ")}`,
  ]);
});

test.each<[string, string | number]>([
  ["memory", "512Mi"],
  ["memory", 0],
  ["memory", "1000000k"],
  ["memory", 134217728],
  ["cpu", "500m"],
  ["cpu", 32],
  ["cpu", 0.5],
  ["nvidia.com/gpu", 1],
])("%s of %j is fine", (name, quantity) => {
  expect(told(name, quantity)).toEqual([]);
});

test.each<[string, Partial<App>]>([
  ["init_containers.a.resources", { init_containers: { a: { order: 1, resources: lost } } }],
  ["sidecars.a.resources", { sidecars: { a: { order: 1, resources: lost } } }],
  ["pod.resources", { pod: { resources: lost } }],
])("%s", (at, app) => {
  const found = resources.check?.(subjectOf(spec([app]))) ?? [];
  expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual([
    `${at}.limits.memory is "1Gi", less than the "2Gi" of resources.requests`,
    `${at}.limits.ephemeral-storage is "512m", which is less than a byte`,
  ]);
});
