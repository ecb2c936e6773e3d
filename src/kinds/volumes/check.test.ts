import { expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { volumes } from "./index.js";

const told = (app: Partial<App>) =>
  (volumes.check?.(subjectOf(spec([app]))) ?? []).map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );

test.each<[string, Partial<App>, string]>([
  [
    "a mountPath twice",
    { config: { a: { mountPath: "/a" }, b: { mountPath: "/a" } } },
    'config.b.mountPath [duplicate-name] is "/a", and so is that of config.a.mountPath; mount each path once',
  ],
  [
    "a mountPath twice, with a slash at its end",
    { config: { a: { mountPath: "/a" }, b: { mountPath: "//a/" } } },
    'config.b.mountPath [duplicate-name] is "//a/", and so is that of config.a.mountPath; mount each path once',
  ],
  [
    "the mountPath of a volume",
    {
      config: { a: { mountPath: "/a" } },
      volumes: [{ name: "v", emptyDir: {} }],
      volume_mounts: [{ name: "v", mountPath: "/a" }],
    },
    'config.a.mountPath [duplicate-name] is "/a", and so is that of volume_mounts[0]; mount each path once',
  ],
  [
    "a mount in config",
    {
      config: { web: { mountPath: "/etc/web" } },
      scratch: { "/etc/web/tmp": "1Mi" },
    },
    'scratch["/etc/web/tmp"] [conflicting-keys] is "/etc/web/tmp", in what config.web.mountPath mounts for reading only: the container does not start; mount it elsewhere, or make one projected volume of both',
  ],
  [
    "a mount in a Secret",
    {
      volumes: [
        { name: "s", secret: { secretName: "s" } },
        { name: "v", emptyDir: {} },
      ],
      volume_mounts: [
        { name: "v", mountPath: "/run/s/v/" },
        { name: "s", mountPath: "/run/s" },
      ],
    },
    'volume_mounts[0].mountPath [conflicting-keys] is "/run/s/v/", in what volume_mounts[1].mountPath mounts for reading only: the container does not start; mount it elsewhere, or make one projected volume of both',
  ],
  [
    "a mount in a claim that is read",
    {
      persistent_volume_claims: { data: { size: "1Gi", mountPath: "/data", readOnly: true } },
      scratch: { "/data/tmp": "1Mi" },
    },
    'scratch["/data/tmp"] [conflicting-keys] is "/data/tmp", in what persistent_volume_claims.data.mountPath mounts for reading only: the container does not start, unless the volume has that folder; mount it elsewhere, or make one projected volume of both',
  ],
  [
    "a device that is not there",
    { container: { volumeDevices: [{ name: "disk", devicePath: "/dev/x" }] } },
    'container.volumeDevices[0].name [unknown-volume] is "disk", which is not a volume of the app; add it to volumes',
  ],
  [
    "an empty folder of a few bytes",
    { volumes: [{ name: "v", emptyDir: { sizeLimit: "512m" } }] },
    'volumes[0].emptyDir.sizeLimit [unlikely-amount] is "512m", which is less than a byte; write "512Mi"',
  ],
  [
    "a claim of each pod of a few bytes",
    {
      volumes: [
        {
          name: "v",
          ephemeral: {
            volumeClaimTemplate: {
              spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: 10 } } },
            },
          },
        },
      ],
    },
    'volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage [unlikely-amount] is 10, which is 10 bytes; write "10Gi"',
  ],
])("%s", (_, app, want) => {
  expect(told(app)).toEqual([want]);
});

test.each<[string, Partial<App>]>([
  [
    "a mount in what can be written to, in config",
    {
      config: { web: { mountPath: "/etc" } },
      volumes: [
        {
          name: "v",
          projected: { sources: [{ downwardAPI: { items: [{ path: "web/labels" }] } }] },
        },
      ],
      volume_mounts: [{ name: "v", mountPath: "/run" }],
      scratch: { "/run/web": "1Mi", "/run/web/tmp": "1Mi" },
    },
  ],
  [
    "a file over a key of config",
    {
      config: { web: { mountPath: "/etc/web", data: { "web.conf": "x" } } },
      volumes: [{ name: "v", emptyDir: {} }],
      volume_mounts: [{ name: "v", mountPath: "/etc/web/web.conf" }],
    },
  ],
  [
    "a path that only begins the same",
    { config: { web: { mountPath: "/etc/web" } }, scratch: { "/etc/website": "1Mi" } },
  ],
])("%s is fine", (_, app) => {
  expect(told(app)).toEqual([]);
});
