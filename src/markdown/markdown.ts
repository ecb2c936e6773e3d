/** The bits of Markdown that a chart's README is made of, safe for any text. */
import { oneLine } from "./one_line.js";

/** Text that reads as it is written. */
export function text(value: string): string {
  return oneLine(value).replaceAll(/[\\`*_[\]<>|~&#]/g, String.raw`\$&`);
}

/** A code span; nothing for the empty string. */
export function code(value: string): string {
  const line = oneLine(value);
  if (line === "") return "";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** A table; cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    // A table splits cells before it looks at code spans.
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, String.raw`\|`)).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
