/** templates/: what is in the folders of the kinds, as it stands there, for whatever varies is in values.yaml. */
import type { ChartFile } from "../model/chart_file.js";
import { kinds } from "./index.js";
import { templateFiles } from "./template_files.js";

/**
 * The templates of the kinds that a chart has use for. Those that only define others are one file,
 * _helpers.tpl, where Helm's users look for them.
 *
 * @param used names of kinds
 * @throws if a template of a kind does not exist, which is a bug
 */
export function templatesOf(used: ReadonlySet<string>): ChartFile[] {
  const names = kinds.flatMap(({ name, templates = [] }) => (used.has(name) ? templates : []));
  const files = names.map((name) => {
    const content = templateFiles[name];
    if (content === undefined) throw new Error(`no kind's folder holds the template ${name}`);
    return { path: `templates/${name}`, content };
  });
  const isHelper = ({ path }: ChartFile) => path.endsWith(".tpl");
  const helpers = files.filter(isHelper).map(({ content }) => content);
  return [
    { path: "templates/_helpers.tpl", content: helpers.join("\n") },
    ...files.filter((file) => !isHelper(file)),
  ];
}

/** The names that the templates of kinds define, which an env value may include. */
export function definedTemplates(used: ReadonlySet<string>): Set<string> {
  const definitions = templatesOf(used).flatMap(({ content }) => [
    ...String(content).matchAll(/\{\{-?\s*define\s+"([^"]+)"/g),
  ]);
  return new Set(definitions.map(([, name = ""]) => name));
}
