/** What the variables of a template stand for while it is gone through. */
export class Bindings<T> {
  /** By name, the innermost last. */
  readonly #values = new Map<string, T[]>();
  readonly #names: string[] = [];

  /** How many there are, for `leave`. */
  get count(): number {
    return this.#names.length;
  }

  declare(name: string, value: T): void {
    this.#names.push(name);
    const values = this.#values.get(name);
    if (values) values.push(value);
    else this.#values.set(name, [value]);
  }

  get(name: string): T | undefined {
    return this.#values.get(name)?.at(-1);
  }

  /** Changes the innermost of a name, if there is one. */
  assign(name: string, change: (before: T) => T): void {
    const values = this.#values.get(name);
    const before = values?.pop();
    if (values && before !== undefined) values.push(change(before));
  }

  /** Forgets all that were declared since there were so many. */
  leave(count: number): void {
    for (const name of this.#names.splice(count)) this.#values.get(name)?.pop();
  }
}
