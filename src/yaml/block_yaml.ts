/**
 * Plain values as block YAML, fast: what the library prints for them, byte for byte, without its
 * tree of nodes. Whatever takes thought is left to the library.
 */

/** What stands above a key. */
export interface Heading {
  readonly text?: string;
  readonly spaceBefore?: boolean;
}

/** A value that only the library can print. */
class NotPlain extends Error {}

/** Words, paths and URLs: nothing that YAML gives a meaning to, but for the words below. */
const plain = /^[A-Za-z/](?:[-A-Za-z0-9_./@]| (?=[A-Za-z0-9])|:(?=[-A-Za-z0-9_./@]))*$/;
/** A letter first is no number, but the library takes e0 for one. */
const reserved = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf|e-?\d+)$/i;
const plainKey = /^[A-Za-z][-A-Za-z0-9_./]*$/;

/**
 * Prints an object.
 *
 * @param headings what stands above the keys, by path joined with NUL
 * @param scalar prints a string of one line
 * @returns undefined where only the library can
 */
export function blockYaml(
  value: object,
  headings: ReadonlyMap<string, Heading>,
  scalar: (text: string) => string,
): string | undefined {
  if (!hasEntries(value)) return undefined;
  const printer = new Printer(headings, scalar);
  try {
    printer.map(Object.entries(value), "", "", "");
    return printer.text;
  } catch (problem) {
    if (problem instanceof NotPlain) return undefined;
    throw problem;
  }
}

class Printer {
  text = "";

  constructor(
    private readonly headings: ReadonlyMap<string, Heading>,
    private readonly scalar: (text: string) => string,
  ) {}

  /** @param first what stands before the first key: the indentation, or that and a dash */
  map(entries: readonly [string, unknown][], first: string, indent: string, path: string): void {
    let before = first;
    for (const [key, value] of entries) {
      if (value === undefined) continue;
      if (!plainKey.test(key) || reserved.test(key)) throw new NotPlain();
      const at = path === "" ? key : `${path}\0${key}`;
      const heading = this.headings.get(at);
      if (heading) this.heading(heading, indent, before !== indent);
      this.text += `${before}${key}:`;
      this.value(value, indent, at);
      before = indent;
    }
  }

  private heading({ text, spaceBefore }: Heading, indent: string, afterDash: boolean): void {
    if (afterDash || (spaceBefore && this.text === "") || text === "" || text?.includes("\n")) {
      throw new NotPlain();
    }
    if (spaceBefore) this.text += this.text.endsWith(":\n") ? refuse() : "\n";
    if (text !== undefined) this.text += `${indent}# ${text}\n`;
  }

  /** What follows a key. */
  private value(value: unknown, indent: string, path: string): void {
    if (Array.isArray(value) && value.length > 0) {
      this.text += "\n";
      for (const item of value) this.item(item, `${indent}  `, path);
    } else if (isMap(value) && hasEntries(value)) {
      this.text += "\n";
      const inner = `${indent}  `;
      this.map(Object.entries(value), inner, inner, path);
    } else {
      this.text += ` ${this.leaf(value)}\n`;
    }
  }

  private item(value: unknown, indent: string, path: string): void {
    if (Array.isArray(value)) throw new NotPlain();
    if (isMap(value) && hasEntries(value)) {
      this.map(Object.entries(value), `${indent}- `, `${indent}  `, `${path}\0-`);
    } else this.text += `${indent}- ${this.leaf(value)}\n`;
  }

  private leaf(value: unknown): string {
    if (typeof value === "string") {
      if (plain.test(value) && !reserved.test(value)) return value;
      return value.includes("\n") ? refuse() : this.scalar(value);
    }
    if (typeof value === "boolean" || value === null || Number.isSafeInteger(value)) {
      return Object.is(value, -0) ? refuse() : String(value);
    }
    if (Array.isArray(value)) return "[]";
    return isMap(value) ? "{}" : refuse();
  }
}

function refuse(): never {
  throw new NotPlain();
}

function isMap(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function hasEntries(value: object): boolean {
  return Object.values(value).some((member) => member !== undefined);
}
