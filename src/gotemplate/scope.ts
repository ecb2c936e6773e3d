/** The variables at a place of a template, and whether a range is around it. */
export class Scope {
  /** What Go's parser lets one read: also what `=` sets, and in an `else` what the block before it made. */
  readonly #readable: Set<string>;
  /** What is really there when the template runs. */
  readonly #declared: Set<string>;

  constructor(
    readonly inRange = false,
    readable = new Set([""]),
    declared = new Set([""]),
  ) {
    this.#readable = readable;
    this.#declared = declared;
  }

  /** The scope of an action with blocks, such as `if`. */
  inner(): Scope {
    return new Scope(this.inRange, new Set(this.#readable), new Set(this.#declared));
  }

  /** The scope of a block that an `else` may follow. */
  body(isRange: boolean): Scope {
    return new Scope(isRange || this.inRange, this.#readable, new Set(this.#declared));
  }

  add(variable: string, declares: boolean): void {
    this.#readable.add(variable);
    if (declares) this.#declared.add(variable);
  }

  canRead(variable: string): boolean {
    return this.#readable.has(variable);
  }

  isDeclared(variable: string): boolean {
    return this.#declared.has(variable);
  }
}
