/** What routes of the Gateway API serve, for the check that nothing else does. */
import type { Segments } from "../diagnostics/explain.js";
import type { Served } from "../model/served.js";
import { isOn, parentRefsOf, type RouteKey } from "../model/serving.js";
import type { AppValues } from "../model/types.gen.js";
import type { Subject } from "./kind.js";

/** A match of a route, with what tells it from others. */
export interface RouteMatch {
  readonly match: unknown;
  /** The same for people, behind the host. */
  readonly shown: string;
  /** Where it is below the route. */
  readonly path: Segments;
}

type Route<K extends RouteKey> = NonNullable<AppValues[K]>;

export function servedByRoutes<K extends RouteKey>(
  key: K,
  matchesOf: (route: Route<K>) => readonly RouteMatch[],
): (subject: Subject) => Served[] {
  return ({ apps, values }) =>
    apps.flatMap(({ values: own, place }) => {
      const route = own[key];
      if (!isOn(route)) return [];
      const hosts = route.hostnames?.length ? [...new Set(route.hostnames)] : [""];
      return parentRefsOf(route, values).flatMap((parent) =>
        hosts.flatMap((host) =>
          matchesOf(route).map(({ match, shown, path }) => ({
            by: `${key} ${JSON.stringify(Object.entries(parent).sort())}`,
            host,
            match: JSON.stringify(match),
            shown: `${host === "" ? "any host" : host}${shown}`,
            at: place([key, ...path]),
          })),
        ),
      );
    });
}
