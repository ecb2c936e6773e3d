/** Cron schedules, as Kubernetes reads them; the schema has their shape. */

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** What may stand for numbers, from the least one on. */
  readonly words?: readonly string[];
}

const fields: readonly Field[] = [
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  { name: "day of the month", least: 1, most: 31 },
  {
    name: "month",
    least: 1,
    most: 12,
    words: "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
  },
  { name: "day of the week", least: 0, most: 6, words: "sun mon tue wed thu fri sat".split(" ") },
];

/** What is wrong with a schedule that has the shape of one. */
export function scheduleProblem(schedule: string): string | undefined {
  if (schedule.startsWith("@every ")) {
    const isTime = /^([0-9]+(\.[0-9]+)?(h|m|s|ms))+$/.test(schedule.slice("@every ".length));
    return isTime ? undefined : "@every needs a time such as 1h30m";
  }
  if (schedule.startsWith("@")) return undefined;
  const parts = schedule.trim().split(/ +/);
  for (const [index, field] of fields.entries()) {
    for (const range of (parts[index] ?? "").split(",")) {
      const problem = rangeProblem(range, field);
      if (problem !== undefined) return `the ${field.name} ${problem}`;
    }
  }
  return undefined;
}

/** `*`, `?`, `5` or `1-5`, with a step after a slash. */
function rangeProblem(range: string, field: Field): string | undefined {
  const [numbers = "", step, ...others] = range.split("/");
  if (others.length > 0) return `has two steps, ${range}`;
  if (step !== undefined && !(/^[0-9]+$/.test(step) && Number(step) > 0)) {
    return `has the step ${step}`;
  }
  if (numbers === "*" || numbers === "?") return undefined;
  const ends = numbers.split("-").map((word) => numberOf(word, field));
  const [first = NaN, last = first, ...more] = ends;
  if (more.length > 0 || ends.some((end) => !(end >= field.least && end <= field.most))) {
    return `is ${range}, and not within ${field.least} to ${field.most}`;
  }
  return first > last ? `is ${range}, which ends before it begins` : undefined;
}

function numberOf(word: string, { least, words = [] }: Field): number {
  const index = words.indexOf(word.toLowerCase());
  if (index >= 0) return least + index;
  return /^[0-9]+$/.test(word) ? Number(word) : NaN;
}
