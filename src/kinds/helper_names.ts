/**
 * The names of the templates that others include. All charts of a release share one set of names: a
 * helper of another version would render this chart's objects, were it called the same.
 */
import { createHash } from "node:crypto";

/** The file whose templates keep their names: users write them, in env and in templates of their own. */
export const PUBLIC_HELPERS = "_public.tpl";

/**
 * The templates as a chart has them: `appchart.` in the names of helpers is followed by a hash of all
 * templates, so that two versions of them never meet.
 *
 * @param files templates by file name
 */
export function withVersion(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const hash = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 8);
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      name === PUBLIC_HELPERS ? content : content.replaceAll('"appchart.', `"appchart.${hash}.`),
    ]),
  );
}

/** The names that a template's text defines. */
export function definedNames(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*define\s+"([^"]+)"/g)].map(([, name = ""]) => name);
}
