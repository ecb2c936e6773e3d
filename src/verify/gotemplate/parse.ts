import { type Node, type Operand, type Pipeline, type Template } from "./syntax.js";
import { type Action, type Token, actions } from "../../gotemplate/lexer.js";

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
    if (end !== undefined) throw new Error(`line ${end.line}: unexpected ${textOf(end)}`);
    return { body: nodes, defined: this.#defined };
  }

  /** Nodes up to `end` or `else`, which is returned too; undefined at the end of the file. */
  #list(): { nodes: Node[]; end: Action | undefined } {
    const nodes: Node[] = [];
    for (;;) {
      const action = this.#actions[this.#next++];
      const word = action?.tokens[0]?.kind === "word" ? action.tokens[0].text : "";
      if (action === undefined || word === "end" || word === "else") return { nodes, end: action };
      const rest = action.tokens.slice(1);
      switch (word) {
        case "if":
        case "with":
        case "range":
          nodes.push(this.#block(word, action, rest));
          break;
        case "define":
          this.#defined.set(unquote(rest[0]), this.#closed(action));
          break;
        case "block":
          this.#defined.set(unquote(rest[0]), this.#closed(action));
          nodes.push(call(rest));
          break;
        case "template":
          nodes.push(call(rest));
          break;
        case "break":
        case "continue":
          break;
        default:
          nodes.push({ kind: "output", pipeline: pipelineOf(action.tokens) });
      }
    }
  }

  #block(kind: "if" | "with" | "range", action: Action, tokens: readonly Token[]): Node {
    const pipeline = pipelineOf(tokens);
    const { nodes: body, end } = this.#list();
    if (end === undefined) throw new Error(`line ${action.line}: ${kind} has no end`);
    if (end.tokens[0]?.text === "end") return { kind, pipeline, body, otherwise: [] };
    const [, next, ...rest] = end.tokens;
    // {{ else if x }} and {{ else with x }} share the end of what they stand in.
    if (next?.text === "if" || next?.text === "with") {
      return { kind, pipeline, body, otherwise: [this.#block(next.text, end, rest)] };
    }
    return { kind, pipeline, body, otherwise: this.#closed(end) };
  }

  #closed(action: Action): Node[] {
    const { nodes, end } = this.#list();
    if (end?.tokens[0]?.text !== "end")
      throw new Error(`line ${action.line}: there is no end for it`);
    return nodes;
  }
}

function call(tokens: readonly Token[]): Node {
  return { kind: "template", name: unquote(tokens[0]), pipeline: pipelineOf(tokens.slice(1)) };
}

function pipelineOf(tokens: readonly Token[]): Pipeline {
  const assign = tokens.findIndex(({ text, kind }) => kind === "sign" && /^:?=$/.test(text));
  const variables =
    assign < 0 ? [] : tokens.slice(0, assign).filter(({ kind }) => kind === "variable");
  const commands: Operand[][] = [[]];
  const rest = tokens.slice(assign + 1);
  for (let at = 0; at < rest.length;) {
    const token = rest[at];
    if (token?.text === "|" && token.kind === "sign") {
      commands.push([]);
      at += 1;
      continue;
    }
    const { operand, next } = operandAt(rest, at);
    commands.at(-1)?.push(operand);
    at = next;
  }
  return {
    variables: variables.map(({ text }) => text),
    declares: tokens[assign]?.text === ":=",
    commands: commands.filter(({ length }) => length > 0),
  };
}

function operandAt(tokens: readonly Token[], start: number): { operand: Operand; next: number } {
  const token = tokens[start];
  let next = start + 1;
  let of: Operand["of"] = { kind: "other" };
  const fields: string[] = [];
  if (token?.kind === "sign" && token.text === "(") {
    let depth = 1;
    while (depth > 0) {
      const inner = tokens[next++];
      if (inner === undefined) throw new Error("a parenthesis is not closed");
      if (inner.kind === "sign" && inner.text === "(") depth += 1;
      if (inner.kind === "sign" && inner.text === ")") depth -= 1;
    }
    of = { kind: "pipeline", pipeline: pipelineOf(tokens.slice(start + 1, next - 1)) };
  } else if (token?.kind === "field") {
    of = { kind: "dot" };
    fields.push(token.text.slice(1));
  } else if (token?.kind === "sign" && token.text === ".") of = { kind: "dot" };
  else if (token?.kind === "variable") of = { kind: "variable", name: token.text };
  else if (token?.kind === "string") of = { kind: "string", text: unquote(token) };
  else if (token?.kind === "word" && !/^(true|false|nil)$/.test(token.text)) {
    of = { kind: "function", name: token.text };
  }
  for (let field = tokens[next]; field?.kind === "field" && !field.spaced; field = tokens[next]) {
    fields.push(field.text.slice(1));
    next += 1;
  }
  return { operand: { of, fields }, next };
}

function unquote(token: Token | undefined): string {
  const text = token?.text ?? "";
  if (text.startsWith("`")) return text.slice(1, -1);
  try {
    return JSON.parse(text) as string;
  } catch {
    return text.slice(1, -1);
  }
}

function textOf({ tokens }: Action): string {
  return tokens.map(({ text }) => text).join(" ");
}
