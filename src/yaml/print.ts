/** Values as YAML. */
import { Document, Pair, Scalar, type Tags, YAMLMap, YAMLSeq } from "yaml";

/** A comment above one key of what is printed. */
export interface Comment {
  readonly path: readonly string[];
  readonly text?: string;
  readonly spaceBefore?: boolean;
}

/** The comments above the keys of one map, and of those below it. */
type Comments = Map<string, { comment?: Comment; below: Comments }>;

/**
 * Prints a value as YAML that Helm and Kubernetes, which read booleans and numbers as YAML 1.1
 * does, read back as the very same value. Lines are not folded.
 *
 * @param value what JSON can hold, and bigints; a key that is undefined is left out
 */
export function stringify(
  value: unknown,
  { comments = [] }: { comments?: readonly Comment[] } = {},
): string {
  const document = new Document(undefined, { version: "1.1", customTags: withoutMerge });
  document.contents = nodeOf(value, byPath(comments));
  return document
    .toString({ lineWidth: 0, directives: false, doubleQuotedMinMultiLineLength: Infinity })
    .replaceAll(unprintable, escaped)
    .replaceAll(deleted, String.raw`<no\u0020value>`);
}

/** What Helm deletes from all that it renders, as it does from manifests that a template copies. */
const deleted = "<no value>";

/** Without its tag for them, the library quotes a key << as any other. */
function withoutMerge(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === "string" || tag.tag !== "tag:yaml.org,2002:merge");
}

function byPath(comments: readonly Comment[]): Comments {
  const root: Comments = new Map();
  for (const comment of comments) {
    let below = root;
    for (const [index, key] of comment.path.entries()) {
      const entry = below.get(key) ?? { below: new Map() as Comments };
      below.set(key, entry);
      if (index === comment.path.length - 1) entry.comment = comment;
      below = entry.below;
    }
  }
  return root;
}

/** Cheaper than createNode of the library, which asks each tag of its schema about each value. */
function nodeOf(value: unknown, comments?: Comments): Scalar | YAMLMap | YAMLSeq {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item: unknown) => nodeOf(item));
    return list;
  }
  if (typeof value === "object" && value !== null) {
    const map = new YAMLMap();
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const { comment, below } = comments?.get(key) ?? {};
      map.items.push(new Pair(keyOf(key, comment), nodeOf(item, below)));
    }
    return map;
  }
  return scalarOf(value ?? null);
}

function keyOf(key: string, comment: Comment | undefined): Scalar {
  const scalar = scalarOf(key);
  if (comment?.text !== undefined) scalar.commentBefore = comment.text.replaceAll(/^(?=.)/gm, " ");
  if (comment?.spaceBefore) scalar.spaceBefore = true;
  return scalar;
}

function scalarOf(value: unknown): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === "string" && isReadDifferently(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** What Helm's reader refuses, drops or takes for a line break, and the library prints as it is. */
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a string without quotes would be something else to one of YAML's readers. */
function isReadDifferently(text: string): boolean {
  return (
    text.search(unprintable) >= 0 ||
    text.includes(deleted) ||
    looksLikeNumber(text) ||
    isFragileBlock(text)
  );
}

/** In a block, Helm's reader stumbles over tabs, and the library over a line of nothing but spaces. */
function isFragileBlock(text: string): boolean {
  return text.includes("\n") && /\t|^ +$/m.test(text);
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
