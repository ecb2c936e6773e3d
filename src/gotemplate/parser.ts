/** What a template reads: found by parsing it the way Go's text/template does. */
import { type Action, actions, TemplateError, type Token } from "./lexer.js";
import { FUNCTIONS } from "./functions.js";

/** What a template that parses refers to. */
export interface References {
  /** Each path read from the root, such as ["Values", "global", "environment"]. */
  readonly fields: readonly (readonly string[])[];
  /** Names of templates that `include` or `template` call. */
  readonly templates: readonly string[];
}

/** A block that an `end` closes; `moved` where the dot in it is not the root any more. */
interface Block {
  readonly keyword: string;
  readonly moved: boolean;
  hasElse: boolean;
}

const OPENING = new Set(["if", "with", "range", "define", "block"]);
const CLOSING = new Set(["end", "else", "break", "continue"]);

/**
 * Parses a template.
 *
 * @throws TemplateError with what is wrong, where Helm would refuse to parse it
 */
export function parseTemplate(template: string): References {
  const fields: (readonly string[])[] = [];
  const templates: string[] = [];
  const blocks: Block[] = [];
  for (const action of actions(template)) {
    const rest = keyword(action, blocks);
    const moved = blocks.some((block) => block.moved && block !== opened(action, blocks));
    checkParentheses(rest);
    checkPipeline(rest);
    rest.forEach((token, index) => {
      if (
        token.kind === "field" &&
        token.path.length > 0 &&
        !moved &&
        !afterParenthesis(rest, index)
      )
        fields.push(token.path);
      if (token.kind === "variable" && token.name === "" && token.path.length > 0)
        fields.push(token.path);
      const next = rest[index + 1];
      if (token.kind === "word" && token.text === "include" && next?.kind === "string")
        templates.push(next.value);
    });
    const [first, second] = action;
    if (first?.kind === "word" && first.text === "template" && second?.kind === "string")
      templates.push(second.value);
  }
  const open = blocks.at(-1);
  if (open !== undefined)
    throw new TemplateError(`"{{ ${open.keyword} }}" without its "{{ end }}"`);
  return { fields, templates };
}

/** What is wrong with a template, as Helm's parser sees it; undefined where it parses. */
export function templateProblem(template: string): string | undefined {
  try {
    parseTemplate(template);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
}

/** The block that this very action opened: its own pipeline still sees the dot outside. */
function opened(action: Action, blocks: readonly Block[]): Block | undefined {
  const [first] = action;
  return first?.kind === "word" && OPENING.has(first.text) ? blocks.at(-1) : undefined;
}

/** Follows if/with/range/end; returns the tokens behind the keyword. */
function keyword(action: Action, blocks: Block[]): readonly Token[] {
  const [first, ...rest] = action;
  if (first === undefined) throw new TemplateError('an empty "{{ }}"');
  if (first.kind !== "word") return action;
  const { text } = first;
  if (OPENING.has(text)) {
    if (rest.length === 0) throw new TemplateError(`"{{ ${text} }}" without a value`);
    blocks.push({ keyword: text, moved: text !== "if", hasElse: false });
    return rest;
  }
  if (text === "template") return rest.slice(1);
  if (!CLOSING.has(text)) return action;
  const block = blocks.at(-1);
  if (block === undefined) throw new TemplateError(`an unexpected "{{ ${text} }}"`);
  if (text === "end") blocks.pop();
  if (text === "else") {
    if (block.hasElse) throw new TemplateError('a second "{{ else }}"');
    const [inner] = rest;
    if (inner === undefined) block.hasElse = true;
    else if (inner.kind === "word" && (inner.text === "if" || inner.text === "with"))
      return rest.slice(1);
    else throw new TemplateError('"{{ else }}" followed by something else than if or with');
  }
  return [];
}

function checkParentheses(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== "symbol") continue;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth < 0) throw new TemplateError('a ")" without its "("');
  }
  if (depth > 0) throw new TemplateError('a "(" without its ")"');
}

function checkPipeline(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.kind === "word" && !FUNCTIONS.has(token.text)) {
      throw new TemplateError(`the function "${token.text}" is not defined`);
    }
    if (token.kind !== "symbol" || token.text !== "|") return;
    const next = tokens[index + 1];
    if (index === 0 || next === undefined)
      throw new TemplateError('a "|" with nothing on one side');
    if (next.kind === "string" || next.kind === "number" || next.kind === "char") {
      throw new TemplateError('a "|" into something that is no function');
    }
  });
}

/** `(f x).Values` reads from what f returns, not from the root. */
function afterParenthesis(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous?.kind === "symbol" && previous.text === ")";
}
