import { describe, expect, test } from "@jest/globals";
import { gzip } from "pako";
import { archive } from "../../chart/archive.js";
import { generate } from "../../generate.js";
import type { Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { parseAll } from "../../yaml/yaml.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: {
    replicas: { type: "integer" },
    auth: { type: "object", additionalProperties: false, properties: { enabled: {}, user: {} } },
    enabled: { type: "boolean" },
  },
};

const redis = {
  "Chart.yaml": "apiVersion: v2\nname: redis\nversion: 1.2.3\n",
  "values.yaml": "replicas: 3\nauth: {enabled: true, user: admin}\nglobal: {a: 1}\n",
  "values.schema.json": JSON.stringify(schema),
};

async function chartArchive(files: Readonly<Record<string, string>> = redis) {
  const entries = Object.entries(files).map(([path, content]) => ({ path, content }));
  return archive("redis", entries);
}

type Dependencies = NonNullable<Chart["dependencies"]>;

async function built(
  dependencies: Dependencies,
  chart: Partial<Chart> = {},
  files: Readonly<Record<string, Uint8Array>> = {},
) {
  const { request } = spec([{ app_name: "web", port: 80 }], { dependencies, ...chart });
  const all = { "//shop:redis.tgz": await chartArchive(), ...files };
  const { chart: made, diagnostics } = await generate({
    request,
    files: new Map(Object.entries(all)),
  });
  const file = (path: string) =>
    parseAll(String(made?.files.find((one) => one.path === path)?.content))[0]?.value;
  const problems = diagnostics.map(({ origin, path, message, hint }) =>
    [origin, path, `${message}; ${hint}`].filter(Boolean).join(": "),
  );
  return { made, file, problems };
}

const chart = "//shop:redis.tgz";

test("an archive is in charts/ as it is, and Chart.yaml names it", async () => {
  const { made, file, problems } = await built({
    redis: { chart },
    cache: { chart, condition: "cache.enabled", values: { replicas: 1 } },
  });
  expect(problems).toEqual([]);
  const archives = made?.files.filter(({ path }) => path.startsWith("charts/"));
  expect(archives?.map(({ path }) => path)).toEqual(["charts/redis-1.2.3.tgz"]);
  expect(archives?.[0]?.content).toEqual(await chartArchive());
  expect(file("Chart.yaml")).toMatchObject({
    dependencies: [
      { name: "redis", version: "1.2.3", repository: "" },
      {
        name: "redis",
        version: "1.2.3",
        repository: "",
        condition: "cache.enabled",
        alias: "cache",
      },
    ],
  });
  expect(file("values.yaml")).toMatchObject({ redis: {}, cache: { replicas: 1, enabled: true } });
});

test("an environment's file takes back what only the default environment says", async () => {
  const { file, problems } = await built(
    { redis: { chart, values: { auth: { user: null } } } },
    {
      environments: {
        dev: { values: { redis: { replicas: 1, extra: "a\n", auth: { enabled: false } } } },
        prod: { values: { redis: { auth: { enabled: null } } } },
      },
    },
  );
  expect(problems).toEqual([]);
  expect(file("values.yaml")).toMatchObject({
    redis: { replicas: 1, extra: "a\n", auth: { user: null, enabled: false } },
  });
  // Its own value where it has one, and null where it has none.
  expect(file("values/prod.yaml")).toEqual({
    global: { environment: "prod" },
    redis: { replicas: 3, extra: null, auth: { enabled: null } },
  });
});

test("what it sees is held against its own schema, in each environment", async () => {
  const { problems } = await built(
    { redis: { chart, values: { replicas: "2" } } },
    {
      environments: {
        dev: { values: {} },
        prod: { values: { redis: { replicas: 2, auth: { usr: "x" } } } },
      },
    },
  );
  expect(problems).toEqual([
    '//shop:chart: dependencies.redis.values.replicas: must be a whole number, but is "2", a string; write 2, without quotes',
    "//shop:chart: environments.prod.redis.auth.usr: unknown key; write user",
  ]);
});

