/** The files of own templates: their names, which Helm gives a meaning. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import { repeats } from "../../objects/repeats.js";
import type { Spec } from "../../request/spec.js";

const extension = /\.(yaml|yml|tpl)$/;

/** The file's name without its folders. */
export function fileName(label: string): string {
  return label.replace(/^.*[/:]/, "");
}

export function checkFiles({ request: { label: origin }, templates }: Spec): Diagnostic[] {
  const at = (index: number) => ({ origin, path: formatPath(["templates", index]) });
  return [
    ...templates.flatMap(({ label }, index): Diagnostic[] => {
      const name = fileName(label);
      if (name === "NOTES.txt") {
        const message = "is NOTES.txt, and the chart has release notes already";
        const hint = "write what is in it as the attribute notes";
        return [{ code: "conflicting-keys", ...at(index), message, hint }];
      }
      if (extension.test(name)) return [];
      const message = `is ${quote(label)}, which is no template by its name`;
      const hint = "call a template .yaml, and a file of helpers .tpl";
      return [{ code: "invalid-format", ...at(index), message, hint }];
    }),
    ...repeats(templates, ({ label }) => fileName(label)).map(({ item, index }): Diagnostic => {
      const message = `is ${quote(item.label)}, and another one has that file name`;
      return { code: "duplicate-name", ...at(index), message, hint: "rename one of the two" };
    }),
  ];
}
