/** templates/, byte for byte as they are in src/templates: whatever varies is in values.yaml. */
import type { ChartModel } from "../lower/model.js";
import type { ChartFile } from "./chart_file.js";
import { templateFiles } from "./template_files.js";

/** @throws if a template of the chart does not exist, which is a bug */
export function emitTemplates({ templates }: ChartModel): ChartFile[] {
  return templates.map((name) => {
    const content = templateFiles[name];
    if (content === undefined) throw new Error(`no template ${name} in src/templates`);
    return { path: `templates/${name}`, content };
  });
}

/** The names that the chart's templates define, which an env value may include. */
export function definedTemplates(model: ChartModel): Set<string> {
  const definitions = emitTemplates(model).flatMap(({ content }) => [
    ...String(content).matchAll(/\{\{-?\s*define\s+"([^"]+)"/g),
  ]);
  return new Set(definitions.map(([, name = ""]) => name));
}