test("one that is not deployed is not held against its schema", async () => {
  const dependencies = {
    redis: { chart, condition: "redis.enabled", values: { replicas: "2", enabled: false } },
  };
  expect((await built(dependencies)).problems).toEqual([]);
});

test("a schema that only Helm can read refuses nothing", async () => {
  const wrong = { ...redis, "values.schema.json": '{"$ref": "https://example.com/other.json"}' };
  const files = { [chart]: await chartArchive(wrong) };
  expect((await built({ redis: { chart } }, {}, files)).problems).toEqual([]);
});

test("what a wrong archive would have for values is not unknown", async () => {
  const { request } = spec([{ app_name: "web", port: 80 }], {
    dependencies: "redis" as unknown as Dependencies,
    environments: { dev: { values: {} }, prod: { values: { redis: { replicas: 1 } } } },
  });
  const { diagnostics } = await generate({ request, files: new Map() });
  expect(diagnostics.map(({ path }) => path)).toEqual(["dependencies"]);
});

describe("what is refused", () => {
  const tar = "which holds no tar archive";
  test.each<[string, Readonly<Record<string, string>> | Uint8Array, string]>([
    ["no gzip", bytes("x"), "which is no gzip file, or is cut off"],
    ["empty", new Uint8Array(), "which is no gzip file, or is cut off"],
    ["no tar", gzip(bytes("x".repeat(2000))), tar],
    ["no chart", { "README.md": "x" }, "it has no folder with Chart.yaml"],
    ["no name", { "Chart.yaml": "version: 1.0.0" }, "Chart.yaml has no name or version"],
    ["bad YAML", { "Chart.yaml": "a: [" }, "Chart.yaml has no name or version"],
    ["bad values", { ...redis, "values.yaml": "- 1" }, "whose values.yaml is no map of values"],
  ])("an archive: %s", async (_, content, want) => {
    const archived = content instanceof Uint8Array ? content : await chartArchive(content);
    const { problems } = await built({ redis: { chart } }, {}, { [chart]: archived });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`//shop:chart: dependencies.redis.chart: is "${chart}", `);
    expect(problems[0]).toContain(want);
  });

  test("a cut archive", async () => {
    const archived = (await chartArchive()).subarray(0, -20);
    const { problems } = await built({ redis: { chart } }, {}, { [chart]: archived });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("cut off");
  });

  test.each<[Dependencies, string]>([
    [{ global: { chart } }, "dependencies.global: is the key of something else"],
    [{ externalSecrets: { chart } }, "dependencies.externalSecrets: is the key of something else"],
    [{ redis: { chart, condition: "a.b" } }, 'dependencies.redis.condition: is "a.b", and'],
    [
      { redis: { chart, condition: "redis.auth.user" } },
      'dependencies.redis.condition: is "redis.auth.user", which the chart has as "admin"',
    ],
    [
      { redis: { chart, condition: "redis.on", values: { on: "yes" } } },
      'dependencies.redis.values.on: decides whether redis is deployed, and is "yes"',
    ],
    [{ "a b": { chart } }, "must be letters, digits"],
    [{ redis: {} as never }, "dependencies.redis.chart: is missing"],
  ])("%j", async (dependencies, want) => {
    const { problems } = await built(dependencies);
    expect(problems.join("\n")).toContain(want);
  });

  test("two archives of one name and version", async () => {
    const other = await chartArchive({ ...redis, "values.yaml": "" });
    const { problems } = await built(
      { redis: { chart }, cache: { chart: "//shop:other.tgz" } },
      {},
      { "//shop:other.tgz": other },
    );
    expect(problems).toEqual([
      '//shop:chart: dependencies.cache.chart: is "redis 1.2.3", and so is that of redis, which is another archive; name the same archive, or charts of two versions',
    ]);
  });
});
