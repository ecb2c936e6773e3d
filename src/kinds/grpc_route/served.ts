/** What GRPCRoutes serve. */
import type { AppValues } from "../../model/types.gen.js";
import type { RouteMatch } from "../route_served.js";

type Route = NonNullable<AppValues["grpcRoute"]>;
type Match = NonNullable<NonNullable<Route["rules"]>[number]["matches"]>[number];

export function grpcMatchesOf({ rules = [{}] }: Route): RouteMatch[] {
  return rules.flatMap(({ matches }, rule) =>
    matches
      ? matches.map((match, index) => matchOf(match, ["rules", rule, "matches", index]))
      : [matchOf({}, rules.length > 1 ? ["rules", rule] : [])],
  );
}

function matchOf({ method = {}, headers = [] }: Match, at: RouteMatch["path"]): RouteMatch {
  const { type = "Exact", service = "", method: name = "" } = method;
  const named = headers
    .map(({ name: header, type: how = "Exact", value }) =>
      JSON.stringify([header.toLowerCase(), how, value]),
    )
    .sort();
  return {
    match: [type, service, name, named],
    shown: service === "" && name === "" ? "" : ` ${service}/${name}`,
    path: at,
  };
}
