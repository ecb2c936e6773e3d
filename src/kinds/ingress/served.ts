/** What Ingresses serve, for the check that nothing else does. */
import type { Served } from "../../model/served.js";
import { ingressesOf } from "../../model/serving.js";
import type { Subject } from "../kind.js";
import { type RulePath, rulesOf } from "../../model/ingress_rules.js";

export function servedByIngresses({ values, apps }: Subject): Served[] {
  const { ingress: defaults } = values;
  return apps.flatMap(({ name, values: own, place }) =>
    ingressesOf(own, values).flatMap((ingress): Served[] => {
      const { className = defaults?.className ?? "", annotations } = ingress.settings;
      const all = {
        ...values.annotations,
        ...own.annotations,
        ...defaults?.annotations,
        ...annotations,
      };
      // A canary has the host and path of what it is one of.
      if (all["nginx.ingress.kubernetes.io/canary"] === "true") return [];
      const { hosts, rules } = ingress.settings;
      // A host that hosts has twice is told there.
      const served = rulesOf(name, ingress, values).filter(
        ({ host }, index) =>
          rules !== undefined || hosts === undefined || hosts.indexOf(host) === index,
      );
      return served.flatMap(({ host, at, paths }) =>
        paths.map((path) => ({
          by: `Ingress ${className}`,
          host,
          match: matchOf(path),
          shown: `${host}${path.path}`,
          // Paths that several hosts share are those of the host that meets another.
          at: place(rules ? path.at : at),
        })),
      );
    }),
  );
}

/**
 * The requests that a path is for: a Prefix is the same with a slash at its end. Where the types differ an Exact path
 * wins, and what an ImplementationSpecific one is depends on the controller.
 */
function matchOf({ path, pathType = "Prefix" }: RulePath): string {
  return `${pathType} ${pathType === "Prefix" ? path.replace(/\/+$/, "") : path}`;
}
