/** templates/: what is in the folders of the kinds, for whatever varies is in values.yaml. */
import type { ChartFile } from "../model/chart_file.js";
import { definedNames, PUBLIC_HELPERS, withVersion } from "./helper_names.js";
import { kinds } from "./index.js";
import { templateFiles } from "./template_files.js";

const versioned = withVersion(templateFiles);

/**
 * The templates of the kinds that a chart has use for, as they stand there but for the names of
 * helpers. Those that only define others are one file, _helpers.tpl, where Helm's users look for them.
 *
 * @param used names of kinds
 * @throws if a template of a kind does not exist, which is a bug
 */
export function templatesOf(used: ReadonlySet<string>): readonly ChartFile[] {
  const key = [...used].join(" ");
  const files = made.get(key) ?? filesOf(used);
  made.set(key, files);
  return files;
}

/** Charts that have use for the same kinds have the same templates. */
const made = new Map<string, readonly ChartFile[]>();

function filesOf(used: ReadonlySet<string>): ChartFile[] {
  const files = namesOf(used).map((name) => {
    const content = versioned[name];
    if (content === undefined) throw new Error(`no kind's folder holds the template ${name}`);
    return { path: `templates/${name}`, content, common: content };
  });
  const isHelper = ({ path, content }: { path: string; content: string }) =>
    path.endsWith(".tpl") && definedNames(content).length > 0;
  const helpers = files.filter(isHelper).map(({ content }) => content);
  const joined = helpers.join("\n");
  return [
    { path: "templates/_helpers.tpl", content: joined, common: joined },
    ...files.filter((file) => !isHelper(file)),
  ];
}

function namesOf(used: ReadonlySet<string>): string[] {
  return kinds.flatMap(({ name, templates = [] }) => (used.has(name) ? templates : []));
}

/** The names of the templates that users may include, as far as the chart has use for what they give. */
export function publicTemplates(used: ReadonlySet<string>): Set<string> {
  const own = new Set(
    namesOf(used)
      .filter((name) => name !== PUBLIC_HELPERS)
      .flatMap((name) => definedNames(templateFiles[name] ?? "")),
  );
  return new Set(definedNames(templateFiles[PUBLIC_HELPERS] ?? "").filter((name) => own.has(name)));
}
