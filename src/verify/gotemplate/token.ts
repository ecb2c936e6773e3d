/** A piece of a Go template's action. */
export interface Token {
  readonly kind: "word" | "variable" | "field" | "string" | "number" | "sign";
  readonly text: string;
  /** Whether white space stands before it: `.a .b` are two operands, `.a.b` is one. */
  readonly spaced: boolean;
}

/** An action of a template: what stands between {{ and }}, and its line, counted from 1. */
export interface Action {
  readonly line: number;
  readonly tokens: readonly Token[];
}

const pieces =
  /(?<space>\s+)|(?<string>"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])+')|(?<variable>\$\w*)|(?<field>\.[A-Za-z_]\w*)|(?<number>[-+]?\d[\w.]*)|(?<word>[A-Za-z_]\w*)|(?<sign>:=|[()|,=.])/y;

/**
 * The actions of a Go template, without its comments.
 *
 * @throws Error with the line when an action does not end, or holds what no action holds.
 */
export function actionsOf(template: string): Action[] {
  const actions: Action[] = [];
  for (let start = template.indexOf("{{"); start >= 0; start = template.indexOf("{{", start)) {
    const line = template.slice(0, start).split("\n").length;
    const comment = /\{\{(?:-\s+)?\/\*[^]*?\*\/(?:\s+-)?\}\}/y;
    comment.lastIndex = start;
    if (comment.test(template)) {
      start = comment.lastIndex;
      continue;
    }
    let at = start + 2;
    if (/^-\s/.test(template.slice(at, at + 2))) at += 1;
    const tokens: Token[] = [];
    let spaced = true;
    while (!/^(?:\s-)?\}\}/.test(template.slice(at, at + 4))) {
      pieces.lastIndex = at;
      const match = pieces.exec(template);
      if (match === null) throw new Error(`line ${line}: this action does not parse`);
      const groups = match.groups ?? {};
      const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "";
      if (kind !== "space") tokens.push({ kind: kind as Token["kind"], text: match[0], spaced });
      spaced = kind === "space";
      at = pieces.lastIndex;
    }
    start = template.indexOf("}}", at) + 2;
    actions.push({ line, tokens });
  }
  return actions;
}
