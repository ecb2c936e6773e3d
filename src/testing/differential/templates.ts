/** Random templates: of Go's grammar, mutations of valid ones, and actions out of any tokens. */
import fc from "fast-check";

import { corpus, fragments, mistakes } from "./corpus.js";

const fragment = fc.constantFrom(...fragments);
const space = fc.constantFrom(" ", " ", " ", "", "\n");

type Grammar = {
  readonly text: string;
  readonly operand: string;
  readonly command: string;
  readonly pipeline: string;
  readonly node: string;
  readonly nodes: string;
};

function joined(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(""));
}

function word(...texts: string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...texts);
}

function many(part: fc.Arbitrary<string>, between: string, min: number, max: number) {
  return fc.array(part, { minLength: min, maxLength: max }).map((texts) => texts.join(between));
}

const variable = word("$", "$x", "$y");
const name = word('"a"', '"b"', "`a`");
const open = word("{{ ", "{{", "{{- ");
const close = word(" }}", "}}", " -}}");

const { nodes: grammatical } = fc.letrec<Grammar>((tie) => ({
  text: word("", " ", "a", "\n"),
  operand: fc.oneof(
    { maxDepth: 3 },
    word(".", ".a", ".a.b", "1", "-1.5e3", "0x1F", '"a"', "`a`", "'a'", "true", "nil"),
    joined(variable, word("", ".a", ".a.b")),
    word("now", "dict", "dict.a"),
    joined(word("("), tie("pipeline"), word(")", ").a", ").a.b")),
  ),
  command: fc.oneof(
    { maxDepth: 3 },
    tie("operand"),
    joined(
      word("printf ", "include ", "eq ", ".a ", "(now) ", "1 "),
      many(tie("operand"), " ", 1, 2),
    ),
  ),
  pipeline: joined(
    word("", "", "", "$x := ", "$y = ", "$x, $y := ", "$x:="),
    many(tie("command"), " | ", 1, 3),
  ),
  node: fc.oneof(
    { maxDepth: 4 },
    tie("text"),
    joined(open, tie("pipeline"), close),
    joined(open, word("break", "continue", "$x", "$y"), close),
    joined(open, word("template ", "block "), name, word("", " ."), close),
    joined(
      open,
      word("if ", "with ", "range ", "range $x := ", "range $x, $y := ", "define "),
      fc.oneof(tie("pipeline"), name),
      close,
      tie("nodes"),
      fc.oneof(
        word(""),
        joined(
          open,
          word("else", "else", "else if ", "else with ", "else range "),
          fc.oneof(word(""), tie("pipeline")),
          close,
          tie("nodes"),
        ),
      ),
      open,
      word("end"),
      close,
    ),
    joined(
      open,
      word("block "),
      name,
      word(" "),
      tie("pipeline"),
      close,
      tie("nodes"),
      word("{{end}}"),
    ),
  ),
  nodes: fc.oneof({ maxDepth: 5 }, word("", "a"), many(tie("node"), "", 1, 3)),
}));

const anyTokens = joined(
  open,
  fc.array(fc.tuple(fragment, space), { maxLength: 6 }).map((parts) => parts.flat().join("")),
  close,
);

interface Edit {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.constantFrom(0, 0, 0, 1, 1, 2, 5),
  inserted: fc.oneof(fragment, fc.constant(""), fc.constantFrom(...mistakes)),
});

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, deleted, inserted }) => {
    const start = Math.floor(at * (before.length + 1));
    return before.slice(0, start) + inserted + before.slice(start + deleted);
  }, text);
}

const valid = fc.oneof(
  many(fc.constantFrom(...corpus, ...mistakes), "", 1, 3),
  fc.tuple(fc.constantFrom(...corpus), anyTokens).map((parts) => parts.join("")),
  grammatical,
);

export const templates: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: grammatical },
    { weight: 2, arbitrary: anyTokens },
    {
      weight: 4,
      arbitrary: fc
        .tuple(valid, fc.array(edit, { maxLength: 3 }))
        .map(([text, edits]) => edited(text, edits)),
    },
  )
  // What is cut out of a surrogate pair.
  .map((text) => text.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
