import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { ajvOptions } from "./diagnostics/ajv_options.js";
import { generate } from "./generate.js";
import type { ChartFile } from "./model/chart_file.js";
import type { Chart } from "./model/types.gen.js";
import { parse } from "yaml";

const files = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([label, text]) => [label, new TextEncoder().encode(text)]));

const api = {
  label: "//shop:api",
  app_name: "api",
  app_type: "internal-api",
  env: { A: "{{ .Values.global.environment }}", B: "b" },
};

function generated(chart: Partial<Chart>, texts: Record<string, string> = {}, app: object = {}) {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", ...chart },
    apps: [{ ...api, ...app }],
  };
  return generate({ request, files: files(texts) });
}

const told = async (...given: Parameters<typeof generated>) =>
  (await generated(...given)).diagnostics.map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );

/** A file of the chart, read. */
async function file(path: string, ...given: Parameters<typeof generated>): Promise<unknown> {
  const { chart } = await generated(...given);
  const found = chart?.files.find((candidate) => candidate.path === path);
  return parse(String(found?.content));
}

const dev = { values: { apps: { api: { replicas: 2 } } } };

/** What an editor with the YAML language server says of a file, which names its schema in its first line. */
function saidOf({ path, content }: ChartFile, files: readonly ChartFile[]): string[] {
  const [, name = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(String(content)) ?? [];
  const ajv = new Ajv(ajvOptions);
  for (const { path, content } of files.filter((file) => file.path.endsWith("schema.json"))) {
    ajv.addSchema(JSON.parse(String(content)) as object, `chart:/${path}`);
  }
  const validate = ajv.getSchema(new URL(name, `chart:/${path}`).href);
  if (!validate) return [`${path} names no schema`];
  void validate(parse(String(content)));
  return (validate.errors ?? []).map(
    ({ instancePath, message = "" }) => `${instancePath} ${message}`,
  );
}

test("an editor finds nothing wrong with a chart's files of values, each for itself", async () => {
  const own = { replicas: 3, env: { B: null }, resources: { limits: { memory: null, cpu: 1 } } };
  const environments = { dev, prod: { values: { apps: { api: own } } } };
  const files = (await generated({ environments })).chart?.files ?? [];
  const values = files.filter(({ path }) => /^values.*\.yaml$/.test(path));
  expect(values.map(({ path }) => path)).toEqual([
    "values.yaml",
    "values/dev.yaml",
    "values/prod.yaml",
  ]);
  for (const file of values) expect(saidOf(file, files)).toEqual([]);

  const [, , prod] = values;
  const wrong = {
    path: "values/prod.yaml",
    content: String(prod?.content).replace("replicas", "replica"),
  };
  expect(saidOf(wrong, files)).toEqual(["/apps/api must NOT have additional properties"]);
});

describe("what is written", () => {
  test("a file, a dict, and a list of both that merges as Helm merges", async () => {
    const environments = {
      dev,
      prod: [
        { file: "//shop:base.yaml" },
        { values: { apps: { api: { replicas: 5, env: { B: null } } } } },
      ],
    };
    const base = { "//shop:base.yaml": "apps: {api: {replicas: 3, args: [x], env: {C: c}}}\n" };
    expect(await file("values/prod.yaml", { environments }, base)).toEqual({
      global: { environment: "prod" },
      apps: { api: { replicas: 5, args: ["x"], env: { B: null, C: "c" } } },
    });
  });

  test("a null for what the default environment has taken away already is left out", async () => {
    const values = { apps: { api: { env: { B: null } } } };
    const environments = { dev: { values }, prod: { values } };
    expect(await file("values/prod.yaml", { environments })).toEqual({
      global: { environment: "prod" },
    });
  });

  test("the default environment's values are the chart's own", async () => {
    const values = await file("values.yaml", { environments: { dev } });
    expect(values).toMatchObject({
      global: { environment: "dev" },
      apps: { api: { replicas: 2, port: 8000 } },
    });
  });

  test("another environment does not inherit what only the default one has", async () => {
    const environments = {
      dev: { values: { apps: { api: { replicas: 2, env: { DEBUG: "1" }, args: ["--debug"] } } } },
      prod: { values: {} },
    };
    expect(await file("values/prod.yaml", { environments })).toEqual({
      global: { environment: "prod" },
      apps: { api: { replicas: 1, env: { DEBUG: null }, args: [] } },
    });
  });

  test("names that objects of JavaScript have already are names like others", async () => {
    const names = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];
    const env = Object.fromEntries(names.map((name) => [name, "x"]));
    const environments = { dev: { values: { apps: { api: { env } } } }, prod: { values: {} } };
    const values = (await file("values.yaml", { environments })) as typeof environments.dev.values;
    expect(Object.entries(values.apps.api.env).sort()).toEqual(
      [...Object.entries(api.env), ...Object.entries(env)].sort(),
    );
    const prod = JSON.stringify(await file("values/prod.yaml", { environments }));
    for (const name of names) expect(prod).toContain(`"${name}":null`);
  });

  test("an empty file is an environment without values of its own", async () => {
    const environments = { dev: { file: "//shop:dev.yaml" } };
    expect(
      await file("values/dev.yaml", { environments }, { "//shop:dev.yaml": "# none\n" }),
    ).toEqual({
      global: { environment: "dev" },
    });
  });
});

