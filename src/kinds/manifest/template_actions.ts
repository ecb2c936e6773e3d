/** Template actions in manual manifests, which nothing evaluates. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { Path } from "../../diagnostics/path.js";
import { isObject } from "../../objects/json.js";
import type { Manifest } from "../../request/manifests.js";

/** What only Helm's templates read; dashboards, alerts and secret templates have {{ }} of their own. */
const ofHelm = /\{\{[^}]*(\.(Release|Values|Chart|Capabilities)\b|\binclude\s+")/;

/** No object can have such a name. */
const namePaths: readonly Path[] = [
  ["metadata", "name"],
  ["metadata", "namespace"],
];

export function checkTemplateActions(manifest: Manifest): Diagnostic[] {
  const { origin, line, object } = manifest;
  const names = new Set(namePaths.map(formatPath));
  return strings(object, []).flatMap(([path, text]): Diagnostic[] => {
    const where = formatPath(path);
    const isName = names.has(where);
    if (!(isName ? text.includes("{{") : ofHelm.test(text))) return [];
    return [
      {
        code: "unevaluated-template",
        origin,
        path: `line ${line}: ${where}`,
        message: `is ${quote(text)}, and stays so: Helm does not evaluate manual manifests`,
        hint: "write the value itself; objects that depend on the release are made by attributes",
        severity: isName ? "error" : "warning",
      },
    ];
  });
}

/** All strings in a value, keys left aside. */
function strings(value: unknown, path: Path): (readonly [Path, string])[] {
  if (typeof value === "string") return value.includes("{{") ? [[path, value]] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]));
}
