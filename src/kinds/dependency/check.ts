/** Dependencies: their keys and versions, and what they make of the values of each environment. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import { explainErrors } from "../../diagnostics/explain.js";
import { conditionOf, seenByDependency } from "../../model/dependency.js";
import { type Json, valueAt } from "../../objects/json.js";
import { repeats } from "../../objects/repeats.js";
import { members } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";
import type { Subject } from "../kind.js";

/** What Helm takes for something else at the top of values, beside the chart's own keys. */
const reserved = new Set(["apps", "exports", "global", "tags"]);

function usual(key: string): string {
  return `write "${key}.enabled", or another value that is true or false`;
}

export function checkDependencies({ request, dependencies }: Spec): Diagnostic[] {
  const { label: origin, chart } = request;
  const at = (key: string, ...below: string[]) => ({
    origin,
    path: formatPath(["dependencies", key, ...below]),
  });
  return [
    ...Object.keys(chart.dependencies ?? {})
      .filter((key) => reserved.has(key) || Object.hasOwn(members("ChartValues"), key))
      .map((key): Diagnostic => {
        const message = "is the key of something else in the chart's values";
        const hint = "write another key: the chart takes it as an alias";
        return { code: "duplicate-name", ...at(key), message, hint };
      }),
    ...Object.entries(chart.dependencies ?? {}).flatMap(([key, { condition }]): Diagnostic[] => {
      if (condition === undefined || condition.startsWith(`${key}.`)) return [];
      const message = `is ${quote(condition)}, and the values of this dependency are below ${key}`;
      return [{ code: "invalid-format", ...at(key, "condition"), message, hint: usual(key) }];
    }),
    ...dependencies.flatMap(({ key, condition = "", defaults }): Diagnostic[] => {
      const own = valueAt({ [key]: defaults } as Json, condition.split("."));
      if (own === undefined || typeof own === "boolean") return [];
      const message = `is ${quote(condition)}, which the chart has as ${quote(own)}: neither true nor false`;
      return [{ code: "invalid-format", ...at(key, "condition"), message, hint: usual(key) }];
    }),
    ...differingCopies(dependencies, at),
  ];
}

/** Helm finds a dependency by its name and version alone. */
function differingCopies(
  dependencies: Spec["dependencies"],
  at: (key: string, ...below: string[]) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  return repeats(dependencies, ({ name, version }) => `${name}-${version}`).flatMap(
    ({ item, first }): Diagnostic[] => {
      if (Buffer.compare(first.archive, item.archive) === 0) return [];
      const message = `is ${quote(`${item.name} ${item.version}`)}, and so is that of ${first.key}, which is another archive`;
      const hint = "name the same archive, or charts of two versions";
      return [{ code: "duplicate-name", ...at(item.key, "chart"), message, hint }];
    },
  );
}

/** Whether a dependency is deployed, and its values where it is, as Helm holds them against its schema. */
export function checkDependencyValues({ spec, values, place }: Subject): Diagnostic[] {
  return spec.dependencies.flatMap((dependency): Diagnostic[] => {
    const { key, condition, validate } = dependency;
    const deployed = conditionOf(values, dependency);
    if (condition !== undefined && typeof deployed !== "boolean") {
      const message = `decides whether ${key} is deployed, and is ${quote(deployed)}`;
      const hint = "write True or False";
      return [{ code: "wrong-type", ...place(condition.split(".")), message, hint }];
    }
    if (deployed === false || !validate) return [];
    const seen = seenByDependency(values, dependency);
    const errors = validate(seen);
    if (errors.length === 0) return [];
    return explainErrors(seen, errors, (path) => place([key, ...path]));
  });
}
