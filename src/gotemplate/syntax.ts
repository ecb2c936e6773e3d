/** The syntax tree of a Go template. */

/** A parsed text: what it prints, and the templates that it defines. */
export interface Template {
  readonly body: readonly Node[];
  readonly defined: ReadonlyMap<string, readonly Node[]>;
  /** What parses and fails whenever it runs; the first such mistake. */
  readonly fault: string | undefined;
}

export type Node =
  /** Text that is not only white space. */
  | { readonly kind: "text" }
  | { readonly kind: "output"; readonly pipeline: Pipeline }
  | {
      readonly kind: "if" | "with" | "range";
      readonly pipeline: Pipeline;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "break" }
  | { readonly kind: "continue" }
  | {
      readonly kind: "template";
      readonly name: string;
      readonly pipeline: Pipeline | undefined;
    };

/** Commands, each given what the one before it made, and the variables that get the result. */
export interface Pipeline {
  readonly variables: readonly string[];
  /** Whether the variables are new (`:=`) or there already (`=`). */
  readonly declares: boolean;
  readonly commands: readonly Command[];
}

/** A function and its arguments, or one value. */
export type Command = readonly Operand[];

/** What a command is made of: something, and the fields taken of it. */
export interface Operand {
  readonly of:
    | { readonly kind: "dot" }
    /** Without its `$`; the name of `$` itself is empty. */
    | { readonly kind: "variable"; readonly name: string }
    | { readonly kind: "string"; readonly text: string }
    /** A number, a character, true, false or nil, as it is written. */
    | { readonly kind: "constant"; readonly text: string }
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pipeline"; readonly pipeline: Pipeline };
  readonly fields: readonly string[];
}
