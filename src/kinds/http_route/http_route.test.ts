import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { httpRoute } from "./index.js";

type Route = NonNullable<App["http_route"]>;

const gateway: Chart["gateway"] = { name: "public" };
const told = (app: Partial<App>, chart: Partial<Chart> = { gateway }) =>
  (httpRoute.check?.(subjectOf(spec([app], chart))) ?? []).map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );

describe("the HTTPRoute of an app", () => {
  const worker = { app_name: "w", app_type: "worker", port: 80 } as const;
  test.each<[Partial<App>, string[]]>([
    [{}, []],
    [{ http_route: {} }, ["<release>-api"]],
    [{ http_route: { enabled: false } }, []],
    [{ ...worker, http_route: {} }, ["<release>-w"]],
    [{ fullname_override: "front", http_route: {} }, ["front"]],
  ])("%j", (app, want) => {
    const made = httpRoute.makes?.(subjectOf(spec([app], { gateway }))) ?? [];
    expect(made.map(({ name }) => name)).toEqual(want);
  });
});

describe("taken", () => {
  const rule = (rule: NonNullable<Route["rules"]>[number]): Route => ({ rules: [rule] });
  const rewrite = (path: { type: "ReplacePrefixMatch"; replacePrefixMatch: string }) => ({
    type: "URLRewrite" as const,
    urlRewrite: { path },
  });
  test.each<[string, Partial<App>, Partial<Chart>?]>([
    ["all requests of the chart's gateway", { http_route: {} }],
    ["parentRefs of its own", { http_route: { parentRefs: [{ name: "own" }] } }, {}],
    ["the chart's parentRefs", { http_route: {} }, { gateway: { parentRefs: [{ name: "a" }] } }],
    ["what is switched off", { http_route: { enabled: false, port: "none" } }, {}],
    ["a port by its number", { ports: { a: 9 }, http_route: { port: 9 } }],
    [
      "rules that all name a port",
      { ports: { a: 9 }, http_route: rule({ port: "a" }), service: { ports: ["a"] } },
    ],
    [
      "any regular expression",
      {
        http_route: rule({ matches: [{ path: { type: "RegularExpression", value: "(a|b)//" } }] }),
      },
    ],
    [
      "a prefix put in the place of all paths",
      {
        http_route: rule({
          filters: [rewrite({ type: "ReplacePrefixMatch", replacePrefixMatch: "/a" })],
        }),
      },
    ],
    [
      "several mirrors",
      {
        http_route: rule({
          filters: [1, 2].map(() => ({
            type: "RequestMirror" as const,
            requestMirror: { backendRef: { name: "mirror", port: 80 } },
          })),
        }),
      },
    ],
    [
      "tries as long as the request",
      { http_route: rule({ timeouts: { request: "1m", backendRequest: "60s" } }) },
    ],
    [
      "tries of a request without limit",
      { http_route: rule({ timeouts: { request: "0s", backendRequest: "1h" } }) },
    ],
  ])("%s", (...[, app, chart]) => {
    expect(told(app, chart)).toEqual([]);
  });
});

