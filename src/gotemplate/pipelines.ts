/** Pipelines: what stands in an action, behind the keyword where there is one. */
import type { Cursor } from "./cursor.js";
import { TemplateError } from "./error.js";
import { FUNCTIONS } from "./functions.js";
import { isNumber } from "./numbers.js";
import type { Scope } from "./scope.js";
import { isCharacter, stringValue } from "./strings.js";
import type { Operand, Pipeline } from "./syntax.js";
import type { Token } from "./token.js";

/** Reads the pipelines of one template, and keeps what is wrong in one that Go parses all the same. */
export class Pipelines {
  #fault: string | undefined;

  /** What parses and fails whenever it runs; the first such mistake. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /**
   * Reads to the end of the action.
   *
   * @param keyword what the pipeline belongs to, if anything
   */
  read(cursor: Cursor, scope: Scope, keyword?: string): Pipeline {
    const pipeline = this.#pipeline(cursor, scope, keyword === "range");
    if (pipeline.commands.length === 0) {
      throw new TemplateError(
        keyword === undefined ? 'an empty "{{ }}"' : `"{{ ${keyword} }}" without a value`,
      );
    }
    cursor.end();
    return pipeline;
  }

  #pipeline(cursor: Cursor, scope: Scope, isRange: boolean): Pipeline {
    const { variables, declares } = this.#variables(cursor, scope, isRange);
    const commands: Operand[][] = [];
    // A "|" at the end is no mistake to Go.
    while (cursor.peek() !== undefined && !cursor.isAt(")")) {
      commands.push(this.#command(cursor, scope));
    }
    commands.forEach((command, index) => {
      this.#check(command, index > 0);
    });
    return { variables, declares, commands };
  }

  /** `$x :=`, `$x =`, and `$i, $x :=` of a range. */
  #variables(
    cursor: Cursor,
    scope: Scope,
    isRange: boolean,
  ): Pick<Pipeline, "variables" | "declares"> {
    const variables: string[] = [];
    for (;;) {
      const [variable, operator] = [cursor.peek(), cursor.peek(1)];
      if (variable?.kind !== "variable" || operator?.kind !== "symbol") break;
      if (!/^(?::=|=|,)$/u.test(operator.text)) break;
      cursor.skip(2);
      const declares = operator.text !== "=";
      const name = variable.text.slice(1);
      if (!declares && !scope.isDeclared(name)) this.#note(`an undefined variable "$${name}"`);
      scope.add(name, declares);
      variables.push(name);
      if (operator.text !== ",") return { variables, declares };
      if (!isRange || variables.length > 1)
        throw new TemplateError('too many variables before ","');
      const next = cursor.peek();
      if (next !== undefined && next.kind !== "variable" && next.text !== ")") cursor.unexpected();
    }
    return { variables, declares: true };
  }

  #command(cursor: Cursor, scope: Scope): Operand[] {
    const command = [this.#operand(cursor, scope)];
    for (;;) {
      const next = cursor.peek();
      if (next === undefined || cursor.isAt(")") || cursor.take("|")) return command;
      if (!next.spaced) throw new TemplateError(`no space before "${next.text}"`);
      command.push(this.#operand(cursor, scope));
    }
  }

  #operand(cursor: Cursor, scope: Scope): Operand {
    const of = this.#term(cursor, scope);
    const fields: string[] = [];
    if (of.first !== undefined) fields.push(of.first);
    for (;;) {
      const next = cursor.peek();
      if (next?.kind !== "field" || next.spaced) return { of: of.term, fields };
      if (!of.hasFields)
        throw new TemplateError(`a field, "${next.text}", of something that has none`);
      fields.push(next.text.slice(1));
      cursor.skip();
    }
  }

  /** What an operand is but for the fields behind it, of which `.a` is itself the first. */
  #term(cursor: Cursor, scope: Scope): { term: Operand["of"]; first?: string; hasFields: boolean } {
    const token = cursor.peek();
    if (token === undefined) return cursor.unexpected();
    const term = literal(token);
    if (term !== undefined) {
      cursor.skip();
      return { term, hasFields: false };
    }
    switch (token.kind) {
      case "field":
        cursor.skip();
        return { term: { kind: "dot" }, first: token.text.slice(1), hasFields: true };
      case "variable": {
        const name = token.text.slice(1);
        if (!scope.canRead(name)) throw new TemplateError(`an undefined variable "$${name}"`);
        if (!scope.isDeclared(name)) this.#note(`an undefined variable "$${name}"`);
        cursor.skip();
        return { term: { kind: "variable", name }, hasFields: true };
      }
      case "function":
        if (!FUNCTIONS.has(token.text))
          throw new TemplateError(`an undefined function "${token.text}"`);
        cursor.skip();
        return { term: { kind: "function", name: token.text }, hasFields: true };
      default: {
        if (!cursor.take("(")) return cursor.unexpected();
        const pipeline = this.#pipeline(cursor, scope, false);
        if (pipeline.commands.length === 0) throw new TemplateError('an empty "( )"');
        if (!cursor.take(")")) cursor.unexpected();
        return { term: { kind: "pipeline", pipeline }, hasFields: true };
      }
    }
  }

  /** A function takes so many arguments; a command that only makes a value takes none, piped ones included. */
  #check([first, ...rest]: readonly Operand[], isPiped: boolean): void {
    for (const { of } of rest) if (of.kind === "function") this.#checkArity(of.name, 0);
    if (first === undefined || first.fields.length > 0) return;
    const { of } = first;
    if (of.kind === "function") {
      this.#checkArity(of.name, rest.length + (isPiped ? 1 : 0));
      return;
    }
    const isVariable = of.kind === "variable" || of.kind === "pipeline";
    if (isPiped) {
      const problem = 'a "|" into something that is not a function';
      if (isVariable) this.#note(problem);
      else throw new TemplateError(problem);
    }
    if (rest.length > 0) this.#note("arguments for something that is not a function");
    if (of.kind === "constant" && of.text === "nil") this.#note('a "nil" on its own');
  }

  #checkArity(name: string, count: number): void {
    const { least, most } = FUNCTIONS.get(name)?.arity ?? { least: 0, most: Infinity };
    if (count >= least && count <= most) return;
    const wanted = least === most ? `${least}` : `at least ${least}`;
    this.#note(`${count === 0 ? "no" : count} arguments for "${name}", which takes ${wanted}`);
  }

  #note(fault: string): void {
    this.#fault ??= fault;
  }
}

/** The term that a token stands for on its own. */
function literal({ kind, text }: Token): Operand["of"] | undefined {
  if (kind === "dot") return { kind };
  if (kind === "string") return { kind, text: stringValue(text) };
  if (kind !== "constant") return undefined;
  const isValid =
    /^(?:true|false|nil)$/u.test(text) ||
    (text.startsWith("'") ? isCharacter(text) : isNumber(text));
  if (!isValid) throw new TemplateError(`an invalid number or character, ${text}`);
  return { kind, text };
}
