/** Pieces of Starlark, as buildifier writes them. */

/**
 * @param {unknown} value A string, number or bool, or a list or dict of them.
 * @returns {string} Its literal.
 */
export function literal(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${literal(key)}: ${literal(item)}`);
    return `{${members.join(", ")}}`;
  }
  return `"${escaped(value).replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** Text within a literal, without its quotes and line breaks: a docstring keeps those. */
export function escaped(text) {
  return text.replaceAll("\\", "\\\\");
}

/**
 * @param {string} text
 * @param {string} indent What each line after the first begins with.
 * @returns {string} The text in lines of 120 characters at most, where it has blanks.
 */
export function wrapped(text, indent) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === "") lines.splice(-1, 1, word);
    else if (`${indent}${line} ${word}`.length <= 120) lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines.join(`\n${indent}`);
}

/** Things by their name, as in a dict. */
export function sorted(named) {
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
