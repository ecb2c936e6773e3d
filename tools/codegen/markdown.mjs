/** Pieces of Markdown. */

/** Text for one cell of a table; <...> outside of code is no HTML. */
function cell(text) {
  return text
    .trim()
    .replaceAll(/\s+/g, " ")
    .replaceAll("|", "\\|")
    .replaceAll(/`[^`]*`|</g, (match) => (match === "<" ? "\\<" : match));
}

export const HEAD = ["Attribute", "Type", "What it is"];

/**
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string} A table with one line a row.
 */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
