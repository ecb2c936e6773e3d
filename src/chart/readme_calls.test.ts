import { expect, test } from "@jest/globals";
import type { App, Chart } from "../model/types.gen.js";
import { withCalledApps } from "../request/called_apps.js";
import { spec } from "../testing/apps.js";
import { lower } from "../values/lower.js";
import { callSections } from "./readme_calls.js";

/** The lines of the diagram. */
function diagram(apps: readonly Partial<App>[], chart: Partial<Chart> = {}): string[] {
  const written = spec(apps, chart);
  const [, , block] = callSections(lower({ ...written, request: withCalledApps(written.request) }));
  return block?.split("\n").slice(2, -1) ?? [];
}

const url = (app: string, port?: number) => ({ serviceUrl: { app, ...(port && { port }) } });
const web = { app_name: "web", app_type: "external-api" } as const;

test("nobody calls: nothing to draw", () => {
  expect(callSections(lower(spec([{}, web])))).toEqual([]);
});

test("apps, hosts and apps of other charts, each once", () => {
  const lines = diagram(
    [
      { env: { A: url("//shop:web"), B: url("//shop:web", 9090) }, calls: { "//x:y": {} } },
      { ...web, ingress: { hosts: ["a.example.com", "api"] }, calls: { "//shop:web": {} } },
      { app_name: "off", app_type: "worker" },
    ],
    { external_apps: { "//x:y": { host: "y" } } },
  );
  expect(lines).toEqual([
    '  app0["api"]',
    '  app1["web"]',
    '  app2["off"]',
    '  outside3(["a.example.com"])',
    '  outside4(["api"])',
    '  outside5(["//x:y"])',
    "  outside3 --> app1",
    "  outside4 --> app1",
    '  app0 -->|"http, 9090"| app1',
    "  app0 --> outside5",
    "  app1 --> app1",
  ]);
});

test("the variables of the chart, in the app that takes them", () => {
  const lines = diagram([{ inherit: { env: false } }, web], { env: { A: url("//shop:api") } });
  expect(lines.filter((line) => line.includes("-->|"))).toEqual(['  app1 -->|"http"| app0']);
});

test("a text that would mean something to Mermaid", () => {
  const lines = diagram([{ calls: { '//"]; #1`<b>\n``` ': {} } }]);
  expect(lines).toContain('  outside1(["//#34;]; #35;1#96;#60;b#62; #96;#96;#96;"])');
});
