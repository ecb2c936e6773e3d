import { type Action, type Token, TemplateError, actions } from "../../gotemplate/lexer.js";
import { type Node, type Operand, type Pipeline, type Template } from "./syntax.js";

/**
 * Parses a Go template.
 *
 * @throws TemplateError when it does not parse.
 */
export function parseTemplate(text: string): Template {
  return new Parser(actions(text)).parse();
}

class Parser {
  readonly #defined = new Map<string, readonly Node[]>();
  readonly #actions: readonly Action[];
  #next = 0;

  constructor(actions: readonly Action[]) {
    this.#actions = actions;
  }

  parse(): Template {
    const { nodes, end } = this.#list();
    if (end !== undefined) throw new TemplateError(`an unexpected {{ ${wordOf(end[0])} }}`);
    return { body: nodes, defined: this.#defined };
  }

  /** Nodes up to `end` or `else`, which is returned too; undefined at the end of the file. */
  #list(): { nodes: Node[]; end: Action | undefined } {
    const nodes: Node[] = [];
    for (;;) {
      const action = this.#actions[this.#next++];
      const word = wordOf(action?.[0]);
      if (action === undefined || word === "end" || word === "else") return { nodes, end: action };
      const rest = action.slice(1);
      switch (word) {
        case "if":
        case "with":
        case "range":
          nodes.push(this.#block(word, rest));
          break;
        case "define":
          this.#defined.set(textOf(rest[0]), this.#closed(word));
          break;
        case "block":
          this.#defined.set(textOf(rest[0]), this.#closed(word));
          nodes.push(call(rest));
          break;
        case "template":
          nodes.push(call(rest));
          break;
        case "break":
        case "continue":
          break;
        default:
          nodes.push({ kind: "output", pipeline: pipelineOf(action) });
      }
    }
  }

  #block(kind: "if" | "with" | "range", tokens: readonly Token[]): Node {
    const pipeline = pipelineOf(tokens);
    const { nodes: body, end } = this.#list();
    if (end === undefined) throw new TemplateError(`"{{ ${kind} }}" without its "{{ end }}"`);
    if (wordOf(end[0]) === "end") return { kind, pipeline, body, otherwise: [] };
    const next = wordOf(end[1]);
    // {{ else if x }} and {{ else with x }} share the end of what they stand in.
    if (next === "if" || next === "with") {
      return { kind, pipeline, body, otherwise: [this.#block(next, end.slice(2))] };
    }
    return { kind, pipeline, body, otherwise: this.#closed("else") };
  }

  #closed(word: string): Node[] {
    const { nodes, end } = this.#list();
    if (wordOf(end?.[0]) !== "end") {
      throw new TemplateError(`"{{ ${word} }}" without its "{{ end }}"`);
    }
    return nodes;
  }
}

function call(tokens: readonly Token[]): Node {
  return { kind: "template", name: textOf(tokens[0]), pipeline: pipelineOf(tokens.slice(1)) };
}

function pipelineOf(tokens: readonly Token[]): Pipeline {
  const assign = tokens.findIndex((token) => isSymbol(token, ":=") || isSymbol(token, "="));
  const commands: Operand[][] = [[]];
  const rest = tokens.slice(assign + 1);
  for (let at = 0; at < rest.length;) {
    if (isSymbol(rest[at], "|")) {
      commands.push([]);
      at += 1;
      continue;
    }
    const { operand, next } = operandAt(rest, at);
    commands.at(-1)?.push(operand);
    at = next;
  }
  return {
    variables: tokens
      .slice(0, Math.max(assign, 0))
      .flatMap((token) => (token.kind === "variable" ? [token.name] : [])),
    declares: isSymbol(tokens[assign], ":="),
    commands: commands.filter(({ length }) => length > 0),
  };
}

function operandAt(tokens: readonly Token[], start: number): { operand: Operand; next: number } {
  const token = tokens[start];
  const operand = (of: Operand["of"], fields: readonly string[] = [], next = start + 1) => ({
    operand: { of, fields },
    next,
  });
  if (token === undefined) return operand({ kind: "other" });
  switch (token.kind) {
    case "symbol": {
      if (token.text !== "(") return operand({ kind: "other" });
      const next = afterParenthesis(tokens, start);
      const pipeline = pipelineOf(tokens.slice(start + 1, next - 1));
      const field = tokens[next];
      return field?.kind === "field" && !field.spaced
        ? operand({ kind: "pipeline", pipeline }, field.path, next + 1)
        : operand({ kind: "pipeline", pipeline }, [], next);
    }
    case "field":
      return operand({ kind: "dot" }, token.path);
    case "variable":
      return operand({ kind: "variable", name: token.name }, token.path);
    case "string":
      return operand({ kind: "string", text: token.value });
    case "word":
      return /^(true|false|nil)$/.test(token.text)
        ? operand({ kind: "other" })
        : operand({ kind: "function", name: token.text });
    default:
      return operand({ kind: "other" });
  }
}

function afterParenthesis(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    if (isSymbol(tokens[at], "(")) depth += 1;
    if (isSymbol(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new TemplateError('a "(" without its ")"');
}

function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === "symbol" && token.text === text;
}

function wordOf(token: Token | undefined): string {
  return token?.kind === "word" ? token.text : "";
}

function textOf(token: Token | undefined): string {
  return token?.kind === "string" ? token.value : "";
}
