/** YAML in and out; the only module that knows the library. */
import {
  type CollectionTag,
  Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type ScalarTag,
  visit,
} from "yaml";
import { blockYaml } from "./block_yaml.js";
import { readNumber } from "./number.js";

/** A comment above one key of what is printed. */
export interface Comment {
  readonly path: readonly string[];
  readonly text?: string;
  readonly spaceBefore?: boolean;
}

/**
 * Prints a value as YAML that Helm and Kubernetes, which read booleans and numbers as YAML 1.1
 * does, read back as the very same value. Lines are not folded.
 */
export function stringify(
  value: unknown,
  { comments = [] }: { comments?: readonly Comment[] } = {},
): string {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const headings = new Map(comments.map(({ path, ...heading }) => [path.join("\0"), heading]));
    const text = blockYaml(value, headings, scalar);
    if (text !== undefined) return text;
  }
  return stringifyWithLibrary(value, { comments });
}

/** A string of one line as it stands after a key. */
function scalar(text: string): string {
  if (/^[-\w.+: {}$]*$/.test(text) && (looksLikeNumber(text) || text.startsWith("{{")))
    return `"${text}"`;
  return stringifyWithLibrary({ k: text }).slice("k: ".length, -1);
}

/** What `stringify` does, slowly, and for every value. */
export function stringifyWithLibrary(
  value: unknown,
  { comments = [] }: { comments?: readonly Comment[] } = {},
): string {
  const document = new Document(value, { version: "1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && isReadDifferently(node.value)) {
        node.type = "QUOTE_DOUBLE";
      }
    },
  });
  for (const comment of comments) comment_(document, comment);
  return document
    .toString({ lineWidth: 0, directives: false, doubleQuotedMinMultiLineLength: Infinity })
    .replaceAll(unprintable, escaped);
}

/** What Helm's reader refuses, drops or takes for a line break, and the library prints as it is. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a string without quotes would be something else to one of YAML's readers. */
function isReadDifferently(text: string): boolean {
  return text.search(unprintable) >= 0 || looksLikeNumber(text) || isFragileBlock(text);
}

/** In a block, Helm's reader stumbles over tabs, and the library over a line of nothing but spaces. */
function isFragileBlock(text: string): boolean {
  return text.includes("\n") && /\t|^ +$/m.test(text);
}

function comment_(document: Document, { path, text, spaceBefore }: Comment): void {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  if (!isMap(map)) return;
  const pair = map.items.find(({ key }) => (isScalar(key) ? key.value : key) === path.at(-1));
  if (!pair) return;
  const key = isNode(pair.key) ? pair.key : document.createNode(pair.key);
  pair.key = key;
  if (text !== undefined) key.commentBefore = text.replaceAll(/^(?=.)/gm, " ");
  if (spaceBefore) key.spaceBefore = true;
}

/** YAML 1.1's readers disagree on what is a number or a date. */
function looksLikeNumber(text: string): boolean {
  return (
    // Helm's reader leaves out all underscores of a number, so -_0 is one.
    /^(?!_)[-+._]*\d[-+.\d_:a-fA-FxXoO]*([Tt\s].*)?$/.test(text) ||
    /^[-+.]?(inf|nan)$/i.test(text) ||
    /^[=<~]/.test(text)
  );
}

/** A mistake in a YAML text; lines and columns count from 1. */
export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One document of a YAML text. */
export interface YamlDocument {
  /** undefined for a document that holds nothing but comments. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** The comment above the value, without its #. */
  readonly comment: string;
  /** Where the value at a path, or its nearest parent that exists, stands in the text. */
  locate(path: readonly (string | number)[]): { line: number; column: number };
}

/**
 * Reads all documents of a text, as Kubernetes' tools do: YAML 1.1 with its booleans and octal
 * numbers, but without dates and base 60. A key given twice is a problem; an integer that a
 * JavaScript number cannot hold is a bigint.
 *
 * @see https://github.com/kubernetes-sigs/yaml
 */
export function parseAll(text: string): YamlDocument[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: "1.1",
    customTags: (tags) => [
      ...tags.filter((tag) => typeof tag === "string" || !isNumberOrDate(tag)),
      ...numbers,
    ],
    lineCounter,
    prettyErrors: false,
  });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    const at = (offset: number) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    };
    const problems = document.errors.map(({ pos: [start], message }) => ({
      ...at(start),
      message,
    }));
    return {
      value: problems.length > 0 ? undefined : plain(document),
      problems,
      comment: document.contents?.commentBefore ?? document.commentBefore ?? "",
      locate(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const parent =
            length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
          if (isMap(parent)) {
            const pair = parent.items.find(
              ({ key }) => isScalar(key) && key.value === path[length - 1],
            );
            if (isNode(pair?.key) && pair.key.range) return at(pair.key.range[0]);
          }
          const node = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return at(node.range[0]);
        }
        return at(document.contents?.range[0] ?? 0);
      },
    };
  });
}

function isNumberOrDate({ tag, test }: CollectionTag | ScalarTag): boolean {
  return /:(int|float|timestamp)$/.test(tag) && !test?.test(".nan");
}

const numbers = ["int", "float"].map((type): ScalarTag => ({
  tag: `tag:yaml.org,2002:${type}`,
  default: true,
  test: /^[-+.\d]/,
  resolve: readNumber,
}));

type Parsed = ReturnType<typeof parseAllDocuments>[number];

function plain(document: Parsed): unknown {
  if (!document.contents) return undefined;
  visit(document, {
    Scalar(_, node) {
      const { value } = node;
      if (typeof value === "bigint" && Number.isSafeInteger(Number(value)))
        node.value = Number(value);
    },
  });
  return document.toJS();
}
