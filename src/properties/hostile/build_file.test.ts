import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { asBuildFile, starlark } from "./build_file.js";

const request = {
  label: "//shop:chart",
  chart: {
    chart_name: "shop",
    environments: { dev: { values: { a: null } }, prod: { file: "//shop:prod.yaml" } },
  },
  apps: [
    { label: "//shop:web", app_name: "web", port: 80, env: { Ä: "\u0000\n{{ \"'" }, "a b": [] },
  ],
};

test("calls, attributes that are not identifiers, and files", () => {
  expect(asBuildFile({ request, file: "a: '%\\é'\n" })).toBe(
    String.raw`load("@rules_appchart//rules:defs.bzl", "helm_chart", "release_app")

release_app(
    name = "app_0",
    app_name = "web",
    port = 80,
    env = {
        "\303\204": "\000\012{{ \042'",
    },
    **{
        "a b": [],
    }
)

helm_chart(
    name = "chart",
    apps = [
        ":app_0",
    ],
    chart_name = "shop",
    environments = {
        "dev": {
            "a": None,
        },
        "prod": "//shop:prod.yaml",
    },
)

# printf 'a: \047\045\134\303\251\047\012' > 'prod.yaml'
`,
  );
});

test("the line for a file writes its bytes", () => {
  const file = "a: '%\\é\u0001🚀'\n%s\n";
  const printed = asBuildFile({ request, file });
  const [, command = ""] = /^# (printf '.*') > /m.exec(printed) ?? [];
  expect(execFileSync("bash", ["-c", command], { encoding: "utf8" })).toBe(file);
});

test.each<[string, Parameters<typeof starlark>[0], string]>([
  ["a large integer", 1e21, "1000000000000000000000"],
  ["a fraction", -0.5, "-0.5"],
  ["truth", [true, false], "[\n    True,\n    False,\n]"],
  ["half of a pair", "\ud800", String.raw`"\355\240\200"`],
  ["an emoji", "🚀", String.raw`"\360\237\232\200"`],
  ["nothing", {}, "{}"],
  [
    "__proto__",
    JSON.parse('{"__proto__": 1}') as Record<string, number>,
    '{\n    "__proto__": 1,\n}',
  ],
])("%s", (_, value, want) => {
  expect(starlark(value)).toBe(want);
});

test("a request that no BUILD file makes is printed as it is", () => {
  expect(asBuildFile({ request: { apps: 1 }, file: "" })).toBe(
    '# No BUILD file makes this request:\n# {"apps":1}\n',
  );
});
