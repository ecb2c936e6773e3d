import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../model/types.gen.js";
import { spec } from "../testing/apps.js";
import { subjectOf } from "../testing/subjects.js";
import { checkServed } from "./served.js";

const told = (apps: readonly Partial<App>[], chart: Partial<Chart> = {}) =>
  checkServed(subjectOf(spec(apps, { gateway: { name: "public" }, ...chart }))).map(
    ({ origin, path, code, message }) => `${origin} ${path} [${code}] ${message}`,
  );
const a = (attributes: Partial<App>): Partial<App> => ({ app_name: "a", ...attributes });
const b = (attributes: Partial<App>): Partial<App> => ({ app_name: "b", ...attributes });
const canary = { "nginx.ingress.kubernetes.io/canary": "true" };
const header = (name: string, value = "x") => ({ name, value });

describe("served once", () => {
  test.each<[string, Partial<App>[], Partial<Chart>?]>([
    [
      "two paths",
      [a({ ingress: { host: "a.b" } }), b({ ingress: { host: "a.b", paths: [{ path: "/b" }] } })],
    ],
    [
      "two classes",
      [a({ ingress: { host: "a.b" } }), b({ ingress: { host: "a.b", className: "internal" } })],
    ],
    [
      "a canary",
      [a({ ingress: { host: "a.b" } }), b({ ingress: { host: "a.b", annotations: canary } })],
    ],
    [
      "an app that is a canary",
      [a({ ingress: { host: "a.b" } }), b({ annotations: canary, ingress: { host: "a.b" } })],
    ],
    [
      "what is switched off",
      [a({ ingress: { host: "a.b" } }), b({ ingress: { host: "a.b", enabled: false } })],
    ],
    [
      "an Exact path within a Prefix",
      [
        a({ ingress: { host: "a.b" } }),
        b({ ingress: { host: "a.b", paths: [{ path: "/", pathType: "Exact" }] } }),
      ],
    ],
    [
      "what a controller decides",
      [
        a({ ingress: { host: "a.b" } }),
        b({ ingress: { host: "a.b", paths: [{ path: "/", pathType: "ImplementationSpecific" }] } }),
      ],
    ],
    [
      "an Ingress and a route",
      [a({ ingress: { host: "a.b" }, http_route: { hostnames: ["a.b"] } })],
    ],
    [
      "two Gateways",
      [a({ http_route: {} }), b({ http_route: { parentRefs: [{ name: "internal" }] } })],
    ],
    [
      "two headers",
      [
        a({ http_route: { rules: [{ matches: [{ headers: [header("a")] }] }] } }),
        b({ http_route: { rules: [{ matches: [{ headers: [header("a", "y")] }] }] } }),
      ],
    ],
    ["calls and requests", [a({ http_route: {} }), b({ grpc_route: {} })]],
  ])("%s", (...[, apps, chart]) => {
    expect(told(apps, chart)).toEqual([]);
  });
});

describe("served twice", () => {
  test.each<[string, Partial<App>[], string[]]>([
    [
      "by Ingresses of two apps",
      [
        a({ ingress: { hosts: ["a.b", "c.d"] } }),
        b({ ingress: { rules: [{ host: "x.y" }, { host: "c.d", paths: [{ path: "/" }] }] } }),
      ],
      [
        "//shop:b ingress.rules[1].paths[0] [served-twice] serves c.d/, and so does //shop:a ingress.hosts[1]: one of the two gets no requests",
      ],
    ],
    [
      "by a slash at the end of a Prefix",
      [
        a({ ingress: { host: "a.b", paths: [{ path: "/x" }] } }),
        b({ ingress: { host: "a.b", paths: [{ path: "/x/" }] } }),
      ],
      [
        "//shop:b ingress.host [served-twice] serves a.b/x/, and so does //shop:a ingress.host: one of the two gets no requests",
      ],
    ],
    [
      "by two Ingresses of an app, told once for all paths",
      [
        a({
          ingress: { host: "a.b", paths: [{ path: "/x" }, { path: "/y" }] },
          ingresses: { more: { host: "a.b", paths: [{ path: "/x" }, { path: "/y" }] } },
        }),
      ],
      [
        "//shop:a ingresses.more.host [served-twice] serves a.b/x, and so does ingress.host: one of the two gets no requests",
      ],
    ],
    [
      "by routes of two apps",
      [a({ http_route: {} }), b({ http_route: { paths: ["/", "/b"] } })],
      [
        "//shop:b http_route.paths[0] [served-twice] serves any host/, and so does //shop:a http_route: one of the two gets no requests",
      ],
    ],
    [
      "by rules that name headers in another order and case",
      [
        a({
          http_route: {
            hostnames: ["a.b"],
            rules: [
              { matches: [{ headers: [header("x"), header("y")] }] },
              { matches: [{ headers: [header("Y"), header("X")] }] },
            ],
          },
        }),
      ],
      [
        "//shop:a http_route.rules[1].matches[0] [served-twice] serves a.b/, and so does http_route.rules[0].matches[0]: one of the two gets no requests",
      ],
    ],
    [
      "by GRPCRoutes",
      [1, 2].map((index) => ({
        app_name: `g${index}`,
        grpc_route: { rules: [{ matches: [{ method: { service: "p.Q" } }] }] },
      })),
      [
        "//shop:g2 grpc_route.rules[0].matches[0] [served-twice] serves any host p.Q/, and so does //shop:g1 grpc_route.rules[0].matches[0]: one of the two gets no requests",
      ],
    ],
  ])("%s", (_, apps, want) => {
    expect(told(apps)).toEqual(want);
  });
});
