/** What a template is made of before it is parsed. */

/** One token of an action. */
export interface Token {
  readonly kind: Kind;
  /** As it is written. */
  readonly text: string;
  /** Whether white space stands before it: `(f).a` is one operand, `(f) .a` is two. */
  readonly spaced: boolean;
}

type Kind =
  | "keyword"
  | "function"
  /** `.`, and `.a` of `.a.b`: each step is a token. */
  | "dot"
  | "field"
  /** `$` or `$x`, without the fields behind it. */
  | "variable"
  | "string"
  | "constant"
  | "symbol";

export type Piece =
  /** Text that is not only white space; what it says does not matter. */
  | { readonly kind: "text" }
  /** `{{ ... }}`. */
  | { readonly kind: "action"; readonly tokens: readonly Token[]; readonly at: number };