describe("refused", () => {
  const inFile = (text: string) =>
    told({ environments: { dev: { file: "//shop:dev.yaml" } } }, { "//shop:dev.yaml": text });

  test.each<[string, string, string]>([
    ["no YAML", "a: [", "//shop:dev.yaml line 1, column 5 [invalid-yaml]"],
    [
      "a key given twice",
      "apps: {}\napps: {}\n",
      "//shop:dev.yaml line 2, column 1 [invalid-yaml]",
    ],
    ["no map", "- a\n", "//shop:dev.yaml line 1 [invalid-yaml]"],
    ["several documents", "a: 1\n---\nb: 1\n", "//shop:dev.yaml  [invalid-yaml]"],
    [
      "an unknown value",
      "apps:\n  api:\n    replica: 3\n",
      "//shop:dev.yaml line 3, column 5: apps.api.replica [unknown-key] unknown key; write replicas",
    ],
    [
      "an app that is not in the chart",
      "apps: {ap: {}}\n",
      "//shop:dev.yaml line 1, column 8: apps.ap [unknown-key] unknown key; write api",
    ],
    [
      "a slip in global, where Helm takes any key",
      "global: {enviroment: prod}\n",
      "//shop:dev.yaml line 1, column 10: global.enviroment [unknown-key] unknown key; write environment",
    ],
    [
      "the namespace in global, which is not ours alone",
      "global: {namespace: shop}\n",
      "//shop:dev.yaml line 1, column 10: global.namespace [unknown-key] is not where objects go: that is the namespace of the release; leave it out and deploy with --namespace, or write namespaceOverride at the top of the values",
    ],
    [
      "a Secret of the parent chart, which nobody declares",
      "global:\n  imagePullSecrets:\n    - name: pull\n",
      '//shop:dev.yaml line 3, column 7: global.imagePullSecrets[0] [unresolved-reference] names the Secret "pull"',
    ],
    [
      "a wrong type",
      "apps:\n  api: {replicas: three}\n",
      '//shop:dev.yaml line 2, column 9: apps.api.replicas [wrong-type] must be a whole number, but is "three", a string',
    ],
    [
      "null where a value is needed",
      "apps: {api: {image: null}}\n",
      "//shop:dev.yaml line 1, column 14: apps.api.image [missing-key] is missing",
    ],
    [
      "another type of app",
      "apps: {api: {type: job}}\n",
      '//shop:dev.yaml line 1, column 14: apps.api.type [invalid-choice] is "job"; write "internal-api"',
    ],
    [
      "a template that does not parse",
      'apps: {api: {env: {A: "{{ if }}"}}}\n',
      "//shop:dev.yaml line 1, column 20: apps.api.env.A [invalid-template]",
    ],
    [
      "a template that reads nothing",
      'apps: {api: {env: {A: "{{ .Values.global.enviroment }}"}}}\n',
      "//shop:dev.yaml line 1, column 20: apps.api.env.A [unknown-value] reads .Values.global.enviroment, which does not exist; write .Values.global.environment",
    ],
    [
      "null for a key that is misspelt",
      "apps:\n  api: {replica: null}\n",
      "//shop:dev.yaml line 2, column 9: apps.api.replica [unknown-key] is null, which takes a key away, but there is no such key; write replicas: null, or leave it out",
    ],
    [
      "null for a key that is not there",
      "apps: {api: {resources: {limits: {accelerators: null}}}}\n",
      "//shop:dev.yaml line 1, column 35: apps.api.resources.limits.accelerators [unknown-key] is null, which takes a key away, but there is no such key; leave it out",
    ],
    [
      "null for a variable that is not there",
      "apps: {api: {env: {AA: null}}}\n",
      "//shop:dev.yaml line 1, column 20: apps.api.env.AA [unknown-key] is null, which takes a key away, but there is no such key; write A: null, or leave it out",
    ],
  ])("a file with %s", async (_, text, want) => {
    const [first = ""] = await inFile(text);
    expect(first.slice(0, want.length)).toBe(want);
  });

  test.each([
    ["Latin-1", Buffer.from("apps: {api: {env: {A: caf\u00e9}}}", "latin1")],
    ["UTF-16", Buffer.from("\ufeffapps: {}", "utf16le")],
  ])("a file in %s", async (_, content) => {
    const environments = { dev: { file: "//shop:dev.yaml" } };
    const request = {
      label: "//shop:chart",
      chart: { chart_name: "shop", environments },
      apps: [api],
    };
    const { diagnostics } = await generate({
      request,
      files: new Map([["//shop:dev.yaml", content]]),
    });
    expect(diagnostics).toMatchObject([
      { origin: "//shop:dev.yaml", message: "is not UTF-8 text", hint: "save the file as UTF-8" },
    ]);
  });

  const idle = "is null, which takes a key away, but there is no such key";
  test.each([
    [
      "apps: {api: {replica: null}}\n",
      `apps.api.replica [unknown-key] ${idle}; write replicas: null, or leave it out`,
    ],
    ["apps: {ap: null}\n", `apps.ap [unknown-key] ${idle}; write api: null, or leave it out`],
    [
      "apps: {api: {resources: {limits: {gpu: null}}}}\n",
      `apps.api.resources.limits.gpu [unknown-key] ${idle}; leave it out`,
    ],
    [
      "apps: {api: {env: {C: null}}}\n",
      `apps.api.env.C [unknown-key] ${idle}; write A: null, or leave it out`,
    ],
    ["constructor: null\n", `constructor [unknown-key] ${idle}; leave it out`],
  ])("a file with a null that takes nothing away: %j", async (text, want) => {
    expect((await inFile(text)).map((line) => line.replace(/^.*column \d+: /, ""))).toEqual([want]);
  });

  test("a null that takes away what is there is none, once or twice", async () => {
    const taken = { values: { apps: { api: { env: { B: null }, resources: { limits: null } } } } };
    const environments = { dev: taken, prod: [taken, taken] };
    expect(await told({ environments })).toEqual([]);
    expect(await file("values/prod.yaml", { environments })).toEqual({
      global: { environment: "prod" },
    });
  });

  test.each([
    [
      "apps: {api: {env: {GUILD: 175928847299117063}}}\n",
      "//shop:dev.yaml line 1, column 20: apps.api.env.GUILD [out-of-range] is an integer beyond 2^53, which would lose its last digits; write it as a string, in quotes",
    ],
    [
      "apps: {api: {args: ['a\\0']}}\n".replaceAll("'", '"'),
      "//shop:dev.yaml line 1, column 21: apps.api.args[0] [invalid-format] holds a zero byte, which ends a text; take it away",
    ],
    [
      "apps: {api: {podSecurityContext: {seLinuxOptions: {level: .inf}}}}\n",
      "//shop:dev.yaml line 1, column 59 [invalid-yaml] Infinity and NaN are not numbers of JSON; write a number, or a string in quotes",
    ],
  ])("a file with what no chart carries: %j", async (text, want) => {
    expect(await inFile(text)).toEqual([want]);
  });

  test.each<[string, Partial<Chart>, string]>([
    [
      "a value of a dict",
      { environments: { dev: { values: { apps: { api: { port: 0 } } } } } },
      "//shop:chart environments.dev.apps.api.port [out-of-range]",
    ],
    [
      "a value of a list",
      { environments: { dev: [dev, { values: { globl: {} } }] } },
      "//shop:chart environments.dev[1].globl [unknown-key] unknown key; write global",
    ],
    [
      "a name that is no DNS label",
      { environments: { Dev_1: dev }, environment: "dev" },
      "//shop:chart environments.Dev_1 [invalid-format]",
    ],
    [
      "a default that is none of them",
      { environments: { prod: dev }, environment: "pod" },
      '//shop:chart environment [unknown-environment] is "pod", which is not among environments; write "prod"',
    ],
  ])("%s", async (_, chart, want) => {
    const [first = ""] = await told(chart);
    expect(first.slice(0, want.length)).toBe(want);
  });

  test("each mistake in each environment, and no chart", async () => {
    const wrong = { values: { apps: { api: { port: 0, replicas: -1 } } } };
    const { chart, diagnostics } = await generated({ environments: { dev: wrong, prod: wrong } });
    expect(chart).toBeUndefined();
    expect(diagnostics).toHaveLength(4);
  });
});

