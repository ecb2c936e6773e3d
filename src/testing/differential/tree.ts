/** Writes the tree of a template as tests/gotemplate/parser.go writes Go's. */
import type { Node, Operand, Pipeline, Template } from "../../gotemplate/syntax.js";

export function written({ body, defined }: Template): string {
  const definitions = [...defined].map(([name, nodes]) => `define ${quoted(name)}${list(nodes)}`);
  return [list(body), ...definitions.sort()].join(" ");
}

function list(nodes: readonly Node[]): string {
  return `[${nodes.map(one).join(" ")}]`;
}

function one(node: Node): string {
  switch (node.kind) {
    case "text":
    case "break":
    case "continue":
      return node.kind;
    case "output":
      return pipeline(node.pipeline);
    case "template":
      return [
        "template",
        quoted(node.name),
        ...(node.pipeline ? [pipeline(node.pipeline)] : []),
      ].join(" ");
    default:
      return `${node.kind} ${pipeline(node.pipeline)}${list(node.body)}${list(node.otherwise)}`;
  }
}

function pipeline({ variables, declares, commands }: Pipeline): string {
  const names = variables.map((name) => `$${name}`).join(", ");
  const sign = variables.length === 0 ? "" : declares ? " := " : " = ";
  return `(${names}${sign}${commands.map((command) => command.map(operand).join(" ")).join(" | ")})`;
}

function operand({ of, fields }: Operand): string {
  const path = fields.map((name) => `.${name}`).join("");
  switch (of.kind) {
    case "dot":
      return path === "" ? "." : path;
    case "variable":
      return `$${of.name}${path}`;
    case "string":
      return quoted(of.text);
    case "constant":
      return of.text;
    case "function":
      return of.name + path;
    case "pipeline":
      return pipeline(of.pipeline) + path;
  }
}

const escapes: Readonly<Record<string, string>> = {
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  '"': '\\"',
  "\\": "\\\\",
};

/** As strconv.QuoteToASCII does. */
function quoted(text: string): string {
  const characters = Array.from(text.replaceAll(/\uFFFD+/gu, "\uFFFD"), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (Object.hasOwn(escapes, character)) return escapes[character] ?? "";
    if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, "0")}`;
    if (code < 0x7f) return character;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${characters.join("")}"`;
}
