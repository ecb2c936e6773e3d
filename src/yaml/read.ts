/** YAML texts as values. */
import {
  type CollectionTag,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type ScalarTag,
} from "yaml";
import { readNumber } from "./number.js";
import { valueOf } from "./value.js";

/** A mistake in a YAML text; lines and columns count from 1. */
export interface YamlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to write instead; "" where nobody knows. */
  readonly hint: string;
}

/** One document of a YAML text. */
export interface YamlDocument {
  /** undefined for a document that holds nothing but comments, or has problems. */
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
  const control = text.search(/^\s*\{/.test(text) ? controlsInJson : controls);
  if (control >= 0) return [unreadable(text, control)];
  const documents = parseAllDocuments(text, {
    version: "1.1",
    customTags: (tags) => [
      ...tags.filter((tag) => typeof tag === "string" || !isNumberOrDate(tag)),
      ...numbers,
    ],
    lineCounter,
    prettyErrors: false,
    // The library compares each key with all others.
    uniqueKeys: false,
  });
  if (!Array.isArray(documents)) return [];
  return documents.map((document: Document.Parsed) => {
    const at = (offset: number) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col };
    };
    const start = document.contents?.range[0] ?? 0;
    const unread = document.errors.map(({ pos: [offset], message }) => ({
      ...at(offset),
      message: told(message),
      hint: "",
    }));
    const read = unread.length > 0 ? undefined : valueOf(document.contents);
    const wrong = read?.problems.map(({ offset = start, ...problem }) => ({
      ...at(offset),
      ...problem,
    }));
    return {
      value: read?.value,
      problems: [...unread, ...(wrong ?? [])],
      comment: document.contents?.commentBefore ?? document.commentBefore ?? "",
      locate(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const offset = offsetOf(document, path.slice(0, length));
          if (offset !== undefined) return at(offset);
        }
        return at(start);
      },
    };
  });
}

/** What Kubernetes' readers refuse wherever it stands, and the library does not. */
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Of those, what they refuse in JSON, for which they have another reader. */
const controlsInJson = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/** A text with a control character in it. */
function unreadable(text: string, offset: number): YamlDocument {
  const above = text.slice(0, offset).split("\n");
  const place = { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
  const code = text.charCodeAt(offset).toString(16).padStart(4, "0");
  const problem = {
    ...place,
    message: `The control character U+${code.toUpperCase()} is not allowed`,
    hint: `write \\u${code}, in double quotes`,
  };
  return { value: undefined, problems: [problem], comment: "", locate: () => place };
}

/** The library finds out that a text is too deep by running out of stack. */
function told(message: string): string {
  return message.includes("Maximum call stack") ? "The value is nested too deeply" : message;
}

/** Where the key, or the item, at a path stands. */
function offsetOf(
  document: Document.Parsed,
  path: readonly (string | number)[],
): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const name = String(path.at(-1));
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
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
