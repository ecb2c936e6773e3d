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
])("%s", (_, app, want) => {
  expect(told(app)).toEqual([want]);
});
