/** YAML texts as values. */
import {
  type CollectionTag,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type ScalarTag,
  visit,
} from "yaml";
import { readNumber } from "./number.js";

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
    let value: unknown;
    if (problems.length === 0) {
      try {
        value = plain(document);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const offset = error instanceof WrongAlias ? error.offset : document.contents?.range[0];
        problems.push({ ...at(offset ?? 0), message: error.message });
      }
    }
    return {
      value,
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

/** An alias that stands for nothing, or for what it is a part of. */
class WrongAlias extends Error {
  constructor(
    message: string,
    readonly offset: number | undefined,
  ) {
    super(message);
  }
}

/**
 * So many values may come out of aliases: more than anybody writes, and far fewer than a text made
 * to use up the memory asks for.
 */
const maxAliasCount = 100_000;

/**
 * The value of a document.
 *
 * @throws Error for what only shows once aliases are followed
 */
function plain(document: Parsed): unknown {
  if (!document.contents) return undefined;
  visit(document, {
    Scalar(_, node) {
      const { value } = node;
      if (typeof value === "bigint" && Number.isSafeInteger(Number(value)))
        node.value = Number(value);
    },
    Alias(_, node, parents) {
      const meant = node.resolve(document);
      const offset = node.range?.[0];
      if (!meant) throw new WrongAlias(`There is no anchor &${node.source}`, offset);
      if (parents.includes(meant))
        throw new WrongAlias(`The alias *${node.source} is a part of what it stands for`, offset);
    },
  });
  return document.toJS({ maxAliasCount });
}
