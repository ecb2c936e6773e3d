/** Paths into values, as programs hold them and as people read them. */

/** A step of a path: the key of a map or the index of a list. */
export type Step = string | number;

/** The steps from a value to one in it. */
export type Path = readonly Step[];

/** Longer keys are cut: a message is for people. */
const longestStep = 200;

/**
 * A path as the user typed it: `ingress.paths[0].host`, `external_secrets.db-credentials`,
 * `annotations["example.com/a"]`. A key stands in quotes where its end could not be told otherwise.
 */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (step.length > longestStep) return `[${JSON.stringify(step.slice(0, longestStep))}…]`;
      if (!/^[A-Za-z_$][-\w$]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

/** The keys of a JSON pointer; an index is one in digits. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The steps of a JSON pointer: keys and, where the value is a list, indices. */
export function stepsOf(pointer: string, root: unknown): Path {
  let value = root;
  return pointerKeys(pointer).map((key) => {
    const step = Array.isArray(value) ? Number(key) : key;
    value = (value as Record<Step, unknown> | null | undefined)?.[step];
    return step;
  });
}
