/** Helm templates of the user's own, as text. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Request } from "../model/types.gen.js";
import { decode } from "./files.js";

export interface OwnTemplate {
  /** Of the file. */
  readonly label: string;
  readonly content: string;
}

/**
 * Reads the templates that a chart names, in the order of the attribute.
 *
 * @param files the content of each file that the request names, by label
 * @throws if a file is missing: the rule hands over all of them
 */
export function parseTemplates(
  { chart }: Request,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly templates: readonly OwnTemplate[]; readonly diagnostics: readonly Diagnostic[] } {
  const templates: OwnTemplate[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const label of chart.templates ?? []) {
    const bytes = files.get(label);
    if (!bytes) throw new Error(`the file of ${label} was not handed over`);
    const decoded = decode(label, bytes);
    if ("text" in decoded) templates.push({ label, content: decoded.text });
    else diagnostics.push(...decoded.problems);
  }
  return { templates, diagnostics };
}
