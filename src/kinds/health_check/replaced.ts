/** An environment that names another handler replaces that of the attributes. */
import { handlers, namedHandlers } from "../../model/handlers.js";
import type { Values } from "../../model/chart.js";
import { isObject, ownValue } from "../../objects/json.js";

/** What an environment writes, with null for each handler that one of its own takes the place of. */
export function withoutReplaced(written: Values, below: Values): Values {
  return inMap(written, below, "apps", (apps, appsBelow) =>
    Object.keys(apps).reduce(
      (all, name) =>
        inMap(all, appsBelow, name, (app, appBelow) =>
          inMap(app, appBelow, "healthCheck", (check, checkBelow) =>
            ["liveness", "readiness", "startup"].reduce(
              (probes, probe) => inMap(probes, checkBelow, probe, oneHandler),
              oneHandler(check, checkBelow),
            ),
          ),
        ),
      apps,
    ),
  );
}

/** The same map with a map in it changed, where there is one. */
function inMap(
  map: Values,
  below: Values,
  key: string,
  change: (value: Values, below: Values) => Values,
): Values {
  const value = ownValue(map, key);
  const under = ownValue(below, key);
  return isObject(value) && isObject(under) ? { ...map, [key]: change(value, under) } : map;
}

function oneHandler(probe: Values, below: Values): Values {
  const given = Object.fromEntries(Object.entries(probe).filter(([, value]) => value !== null));
  const named = namedHandlers(given);
  if (named.length === 0) return probe;
  const gone = namedHandlers(below)
    .filter((handler) => !named.includes(handler))
    .flatMap((handler) => handlers[handler].filter((key) => Object.hasOwn(below, key)));
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...probe };
}
