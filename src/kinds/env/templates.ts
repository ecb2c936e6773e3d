/** The templates in env values: whether they parse, change nothing, and read what is there. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { parseTemplate, templateProblem } from "../../gotemplate/parser.js";
import { references } from "../../gotemplate/references.js";
import type { Values } from "../../model/chart.js";
import { everyEnv } from "../../model/containers.js";
import { variables } from "../../model/variables.js";
import { isObject } from "../../objects/json.js";
import type { CheckedApp, Subject } from "../kind.js";
import { unsafeTemplate } from "./calls.js";

/**
 * Helm's built-in objects that an env value sees beside Values, with their fields, which have none themselves but for
 * the annotations.
 *
 * @see https://helm.sh/docs/chart_template_guide/builtin_objects/
 */
const builtIn: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "Chart",
    // prettier-ignore
    [
      "APIVersion", "Annotations", "AppVersion", "Condition", "Dependencies", "Deprecated", "Description", "Home",
      "Icon", "IsRoot", "Keywords", "KubeVersion", "Maintainers", "Name", "Sources", "Tags", "Type", "Version",
    ],
  ],
  ["Release", ["IsInstall", "IsUpgrade", "Name", "Namespace", "Revision", "Service"]],
]);

/** Those that it does not see: they hold what is read from files or the cluster, or mean nothing to a variable. */
const hidden: ReadonlySet<string> = new Set(["Capabilities", "Files", "Subcharts", "Template"]);

/** Helm evaluates {{ }} in env; what is wrong in one would fail only when the chart is rendered. */
export function checkTemplates(
  { values: own, place }: CheckedApp,
  { values, helpers }: Subject,
): Diagnostic[] {
  return everyEnv(own).flatMap(({ env, path: above }) =>
    variables(env).flatMap(({ literal, path }) => {
      if (typeof literal !== "string" || !literal.includes("{{")) return [];
      const problem = findProblem(literal, values, helpers);
      return problem ? [{ ...place([...above, ...path]), ...problem }] : [];
    }),
  );
}

type Problem = Pick<Diagnostic, "code" | "message" | "hint">;

function findProblem(
  text: string,
  values: Values,
  helpers: ReadonlySet<string>,
): Problem | undefined {
  const problem = templateProblem(text);
  if (problem !== undefined) {
    const message = `has ${problem}: ${quote(text)}`;
    const hint = 'mend it, or write {{ "{{" }} where braces are meant as such';
    return { code: "invalid-template", message, hint };
  }
  const template = parseTemplate(text);
  const { fields, templates } = references(template);
  return (
    unsafeTemplate(template) ??
    first(fields, (path) => unknownField(path, values)) ??
    first(templates, (name) => unknownTemplate(name, helpers))
  );
}

function first<T>(
  items: readonly T[],
  find: (item: T) => Problem | undefined,
): Problem | undefined {
  for (const item of items) {
    const problem = find(item);
    if (problem) return problem;
  }
  return undefined;
}

function unknownField([top = "", ...path]: readonly string[], values: Values): Problem | undefined {
  if (top === "Values") return unknownValue(path, values);
  if (hidden.has(top)) {
    return {
      code: "unsafe-template",
      message: `reads .${top}, which an env value does not see`,
      hint: "read .Values, .Release or .Chart; config_files mounts a file",
    };
  }
  const fields = builtIn.get(top);
  if (!fields) return unknown(`.${top}`, nearest(top, ["Values", ...builtIn.keys()]), ".");
  const [field, ...below] = path;
  if (field === undefined) return undefined;
  const known = `.${top}.${field}`;
  if (!fields.includes(field)) return unknown(known, nearest(field, fields), `.${top}.`);
  const [key, next] = below;
  if (field !== "Annotations") return key === undefined ? undefined : fieldless(known, key);
  return key === undefined || next === undefined ? undefined : fieldless(`${known}.${key}`, next);
}

function unknownValue(path: readonly string[], values: Values): Problem | undefined {
  let value: unknown = values;
  for (const [index, key] of path.entries()) {
    const parent = [".Values", ...path.slice(0, index)].join(".");
    if (!isObject(value)) return fieldless(parent, key);
    if (!Object.hasOwn(value, key)) {
      return unknown(`${parent}.${key}`, nearest(key, Object.keys(value)), `${parent}.`);
    }
    value = value[key];
  }
  return undefined;
}

/** What the names of all helpers begin with, and so says nothing of which one is meant. */
const helperPrefix = "appchart.";

function unknownTemplate(name: string, helpers: ReadonlySet<string>): Problem | undefined {
  if (helpers.has(name)) return undefined;
  const bare = (helper: string) => helper.replace(helperPrefix, "");
  const meant = nearest(bare(name), [...helpers].map(bare));
  return {
    code: "unknown-value",
    message: `includes the template ${quote(name)}, which is not a public one of the chart`,
    hint:
      meant === undefined
        ? `write one of ${[...helpers].sort().join(", ")}`
        : `write ${quote(helperPrefix + meant)}`,
  };
}

/** Helm fails where a text, a number or a list is asked for a field. */
function fieldless(what: string, field: string): Problem {
  return {
    code: "unknown-value",
    message: `reads .${field} of ${what}, which has no fields`,
    hint: `write ${what}`,
  };
}

function unknown(what: string, meant: string | undefined, prefix: string): Problem {
  return {
    code: "unknown-value",
    message: `reads ${what}, which does not exist`,
    hint: meant === undefined ? "write a value that values.yaml has" : `write ${prefix}${meant}`,
  };
}
