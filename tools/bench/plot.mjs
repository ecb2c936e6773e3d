/** A plot of every figure as a share of its target. */

const [left, bar, right, line, top] = [430, 420, 150, 26, 60];

/** Two of Okabe and Ito's colours, told apart by everybody, and by the words beside them. */
const colours = { met: "#0072B2", MISSED: "#D55E00" };

const escape = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const text = (x, y, content, more = "") =>
  `<text x="${x}" y="${y}"${more}>${escape(content)}</text>`;

export function plot({ rows, machine, charts }) {
  const judged = rows.filter(({ verdict }) => verdict !== "");
  const largest = Math.max(1.2, ...judged.map(({ value, target }) => value / target));
  const scale = (share) => (Math.min(Math.max(share, 0), largest) / largest) * bar;
  const height = top + judged.length * line + 40;
  const width = left + bar + right;
  const bars = judged.flatMap(({ name, value, unit, target, verdict }, index) => {
    const y = top + index * line;
    const length = Math.max(scale(value / target), 1);
    return [
      text(left - 8, y + 15, name.replaceAll("`", ""), ' text-anchor="end"'),
      `<rect x="${left}" y="${y + 3}" width="${length.toFixed(1)}" height="${line - 8}" fill="${colours[verdict]}"/>`,
      text(
        (left + Math.max(length, scale(1)) + 8).toFixed(1),
        y + 15,
        `${Number(value.toPrecision(3))} of ${target} ${unit} (${verdict.toLowerCase()})`,
      ),
    ];
  });
  const at = (left + scale(1)).toFixed(1);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#222">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(16, 24, `Each figure as a share of its target, ${charts} charts`, ' font-size="16"'),
    text(
      16,
      44,
      `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, Bazel ${machine.bazel}`,
    ),
    ...bars,
    `<line x1="${at}" x2="${at}" y1="${top - 6}" y2="${height - 34}" stroke="#222" stroke-dasharray="4 3"/>`,
    text(at, height - 16, "target; shorter is better", ' text-anchor="middle"'),
    "</svg>",
  ].join("\n")}\n`;
}
