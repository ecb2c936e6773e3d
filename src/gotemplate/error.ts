/** A mistake that makes Helm refuse a template; the message is a noun phrase, to go behind "has". */
export class TemplateError extends Error {
  /** Where the last action begins that was read, from the start of the template. */
  at?: number;

  /** Of where nobody has said yet. */
  locate(at: number): this {
    this.at ??= at;
    return this;
  }
}

/** How deep blocks or parentheses may be nested. Go knows no limit for blocks, and one of 10,000 for parentheses. */
export const deepest = 500;
