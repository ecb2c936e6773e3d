/** The labels by which a request says whom its apps call, as the names that values have for them. */
import { isObject, ownValue } from "../objects/json.js";
import type { Request } from "../model/types.gen.js";

/** Changes a value, whatever it is: a request may not fit its schema. */
type Change = (value: unknown) => unknown;

/** The same request, with the name of each app of the chart in place of its label. Labels of other charts stay. */
export function withCalledApps(request: Request): Request {
  const names = new Map(request.apps.map(({ label, app_name: name }) => [label, name]));
  const nameOf = (label: string) => names.get(label) ?? label;
  const env = inEnv(nameOf);
  const beside = eachValue((container) => changed(container, { env }));
  const app: Change = (written) =>
    changed(written, {
      env,
      init_containers: beside,
      initContainers: beside,
      sidecars: beside,
      calls: (calls) =>
        isObject(calls)
          ? Object.fromEntries(Object.entries(calls).map(([label, call]) => [nameOf(label), call]))
          : calls,
    });
  const source: Change = (written) =>
    changed(written, { values: (values) => changed(values, { env, apps: eachValue(app) }) });
  const chart: Change = (written) =>
    changed(written, {
      env,
      environments: eachValue((sources) =>
        Array.isArray(sources) ? sources.map(source) : source(sources),
      ),
    });
  return changed(request, {
    chart,
    apps: (apps) => (Array.isArray(apps) ? apps.map(app) : apps),
  }) as Request;
}

/** Names the apps of the variables that hold a URL. */
function inEnv(nameOf: (label: string) => string): Change {
  const variable: Change = (written) =>
    changed(written, {
      serviceUrl: (url) =>
        changed(url, { app: (app) => (typeof app === "string" ? nameOf(app) : app) }),
    });
  return (env) => (Array.isArray(env) ? env.map(variable) : eachValue(variable)(env));
}

/** A map with some of its members changed; what is not a map stays. */
function changed(value: unknown, changes: Readonly<Record<string, Change>>): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [key, ownValue(changes, key)?.(own) ?? own]),
  );
}

/** Changes each member of a map; what is not a map stays. */
function eachValue(change: Change): Change {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, own]) => [key, change(own)]))
      : value;
}
