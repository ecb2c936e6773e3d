import { expect, test } from "@jest/globals";
import { generate } from "./generate.js";
import { readShopRequest, shopFiles } from "./testing/shop.js";
import { parseAll } from "./yaml/yaml.js";

async function shopChart(): Promise<Map<string, string>> {
  const { chart, diagnostics } = await generate({ request: readShopRequest(), files: shopFiles() });
  expect(diagnostics).toEqual([]);
  return new Map(chart?.files.map(({ path, content }) => [path, String(content)]));
}

test("an ordinary chart has all its files, in the order of the archive", async () => {
  expect([...(await shopChart()).keys()]).toEqual([
    "Chart.yaml",
    "values.yaml",
    "values.schema.json",
    "templates/_helpers.tpl",
    "templates/NOTES.txt",
    "templates/poddisruptionbudget.yaml",
    "templates/deployment.yaml",
    "templates/job.yaml",
    "templates/ingress.yaml",
    "templates/service.yaml",
    "templates/_dispatch.tpl",
    "templates/manifests.yaml",
    ".helmignore",
    "README.md",
    "image-lock.json",
    "prerequisites.json",
    "manifests/namespaced/configmap-shop-flags.yaml",
    "manifests/cluster/clusterrole-shop-reader-db6c81ca.yaml",
    "crds/customresourcedefinition-coupons.shop.example.com.yaml",
    "manifests/cluster/coupon-welcome.yaml",
  ]);
});

test("values arrive as they were written", async () => {
  const request = readShopRequest();
  const [document] = parseAll((await shopChart()).get("values.yaml") ?? "");
  const { apps } = document?.value as { apps: Record<string, Record<string, unknown>> };
  expect(Object.keys(apps)).toEqual(["shop_web", "stock_api", "mailer", "migrate"]);
  const [web, stock, mailer, migrate] = request.apps;
  expect(apps["shop_web"]).toMatchObject({
    env: web?.["env"],
    envFrom: web?.["env_from"],
    ingress: web?.["ingress"],
    healthCheck: { enabled: true, path: "/healthz", readiness: { periodSeconds: 5 } },
  });
  expect(apps["stock_api"]).toMatchObject({ args: stock?.["args"], env: stock?.["env"] });
  expect(apps["mailer"]).toMatchObject({ env: mailer?.["env"], replicas: 0 });
  expect(apps["migrate"]).toMatchObject({ command: migrate?.["command"], args: ["up"] });
});

test("a manual manifest arrives as it was written, and its integers exactly", async () => {
  const files = await shopChart();
  const [, rest] = parseAll(files.get("manifests/namespaced/configmap-shop-flags.yaml") ?? "");
  expect(rest?.value).toEqual({
    data: { greeting: "{{ name }}: yes", big: "line 1\n\n  line 2\n" },
  });
  expect(files.get("manifests/cluster/coupon-welcome.yaml")).toContain(
    "percent: 12345678901234567\n",
  );
});

test("the same request gives the same bytes", async () => {
  const input = { request: readShopRequest(), files: shopFiles() };
  const [one, other] = [await generate(input), await generate(input)];
  expect(one).toEqual(other);
  expect(one.chart?.archive.length).toBeGreaterThan(1000);
});

test("a request with mistakes gives no chart, and tells of all of them", async () => {
  const request = readShopRequest();
  request.chart["chart_version"] = "1";
  Object.assign(request.apps[0] ?? {}, { replicas: -1 });
  const files = new Map([["//shop:objects.yaml", new TextEncoder().encode("kind: [")]]);
  const { chart, diagnostics } = await generate({ request, files });
  expect(chart).toBeUndefined();
  expect(diagnostics.map(({ origin, path }) => `${origin} ${path}`).sort()).toEqual([
    expect.stringContaining("//shop:objects.yaml line 1"),
    "//shop:shop_chart chart_version",
    "//shop:shop_web replicas",
  ]);
});

test("a value that fits neither its schema nor a chart is told once", async () => {
  const request = readShopRequest();
  Object.assign(request.apps[0] ?? {}, { port: 2 ** 60, args: ["<no value>"] });
  const { diagnostics } = await generate({ request, files: shopFiles() });
  expect(diagnostics.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "port out-of-range",
    "args[0] invalid-format",
  ]);
});

test("mistakes across apps give no chart", async () => {
  const request = readShopRequest();
  Object.assign(request.apps[1] ?? {}, { app_name: "shop-web" });
  const { chart, diagnostics } = await generate({ request, files: shopFiles() });
  expect(chart).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain("duplicate-name");
});

test("a name that is not text is told, though no schema can hold it", async () => {
  const request = readShopRequest();
  Object.assign(request.apps[0] ?? {}, { app_name: "\ud800" });
  const { chart, diagnostics } = await generate({ request, files: shopFiles() });
  expect(chart).toBeUndefined();
  expect(diagnostics.map(({ path, message }) => `${path} ${message}`)).toContain(
    "app_name is not UTF-8 text",
  );
});

test.each([null, 1, "x", [], {}])("a request of %j is refused", async (request) => {
  const { chart, diagnostics } = await generate({ request, files: new Map() });
  expect(chart).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});

test("a file that was not handed over is a bug", async () => {
  const generating = generate({ request: readShopRequest(), files: new Map() });
  await expect(generating).rejects.toThrow("the file of //shop:objects.yaml was not handed over");
});
