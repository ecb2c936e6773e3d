import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import type { ConfigFile } from "../../request/config_files.js";
import { subjectOf } from "../../testing/subjects.js";
import { configMap } from "./index.js";

const told = (app: Partial<App>, configFiles = filesOf(app), chart: Partial<Chart> = {}) => {
  const given = { ...spec([app], chart), configFiles };
  const found = [
    ...(configMap.checkSpec?.(given) ?? []),
    ...(configMap.check?.(subjectOf(given)) ?? []),
  ];
  return found.map(({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`);
};

/** An empty file for each key. */
function filesOf({ config_files: configs = {} }: Partial<App>): ConfigFile[] {
  return Object.entries(configs).flatMap(([config, { files }]) =>
    Object.keys(files).map((key) => ({ app: "api", config, key, content: "", size: 0 })),
  );
}

const file = (config: string, size: number): ConfigFile => ({
  app: "api",
  config,
  key: "k",
  content: "",
  size,
});

const mebibyte = 1024 * 1024;

describe("refused", () => {
  test.each<[string, Partial<App>, string]>([
    [
      "a name in config and config_files",
      { config: { a: {} }, config_files: { a: { files: { k: "//shop:k" } } } },
      "config_files.a [duplicate-name] has the name of one in config; give one of the two another name",
    ],
    [
      "more than a ConfigMap takes",
      { config: { a: { data: { k: "ü".repeat(mebibyte / 2), l: "x" } } } },
      "config.a [too-large] holds 1048577 bytes, and a ConfigMap takes 1048576; put what is large into the image, or into a volume",
    ],
    [
      "a subPath without a mountPath",
      { config: { a: { data: { k: "" }, subPath: "k" } } },
      "config.a.mountPath [missing-key] is missing, while subPath is given; write the path of the file in the container",
    ],
    [
      "a subPath that is not a key",
      { config_files: { a: { files: { k: "//shop:k" }, mountPath: "/k", subPath: "l" } } },
      'config_files.a.subPath [invalid-choice] is "l", which is not one of its keys; write one of "k"',
    ],
    [
      "a mode without a mountPath",
      { config: { a: { data: { k: "" }, defaultMode: 0 } } },
      "config.a.mountPath [missing-key] is missing, while defaultMode is given; write the path of the file in the container",
    ],
    [
      "an item of a key that is not there",
      { config: { a: { data: { k: "" }, mountPath: "/k", items: [{ key: "l", path: "l" }] } } },
      'config.a.items[0].key [invalid-choice] is "l", which is not one of its keys; write one of "k"',
    ],
    [
      "two items of one path",
      {
        config: {
          a: {
            data: { k: "", l: "" },
            mountPath: "/k",
            items: ["k", "l"].map((key) => ({ key, path: "f" })),
          },
        },
      },
      'config.a.items[1].path [duplicate-name] is "f", and so is config.a.items[0].path; use each once',
    ],
    [
      "a subPath that is the path of no item",
      {
        config: {
          a: {
            data: { k: "" },
            mountPath: "/k",
            subPath: "k",
            items: [{ key: "k", path: "f" }],
          },
        },
      },
      'config.a.subPath [invalid-choice] is "k", which is not one of the paths of its items; write one of "f"',
    ],
    [
      "keys of files that differ in their case",
      { config_files: { a: { files: { K: "//shop:k", k: "//shop:k" } } } },
      'config_files.a.files.k [duplicate-name] is "K" where file systems know no case; give one of the two another name',
    ],
  ])("%s", (_, app, want) => {
    expect(told(app)).toEqual([want]);
  });

  test.each<[string, Partial<App>, Partial<Chart>, string]>([
    [
      "a name in the chart's config and config_files",
      {},
      {
        config: { a: { envFrom: true } },
        config_files: { a: { files: { k: "//shop:k" }, envFrom: true } },
      },
      "config_files.a [duplicate-name] has the name of one in config; give one of the two another name",
    ],
    [
      "files of an app with the name of the chart's config",
      { config_files: { a: { files: { k: "//shop:k" } } } },
      { config: { a: { envFrom: true } } },
      "config_files.a [duplicate-name] has the name of one that //shop:chart has for all apps; give one of the two another name",
    ],
    [
      "config of the chart that no app sees",
      { config: { b: { envFrom: true } } },
      { config: { a: { data: { k: "" } } } },
      'config.a [dead-value] is for no app: it has neither mountPath nor envFrom, and no app has a config of this name; give it one of the two, or write config = {"a": {...}} on an app',
    ],
    [
      "config left out that the chart does not have",
      { inherit: { config: { omit: ["b"] } } },
      { config: { a: { data: { k: "" }, envFrom: true } } },
      'inherit.config.omit[0] [unknown-value] is "b", which is not in the chart\'s config; write "a"',
    ],
    [
      "a subPath of the app's that is no key of the chart's",
      { config: { a: { mountPath: "/k", subPath: "l" } } },
      { config: { a: { data: { k: "" } } } },
      'config.a.subPath [invalid-choice] is "l", which is not one of its keys; write one of "k"',
    ],
    [
      "a mode of the chart's without a mountPath",
      {},
      { config: { a: { data: { k: "" }, envFrom: true, defaultMode: 0 } } },
      "config.a.mountPath [missing-key] is missing, while defaultMode is given; write the path of the file in the container",
    ],
  ])("%s", (_, app, chart, want) => {
    expect(told(app, filesOf(app), chart)).toEqual([want]);
  });

  test("a key in values of an app, beside the chart's files", () => {
    const chart = { config_files: { a: { files: { k: "//shop:k" } } } };
    const files: ConfigFile[] = [{ ...file("a", mebibyte), app: undefined }];
    const own = { config: { a: { data: { l: "x" }, mountPath: "/a" } } };
    expect(told(own, files, chart)[0]).toContain("config.a [too-large]");
    expect(told({ config: { a: { data: { k: "x" }, mountPath: "/a" } } }, files, chart)).toEqual(
      [],
    );
  });

  test("files that are more than a ConfigMap takes together", () => {
    const app = { config_files: { a: { files: { k: "//shop:k" } } } };
    expect(told(app, [file("a", mebibyte)])).toEqual([]);
    expect(told(app, [file("a", mebibyte), { ...file("a", 1), key: "l" }])[0]).toContain(
      "config_files.a [too-large]",
    );
  });
});
