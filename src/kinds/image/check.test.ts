import { expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App } from "../../model/types.gen.js";

async function told(app: Partial<App>, chart: object = {}): Promise<string[]> {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", ...chart },
    apps: [{ label: "//shop:api", app_name: "api", app_type: "worker", ...app }],
  };
  const { diagnostics } = await generate({ request, files: new Map() });
  return diagnostics.map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );
}

const dev = { environments: { dev: { values: { env: { A: "a" } } } } };

// With environments the values are held against values.schema.json as well: the mistake is told once.
test.each<[Partial<App>, string]>([
  [
    { organization: "Acme" },
    'organization [invalid-format] is "Acme", which makes the image "Acme/api", a name that no registry takes; write "acme"',
  ],
  [
    { registry: "GHCR.IO/x y" },
    'registry [invalid-format] is "GHCR.IO/x y", which makes the image "GHCR.IO/x y/api", a name that no registry takes; write "ghcr.io/x-y"',
  ],
  [
    { repo_name: "Api" },
    'repo_name [invalid-format] is "Api", which makes the image "Api", a name that no registry takes; write "api"',
  ],
  [
    { registry: "ghcr.io", organization: "Acme" },
    'organization [invalid-format] is "Acme", which makes the image "ghcr.io/Acme/api", a name that no registry takes; write "acme"',
  ],
  [
    { app_name: "a_-b" },
    'app_name [invalid-format] is "a_-b", which makes the image "a_-b", a name that no registry takes; write repo_name, or image',
  ],
])("%j", async (app, want) => {
  for (const chart of [{}, dev]) {
    const seen = await told(app, chart);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBe(`//shop:api ${want}`);
  }
});

const node = "which names no registry: each node decides where it is pulled from";
const all = "or image_registry on the helm_chart for all apps";

test.each<[Partial<App>, object, string[]]>([
  [
    { image: "nginx" },
    {},
    [
      `image [missing-registry] makes the image "nginx", ${node}; write "docker.io/library/nginx" if it is Docker Hub's, ${all}`,
    ],
  ],
  [
    { organization: "acme" },
    {},
    [
      `organization [missing-registry] makes the image "acme/api", ${node}; write registry = "docker.io" if it is Docker Hub's, ${all}`,
    ],
  ],
  [{ image: "docker.io/library/nginx" }, {}, []],
  [{ image: "localhost/nginx" }, {}, []],
  [{ image: "nginx" }, { image_registry: "ghcr.io/acme" }, []],
  [{ organization: "acme", registry: "ghcr.io" }, {}, []],
  [{}, {}, []],
])("the registry of %j in a chart with %j", async (app, chart, want) => {
  expect(await told(app, chart)).toEqual(want.map((one) => `//shop:api ${one}`));
});
