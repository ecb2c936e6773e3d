/**
 * Splits a Go template into its tokens, as Go's own lexer does.
 *
 * @see https://pkg.go.dev/text/template#hdr-Text_and_spaces
 */
import { deepest, TemplateError } from "./error.js";
import type { Piece, Token } from "./token.js";

const KEYWORDS = new Set("block break continue define else end if range template with".split(" "));

const WORD = String.raw`[\p{L}\p{Nd}_]`;
/** What may stand behind a word. */
const END_OF_WORD = String.raw`(?=[ \t\r\n.,|:()]|\}\}|$)`;

/** What may be a number: isNumber of numbers.ts knows. Go takes as much as it can, and never goes back. */
const NUMBER = `[-+]?(?:${[
  String.raw`0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][-+]?[\d_]*)?`,
  String.raw`0[oO][0-7_]*(?:\.[0-7_]*)?`,
  String.raw`0[bB][01_]*(?:\.[01_]*)?`,
  String.raw`[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?[\d_]*)?`,
].join("|")})i?`;

/** Tried in this order at each position. */
const PATTERNS: readonly (readonly [RegExp, Token["kind"]])[] = [
  [/:=|[=,|()]/uy, "symbol"],
  [/"(?:[^"\\\n]|\\[^\n])*"/uy, "string"],
  [/`[^`]*`/uy, "string"],
  [/'(?:[^'\\\n]|\\[^\n])*'/uy, "constant"],
  [new RegExp(String.raw`\$${WORD}*${END_OF_WORD}`, "uy"), "variable"],
  [new RegExp(String.raw`\.(?!\d)${WORD}+${END_OF_WORD}`, "uy"), "field"],
  [new RegExp(String.raw`\.${END_OF_WORD}`, "uy"), "dot"],
  [
    new RegExp(String.raw`(?=[-+\d]|\.\d)(?=(${NUMBER}(?:(?=[-+])${NUMBER})?))\1(?!${WORD})`, "uy"),
    "constant",
  ],
  [new RegExp(String.raw`(?:true|false|nil)${END_OF_WORD}`, "uy"), "constant"],
  [new RegExp(String.raw`(?!\d)${WORD}+${END_OF_WORD}`, "uy"), "function"],
];

/**
 * The pieces of a template, without comments and without text that is only white space.
 *
 * @throws TemplateError where Go's lexer would fail
 */
export function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const open = template.indexOf("{{", at);
    const text = template.slice(at, open < 0 ? undefined : open);
    if (/\P{White_Space}/u.test(text)) pieces.push({ kind: "text" });
    if (open < 0) return pieces;
    let start = open + 2;
    if (/^-[ \t\r\n]/u.test(template.slice(start, start + 2))) start += 2;
    try {
      if (template.startsWith("/*", start)) {
        at = endOfComment(template, start);
        continue;
      }
      const { tokens, end } = action(template, start);
      pieces.push({ kind: "action", tokens, at: open });
      at = end;
    } catch (error) {
      throw error instanceof TemplateError ? error.locate(open) : error;
    }
  }
}

/** Where an action ends: the white space before a trim marker belongs to it. */
const CLOSE = /(?:[ \t\r\n]-)?\}\}/uy;

function endOfComment(template: string, start: number): number {
  const end = template.indexOf("*/", start + 2);
  if (end < 0) throw new TemplateError('a "/*" that no "*/" closes');
  CLOSE.lastIndex = end + 2;
  if (!CLOSE.test(template)) throw new TemplateError('a "*/" that is not followed by "}}"');
  return CLOSE.lastIndex;
}

/** Reads one action from behind its "{{"; returns its tokens and where the text goes on. */
function action(template: string, start: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let spaced = false;
  let depth = 0;
  let at = start;
  for (;;) {
    CLOSE.lastIndex = at;
    if (CLOSE.test(template)) {
      if (depth > 0) throw new TemplateError('a "(" without its ")"');
      return { tokens, end: CLOSE.lastIndex };
    }
    if (at >= template.length) throw new TemplateError('a "{{" that no "}}" closes');
    if (/[ \t\r\n]/u.test(template.charAt(at))) {
      spaced = true;
      at += 1;
      continue;
    }
    const token = tokenAt(template, at, spaced);
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth < 0) throw new TemplateError('a ")" without its "("');
    if (depth > deepest) throw new TemplateError(`parentheses nested more than ${deepest} deep`);
    tokens.push(token);
    spaced = false;
    at += token.text.length;
  }
}

function tokenAt(template: string, at: number, spaced: boolean): Token {
  for (const [pattern, kind] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(template)?.[0];
    if (text === undefined) continue;
    return { kind: KEYWORDS.has(text) ? "keyword" : kind, text, spaced };
  }
  const rest = template.slice(at, at + 12);
  if (/^["'`]/u.test(rest)) throw new TemplateError(`a quote that is not closed, at ${rest}`);
  if (rest.startsWith("{{")) throw new TemplateError('a "{{" within "{{ }}"');
  throw new TemplateError(`an unexpected character, at ${rest}`);
}
