/** The files of own templates: their names, which Helm gives a meaning. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { repeats } from "../../objects/repeats.js";
import type { Spec } from "../../request/spec.js";

const extension = /\.(yaml|yml|tpl)$/;

/** The file's name without its folders. */
export function fileName(label: string): string {
  return label.replace(/^.*[/:]/, "");
}

export function checkFiles({ request: { label: chart }, templates }: Spec): Diagnostic[] {
  const at = { origin: chart, path: "templates" };
  return [
    ...templates.flatMap(({ label }): Diagnostic[] => {
      const name = fileName(label);
      if (name === "NOTES.txt") {
        const hint = "write what is in it as the attribute notes";
        return [
          {
            code: "conflicting-keys",
            ...at,
            message: `has ${label}, and the chart has release notes`,
            hint,
          },
        ];
      }
      if (extension.test(name)) return [];
      const hint = "call a template .yaml, and a file of helpers .tpl";
      return [
        {
          code: "invalid-format",
          ...at,
          message: `has ${label}, which is no template by its name`,
          hint,
        },
      ];
    }),
    ...repeats(templates, ({ label }) => fileName(label)).map(({ item }): Diagnostic => {
      const message = `has another file called ${quote(fileName(item.label))}, ${item.label}`;
      return { code: "duplicate-name", ...at, message, hint: "rename one of the two" };
    }),
  ];
}
