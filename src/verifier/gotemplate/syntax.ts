/** The syntax tree of a Go template, as far as it says where values come from. */

/** What a command is made of: something, and the fields taken of it. */
export interface Operand {
  readonly of:
    | { readonly kind: "dot" }
    /** Without its `$`; the name of `$` itself is empty. */
    | { readonly kind: "variable"; readonly name: string }
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "other" }
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pipeline"; readonly pipeline: Pipeline };
  readonly fields: readonly string[];
}

/** Commands, each given what the one before it made, and the variables that get the result. */
export interface Pipeline {
  readonly variables: readonly string[];
  /** Whether the variables are new (`:=`) or there already (`=`). */
  readonly declares: boolean;
  readonly commands: readonly (readonly Operand[])[];
}

export type Node =
  | { readonly kind: "output"; readonly pipeline: Pipeline }
  | {
      readonly kind: "if" | "with" | "range";
      readonly pipeline: Pipeline;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "template"; readonly name: string; readonly pipeline: Pipeline };

/** A parsed file: what it prints, and the templates that it defines. */
export interface Template {
  readonly body: readonly Node[];
  readonly defined: ReadonlyMap<string, readonly Node[]>;
}
