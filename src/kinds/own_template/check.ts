/** Whether Helm can parse own templates, and finds what they include and read. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { tryParse } from "../../gotemplate/parser.js";
import { references } from "../../gotemplate/references.js";
import type { Template } from "../../gotemplate/syntax.js";
import { members } from "../../request/attributes.js";
import type { Subject } from "../kind.js";

/** What the names of the chart's own helpers begin with. */
const reserved = "appchart.";

export function checkOwnTemplates({ spec, helpers }: Subject): Diagnostic[] {
  const values = new Set([
    ...["apps", ...Object.keys(members("ChartValues"))],
    ...Object.keys(spec.request.chart.dependencies ?? {}),
  ]);
  const parsed = spec.templates.map(({ label, content }) => ({ label, result: tryParse(content) }));
  const known = new Set([
    ...helpers,
    ...parsed.flatMap(({ result }) =>
      "template" in result ? [...result.template.defined.keys()] : [],
    ),
  ]);
  return parsed.flatMap(({ label: origin, result }) => {
    if ("template" in result) return checkTemplate(origin, result.template, known, values);
    const message = `has ${result.problem}`;
    const hint = 'mend it, or write {{ "{{" }} where braces are meant as such';
    return [
      { code: "invalid-template", origin, path: `line ${String(result.line)}`, message, hint },
    ];
  });
}

function checkTemplate(
  origin: string,
  template: Template,
  known: ReadonlySet<string>,
  values: ReadonlySet<string>,
): Diagnostic[] {
  const { fields, templates } = references(template);
  const at = { origin, path: "" };
  return [
    ...(template.fault === undefined
      ? []
      : [
          {
            ...at,
            code: "invalid-template" as const,
            message: `has ${template.fault}`,
            hint: "mend it: it fails whenever the chart is rendered",
          },
        ]),
    ...[...template.defined.keys()]
      .filter((name) => name.startsWith(reserved))
      .map((name): Diagnostic => {
        const message = `defines ${quote(name)}, and names that begin with ${quote(reserved)} are the chart's own`;
        const hint = "begin the name with that of the chart";
        return { code: "duplicate-name", ...at, message, hint };
      }),
    ...unknownNames(templates, known, (name, meant) => ({
      code: "unknown-value",
      ...at,
      message: `includes the template ${quote(name)}, which is neither a public one of the chart nor defined in templates`,
      hint: meant === undefined ? "define it in a .tpl file of templates" : `write ${quote(meant)}`,
    })),
    ...unknownNames(
      fields.flatMap(([top, key]) => (top === "Values" && key !== undefined ? [key] : [])),
      values,
      (key, meant) => ({
        code: "unknown-value",
        ...at,
        message: `reads .Values.${key}, which no values of this chart have`,
        hint:
          meant === undefined
            ? `write it as .Values.templateValues.${key}, and its value in template_values`
            : `write .Values.${meant}, or .Values.templateValues.${key} for a value of your own`,
      }),
    ),
  ];
}

/** A diagnostic for each name that nobody knows, once. */
function unknownNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  tell: (name: string, meant: string | undefined) => Diagnostic,
): Diagnostic[] {
  const unknown = [...new Set(names)].filter((name) => !known.has(name));
  return unknown.map((name) => tell(name, nearest(name, [...known])));
}