describe("a digest", () => {
  const digest = (character: string) => `sha256:${character.repeat(64)}`;
  const given = (own: object) => ({ environments: { dev: { values: { apps: { api: own } } } } });
  const pinned = { version: "1", digest: digest("a") };

  test.each([{ imageTag: "2" }, { imageTag: "1", replicas: 2 }])(
    "beside %j of an environment",
    async (own) => {
      const want =
        own.imageTag === pinned.version
          ? []
          : [
              '//shop:chart environments.dev.apps.api.imageTag [conflicting-keys] is "2", but the app\'s digest decides which image runs; write imageDigest beside it: the digest of that tag, or "" for whatever the tag is',
            ];
      expect(await told(given(own), {}, pinned)).toEqual(want);
    },
  );

  test("of an environment goes with its tag, or is taken away", async () => {
    const both = { imageTag: "2", imageDigest: digest("b") };
    expect(await told(given(both), {}, pinned)).toEqual([]);
    expect(await told(given({ imageTag: "2", imageDigest: "" }), {}, pinned)).toEqual([]);
    expect(await told(given({ imageDigest: digest("b") }), {}, pinned)).toEqual([]);
  });
});

describe("templates in env", () => {
  test.each<[string, string, string]>([
    [
      "an unknown function",
      "{{ uper .Release.Name }}",
      '[invalid-template] has an undefined function "uper"',
    ],
    [
      "an unknown helper",
      '{{ include "appchart.fulname" . }}',
      '[unknown-value] includes the template "appchart.fulname", which is not a public one of the chart; write "appchart.fullname"',
    ],
    [
      "an internal helper",
      '{{ include "appchart.dnsLabel" "A" }}',
      '[unknown-value] includes the template "appchart.dnsLabel", which is not a public one of the chart; write one of appchart.fullname, appchart.labels,',
    ],
    [
      "an unknown object",
      "{{ .Valuse.global }}",
      "[unknown-value] reads .Valuse, which does not exist; write .Values",
    ],
    [
      "an unknown field of the release",
      "{{ .Release.Namspace }}",
      "[unknown-value] reads .Release.Namspace, which does not exist; write .Release.Namespace",
    ],
    ["a block without end", "{{ if .Values.global.environment }}x", "[invalid-template]"],
  ])("%s is found when the chart is built", async (_, A, want) => {
    const [first = ""] = await told({}, {}, { env: { A } });
    expect(first).toContain(`//shop:api env.A ${want}`);
  });

  test.each([
    "{{ .Values.global.environment }}",
    "http://{{ .Release.Namespace }}.{{ .Values.global.environment | quote }}:80",
    '{{ include "appchart.fullname" (dict "root" . "name" "api") }}',
    "{{ with .Values.global }}{{ .environment }}{{ end }}",
    "{{- if eq .Values.global.environment `prod` -}} a {{- else if true }} b {{ else }} c {{ end }}",
    "{{/* a comment */}}{{ $x := .Values.namespaceOverride }}{{ $x }}",
    '{{ "{{" }} as such',
    '{{ index .Values "global" | toJson }}',
  ])("%s is fine", async (A) => {
    expect(await told({}, {}, { env: { A } })).toEqual([]);
  });
});

test("an environment may take any value of an app away: a chart, or an error", async () => {
  const values = (await file("values.yaml", { environments: { dev: { values: {} } } })) as {
    apps: { api: object };
  };
  const keys = Object.keys(values.apps.api);
  expect(keys).toEqual(expect.arrayContaining(["env", "envFrom", "resources"]));
  for (const key of keys) {
    const prod = { values: { apps: { api: { [key]: null } } } };
    const { chart, diagnostics } = await generated({ environments: { dev: { values: {} }, prod } });
    expect([key, chart === undefined]).toEqual([key, diagnostics.length > 0]);
  }
});
