import { TemplateError } from "./error.js";
import { stringValue } from "./strings.js";
import type { Token } from "./token.js";

/** A place among the tokens of an action. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  skip(count = 1): void {
    this.#at += count;
  }

  /** Whether the next token is a symbol or a keyword; it is passed over then. */
  take(text: string): boolean {
    const found = this.isAt(text);
    if (found) this.skip();
    return found;
  }

  isAt(text: string): boolean {
    const token = this.peek();
    return token?.text === text && (token.kind === "symbol" || token.kind === "keyword");
  }

  /** The name in quotes of a template. */
  name(keyword: string): string {
    const token = this.peek();
    if (token?.kind !== "string")
      throw new TemplateError(`"{{ ${keyword} }}" without a name in quotes`);
    this.skip();
    return stringValue(token.text);
  }

  /** @throws TemplateError unless this is the end of the action */
  end(): void {
    if (this.peek() !== undefined) this.unexpected();
  }

  unexpected(): never {
    throw new TemplateError(`an unexpected "${this.peek()?.text ?? "}}"}"`);
  }
}
