/** What HTTPRoutes serve. */
import type { AppValues } from "../../model/types.gen.js";
import type { RouteMatch } from "../route_served.js";

type Route = NonNullable<AppValues["httpRoute"]>;
type Match = NonNullable<NonNullable<Route["rules"]>[number]["matches"]>[number];

export function httpMatchesOf({ paths, rules }: Route): RouteMatch[] {
  if (!rules) {
    return (paths ?? ["/"]).map((value, index) =>
      matchOf({ path: { value } }, paths ? ["paths", index] : []),
    );
  }
  return rules.flatMap(({ matches }, rule) =>
    matches
      ? matches.map((match, index) => matchOf(match, ["rules", rule, "matches", index]))
      : [matchOf({}, ["rules", rule])],
  );
}

/** A prefix is the same with a slash at its end, and the order of headers says nothing. */
function matchOf(
  { path = {}, headers = [], queryParams = [], method }: Match,
  at: RouteMatch["path"],
): RouteMatch {
  const { type = "PathPrefix", value = "/" } = path;
  const same = type === "PathPrefix" ? value.replace(/\/+$/, "") : value;
  const named = [headers.map((one) => ({ ...one, name: one.name.toLowerCase() })), queryParams].map(
    (list) =>
      list
        .map(({ name, type: how = "Exact", value: wanted }) => JSON.stringify([name, how, wanted]))
        .sort(),
  );
  return { match: [type, same, method ?? "", ...named], shown: value, path: at };
}
