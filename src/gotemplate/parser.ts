/**
 * Parses Go templates as Go does.
 *
 * @see https://pkg.go.dev/text/template for the language
 */
import { Cursor } from "./cursor.js";
import { deepest, TemplateError } from "./error.js";
import { piecesOf } from "./lexer.js";
import { Pipelines } from "./pipelines.js";
import { Scope } from "./scope.js";
import type { Node, Template } from "./syntax.js";
import type { Piece } from "./token.js";

/**
 * Parses a template.
 *
 * @throws TemplateError with what is wrong, where Helm would refuse to parse it
 */
export function parseTemplate(text: string): Template {
  return new Parser(piecesOf(text)).parse();
}

/** What is wrong with a template: what Helm's parser refuses, and what fails whenever it runs. */
export function templateProblem(text: string): string | undefined {
  const parsed = tryParse(text);
  return "problem" in parsed ? parsed.problem : parsed.template.fault;
}

/** A template, or what is wrong with it and the line, from 1, of the action in which that was seen. */
export function tryParse(
  text: string,
): { readonly template: Template } | { readonly problem: string; readonly line: number } {
  try {
    return { template: parseTemplate(text) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { problem: error.message, line: text.slice(0, error.at).split("\n").length };
  }
}

/** What ends a list of nodes: nothing behind the last one, else the action, behind its keyword. */
interface End {
  readonly keyword: "end" | "else";
  readonly cursor: Cursor;
}

type Branch = "if" | "with" | "range";

class Parser {
  readonly #defined = new Map<string, readonly Node[]>();
  readonly #pipelines = new Pipelines();
  readonly #pieces: readonly Piece[];
  #next = 0;
  /** Where the last action begins that was looked at. */
  #at = 0;
  #depth = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  parse(): Template {
    try {
      const { nodes, end } = this.#list(new Scope(), true);
      if (end !== undefined) throw new TemplateError(`an unexpected "{{ ${end.keyword} }}"`);
      return { body: nodes, defined: this.#defined, fault: this.#pipelines.fault };
    } catch (error) {
      throw error instanceof TemplateError ? error.locate(this.#at) : error;
    }
  }

  /** Nodes up to `end` or `else`, or to the end of the text. */
  #list(scope: Scope, isTop = false): { nodes: Node[]; end: End | undefined } {
    const nodes: Node[] = [];
    for (;;) {
      const piece = this.#pieces[this.#next++];
      if (piece === undefined) return { nodes, end: undefined };
      if (piece.kind === "text") {
        nodes.push(piece);
        continue;
      }
      this.#at = piece.at;
      const cursor = new Cursor(piece.tokens);
      const first = cursor.peek();
      if (first?.kind !== "keyword") {
        nodes.push({ kind: "output", pipeline: this.#pipelines.read(cursor, scope) });
        continue;
      }
      cursor.skip();
      const keyword = first.text;
      if (keyword === "end" || keyword === "else") return { nodes, end: { keyword, cursor } };
      if (keyword === "define") this.#define(cursor, isTop);
      else nodes.push(this.#node(keyword, cursor, scope));
    }
  }

  #node(keyword: string, cursor: Cursor, scope: Scope): Node {
    switch (keyword) {
      case "if":
      case "with":
      case "range":
        return this.#branch(keyword, cursor, scope);
      case "break":
      case "continue":
        cursor.end();
        if (!scope.inRange) throw new TemplateError(`"{{ ${keyword} }}" outside of "{{ range }}"`);
        return { kind: keyword };
      case "block": {
        const name = cursor.name(keyword);
        const pipeline = this.#pipelines.read(cursor, scope, keyword);
        this.#add(name, this.#closed(new Scope(), keyword));
        return { kind: "template", name, pipeline };
      }
      default: {
        const name = cursor.name(keyword);
        const hasPipeline = cursor.peek() !== undefined;
        const pipeline = hasPipeline ? this.#pipelines.read(cursor, scope, keyword) : undefined;
        return { kind: "template", name, pipeline };
      }
    }
  }

  #branch(kind: Branch, cursor: Cursor, outer: Scope): Node {
    const scope = outer.inner();
    const pipeline = this.#pipelines.read(cursor, scope, kind);
    const { nodes: body, end } = this.#block(kind, scope.body(kind === "range"));
    if (end.keyword === "end") {
      end.cursor.end();
      return { kind, pipeline, body, otherwise: [] };
    }
    for (const next of ["if", "with"] as const) {
      if (!end.cursor.take(next)) continue;
      if (next !== kind) throw new TemplateError(`"{{ else ${next} }}" in "{{ ${kind} }}"`);
      // It shares the end of what it stands in.
      return {
        kind,
        pipeline,
        body,
        otherwise: [this.#deeper(() => this.#branch(next, end.cursor, scope))],
      };
    }
    if (end.cursor.peek() !== undefined)
      throw new TemplateError('"{{ else }}" followed by something other than if or with');
    return { kind, pipeline, body, otherwise: this.#closed(scope, kind, 'a second "{{ else }}"') };
  }

  #define(cursor: Cursor, isTop: boolean): void {
    if (!isTop) throw new TemplateError('"{{ define }}" inside of another block');
    const name = cursor.name("define");
    cursor.end();
    this.#add(name, this.#closed(new Scope(), "define"));
  }

  /** Go lets a definition replace one that is empty, and be empty itself. */
  #add(name: string, nodes: readonly Node[]): void {
    const before = this.#defined.get(name) ?? [];
    if (before.length > 0 && nodes.length > 0)
      throw new TemplateError(`a second definition of "${name}"`);
    if (before.length === 0) this.#defined.set(name, nodes);
  }

  /** What stands before an `end`. */
  #closed(
    scope: Scope,
    keyword: string,
    problem = `an unexpected "{{ else }}" in "{{ ${keyword} }}"`,
  ): Node[] {
    const { nodes, end } = this.#block(keyword, scope);
    if (end.keyword === "else") throw new TemplateError(problem);
    end.cursor.end();
    return nodes;
  }

  #block(keyword: string, scope: Scope): { nodes: Node[]; end: End } {
    const { nodes, end } = this.#deeper(() => this.#list(scope));
    if (end === undefined) throw new TemplateError(`"{{ ${keyword} }}" without its "{{ end }}"`);
    return { nodes, end };
  }

  #deeper<T>(parse: () => T): T {
    if (this.#depth >= deepest) throw new TemplateError(`blocks nested more than ${deepest} deep`);
    this.#depth += 1;
    const result = parse();
    this.#depth -= 1;
    return result;
  }
}
