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

/**
 * The names of the templates that an env value may include: those that the kinds define, but for what evaluates env
 * values itself, which would have no end.
 */
export function definedTemplates(used: ReadonlySet<string>): Set<string> {
  const bodies = new Map(
    templatesOf(used).flatMap(({ content }) => definitionsOf(String(content))),
  );
  const evaluates = (name: string, seen = new Set<string>()): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    const body = bodies.get(name) ?? "";
    const included = [...body.matchAll(/\binclude\s+"([^"]+)"/g)];
    return /\btpl\s/.test(body) || included.some(([, inner = ""]) => evaluates(inner, seen));
  };
  return new Set([...bodies.keys()].filter((name) => !evaluates(name)));
}

/** What a file defines: names, and the text from each to the next. */
function definitionsOf(text: string): [string, string][] {
  const [, ...parts] = text
    .replaceAll(/\{\{-? ?\/\*.*?\*\/ ?-?\}\}/gs, "")
    .split(/\{\{-?\s*define\s+"/);
  return parts.map((part) => {
    const end = part.indexOf('"');
    return [part.slice(0, end), part.slice(end)];
  });
}