describe("refused", () => {
  const header = (name: string) => ({ name, value: "x" });
  test.each<[Partial<App>, string[], Partial<Chart>?]>([
    [
      { http_route: {} },
      [
        'http_route [missing-key] is attached to no Gateway; write gateway = {"name": ..., "namespace": ...} on the helm_chart, or parentRefs here',
      ],
      {},
    ],
    [
      { http_route: { hostnames: ["a.b", "c.d", "a.b"] } },
      ['http_route.hostnames[2] [duplicate-name] is "a.b" again; list each host once'],
    ],
    [
      { http_route: {}, service: { enabled: false } },
      [
        "service.enabled [conflicting-keys] is false, but a route needs the Service; leave it out, or write http_route.enabled as false too",
      ],
    ],
    [
      { http_route: {}, ports: { web: 80 } },
      [
        'http_route [missing-port] has no port to send requests to: the app\'s Service has no port called http; write "web" as its port',
      ],
    ],
    [
      { http_route: { port: "admni" }, ports: { admin: 9000 }, port: 80 },
      [
        'http_route.port [unknown-port] is "admni", which is not a port of the app\'s Service; write "admin"',
      ],
    ],
    [
      { http_route: { rules: [{}, { port: 81 }] }, port: 80 },
      [
        "http_route.rules[1].port [unknown-port] is 81, which is not a port of the app's Service; write 80",
      ],
    ],
    [
      { http_route: { paths: ["/"], rules: [{}] } },
      [
        "http_route.paths [conflicting-keys] is given beside http_route.rules, for one of which it is short; write the paths as matches of a rule",
      ],
    ],
    ...["/a b", "/a//b", "/a/../b", "/a/.", "/%2F", "/%zz", "/ü"].map(
      (path): [Partial<App>, string[]] => [
        { http_route: { paths: [path] } },
        [
          `http_route.paths[0] [invalid-format] is "${path}", which is not a path as the Gateway API has them; begin it with "/", write other characters as %XX, and leave out "//", "/./", "/../" and "%2F"`,
        ],
      ],
    ),
    [
      { http_route: { rules: [{ matches: [{ path: { type: "Exact", value: "a" } }] }] } },
      [
        'http_route.rules[0].matches[0].path.value [invalid-format] is "a", which is not a path as the Gateway API has them; begin it with "/", write other characters as %XX, and leave out "//", "/./", "/../" and "%2F"',
      ],
    ],
    [
      {
        http_route: {
          rules: [
            {
              matches: [
                {
                  headers: [header("X-A"), header("x-a")],
                  queryParams: [header("a"), header("A"), header("a")],
                },
              ],
            },
          ],
        },
      },
      [
        'http_route.rules[0].matches[0].headers[1].name [duplicate-name] is "x-a" again; match each name once',
        'http_route.rules[0].matches[0].queryParams[2].name [duplicate-name] is "a" again; match each name once',
      ],
    ],
    [
      { http_route: { rules: [{ timeouts: { request: "1m", backendRequest: "1m500ms" } }] } },
      [
        'http_route.rules[0].timeouts.backendRequest [conflicting-keys] is "1m500ms", longer than request with "1m"; write at most the same',
      ],
    ],
  ])("%j", (...[app, want, chart]) => {
    expect(told(app, chart)).toEqual(want);
  });
});

describe("filters that are refused", () => {
  type Rule = NonNullable<Route["rules"]>[number];
  test.each<[Rule, string[]]>([
    [
      { filters: [{ type: "CORS", requestRedirect: {} }] },
      [
        "[0] [missing-key] has the type CORS, but no cors; write cors beside type",
        "[0].requestRedirect [conflicting-keys] is given, but the filter has the type CORS; make it a filter of its own",
      ],
    ],
    [
      {
        filters: [
          { type: "URLRewrite", urlRewrite: { hostname: "a.b" } },
          { type: "URLRewrite", urlRewrite: { hostname: "c.d" } },
          { type: "RequestRedirect", requestRedirect: { scheme: "https" } },
        ],
      },
      [
        "[1].type [duplicate-name] is URLRewrite again; make one filter of the two: the Gateway API takes one of each type",
        "[0].type [conflicting-keys] is URLRewrite, but the rule sends the client elsewhere by a RequestRedirect; keep one of the two",
      ],
    ],
    [
      { filters: [{ type: "URLRewrite", urlRewrite: { path: { type: "ReplaceFullPath" } } }] },
      [
        "[0].urlRewrite.path [missing-key] has the type ReplaceFullPath, but no replaceFullPath; write replaceFullPath beside type",
      ],
    ],
    [
      {
        filters: [
          {
            type: "RequestRedirect",
            requestRedirect: { path: { type: "ReplaceFullPath", replacePrefixMatch: "/" } },
          },
        ],
      },
      [
        "[0].requestRedirect.path.replacePrefixMatch [conflicting-keys] is given, but the type is ReplaceFullPath; write replaceFullPath instead",
      ],
    ],
    ...[
      [{ path: { value: "/a" } }, { path: { value: "/b" } }],
      [{ path: { type: "Exact" as const, value: "/a" } }],
    ].map((matches): [Rule, string[]] => [
      {
        matches,
        filters: [
          {
            type: "URLRewrite",
            urlRewrite: { path: { type: "ReplacePrefixMatch", replacePrefixMatch: "/" } },
          },
        ],
      },
      [
        "[0].urlRewrite.path.replacePrefixMatch [conflicting-keys] replaces the prefix, but the rule does not have one match with a PathPrefix; make a rule of its own for each prefix",
      ],
    ]),
  ])("%j", (rule, want) => {
    expect(told({ http_route: { rules: [rule] } })).toEqual(
      want.map((text) => `http_route.rules[0].filters${text}`),
    );
  });
});
