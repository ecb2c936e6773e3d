/** What cannot be read of a YAML file that an attribute names. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlProblem } from "../yaml/yaml.js";

/**
 * The text of a file.
 *
 * @param origin the label of the file
 */
export function decode(
  origin: string,
  content: Uint8Array,
): { text: string } | { problems: Diagnostic[] } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    const message = "is not UTF-8 text";
    const hint = "save the file as UTF-8";
    return { problems: [{ code: "invalid-yaml", origin, path: "", message, hint }] };
  }
}

/** The mistakes of a file's YAML. */
export function syntaxProblems(origin: string, problems: readonly YamlProblem[]): Diagnostic[] {
  return problems.map(({ line, column, message, hint }) => ({
    code: "invalid-yaml",
    origin,
    path: `line ${line}, column ${column}`,
    message: message.replace(/\.?$/, ""),
    hint: hint || "write valid YAML; {{ }} belongs in quotes",
  }));
}
