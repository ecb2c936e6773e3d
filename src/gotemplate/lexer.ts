/**
 * The tokens of Go's text/template, as far as what reads templates needs them.
 *
 * @see https://pkg.go.dev/text/template#hdr-Actions for the language
 */

/** A mistake that makes Helm refuse the template. */
export class TemplateError extends Error {}

/** One token of an action; `field` and `variable` carry their path, `.Values.a` as ["Values", "a"]. */
export type Token = {
  /** Whether white space stands before it: `(f).a` is one operand, `(f) .a` is two. */
  readonly spaced: boolean;
} & Piece;

type Piece =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "field"; readonly path: readonly string[] }
  | { readonly kind: "variable"; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number" | "char"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: "(" | ")" | "|" | ":=" | "=" | "," };

/** An action, `{{ ... }}`, as its tokens. */
export type Action = readonly Token[];

const NAME = String.raw`[\p{L}_][\p{L}\p{Nd}_]*`;

/** Tried in this order at each position. */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Piece | undefined])[] = [
  [/\s+/uy, () => undefined],
  [/"((?:[^"\\\n]|\\.)*)"/uy, ([, body = ""]) => ({ kind: "string", value: unescape(body) })],
  [/`([^`]*)`/uy, ([, value = ""]) => ({ kind: "string", value })],
  [/'(?:[^'\\\n]|\\[^\n]+?)'/uy, ([text]) => ({ kind: "char", text })],
  [
    new RegExp(String.raw`\$(${NAME})?((?:\.${NAME})*)`, "uy"),
    ([, name = "", path = ""]) => ({ kind: "variable", name, path: split(path) }),
  ],
  [
    new RegExp(String.raw`(?:\.${NAME})+`, "uy"),
    ([path]) => ({ kind: "field", path: split(path) }),
  ],
  [
    /[-+]?(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?|\.\d+)i?/uy,
    ([text]) => ({ kind: "number", text }),
  ],
  [/\.(?![\p{L}\p{Nd}_])/uy, () => ({ kind: "field", path: [] })],
  [new RegExp(NAME, "uy"), ([text]) => ({ kind: "word", text })],
  [/:=|[()|=,]/uy, ([text]) => ({ kind: "symbol", text: text as "|" })],
];

/**
 * Splits a template into its actions; the text between them does not matter here.
 *
 * @throws TemplateError where Go's lexer would fail
 */
export function actions(template: string): Action[] {
  const found: Action[] = [];
  let at = 0;
  for (;;) {
    const open = template.indexOf("{{", at);
    if (open < 0) return found;
    let start = open + 2;
    if (/^-\s/u.test(template.slice(start, start + 2))) start += 1;
    const comment = /\s*\/\*[^]*?\*\/\s*(?:\s-)?\}\}/uy;
    comment.lastIndex = start;
    if (comment.test(template)) {
      at = comment.lastIndex;
      continue;
    }
    const [tokens, end] = action(template, start);
    found.push(tokens);
    at = end;
  }
}

/** Reads one action from behind its "{{"; returns its tokens and where the text goes on. */
function action(template: string, start: number): [Action, number] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = start;
  for (;;) {
    const close = /(?:\s+-)?\}\}/uy;
    close.lastIndex = at;
    if (close.test(template)) return [tokens, close.lastIndex];
    if (at >= template.length) throw new TemplateError('a "{{" that no "}}" closes');
    const next = piece(template, at);
    if (next.piece !== undefined) tokens.push({ ...next.piece, spaced });
    spaced = next.piece === undefined;
    at = next.end;
  }
}

function piece(template: string, at: number): { piece: Piece | undefined; end: number } {
  for (const [pattern, make] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(template);
    if (match !== null) return { piece: make(match), end: pattern.lastIndex };
  }
  const rest = template.slice(at, at + 12);
  if (/^["'`]/u.test(rest)) throw new TemplateError(`a quote that is not closed, at ${rest}`);
  if (rest.startsWith("{{")) throw new TemplateError('a "{{" within "{{ }}"');
  throw new TemplateError(`an unexpected character, at ${rest}`);
}

function split(path: string): string[] {
  return path === "" ? [] : path.slice(1).split(".");
}

function unescape(body: string): string {
  return body.replace(/\\(["\\])/gu, "$1");
}
