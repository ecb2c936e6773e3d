/** The value of a YAML document, in time linear to its text. */
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair } from "yaml";
import { allowsAliases } from "./aliases.js";

/** What a text says that no reader of Kubernetes takes. */
export interface ValueProblem {
  /** Where in the text, in characters; undefined for the document as a whole. */
  readonly offset: number | undefined;
  readonly message: string;
  /** What to write instead; "" where nobody knows. */
  readonly hint: string;
}

/**
 * Deeper than any object of Kubernetes, and far from where the stack of any step of ours ends.
 */
const deepest = 400;

interface Sized {
  readonly value: unknown;
  /** The number of nodes, those that aliases stand for included. */
  readonly size: number;
}

/** The value of a document's contents, or what is wrong with it. */
export function valueOf(contents: Node | null): { value: unknown; problems: ValueProblem[] } {
  const reader = new Reader();
  const value = contents ? reader.node(contents, 0).value : undefined;
  return { value: reader.problems.length > 0 ? undefined : value, problems: reader.problems };
}

class Reader {
  readonly problems: ValueProblem[] = [];
  /** What each anchor stands for; undefined while that is not read to its end. */
  readonly #anchors = new Map<string, Sized | undefined>();
  /** How many nodes came out of aliases, and how many there are. */
  #aliased = 0;
  #total = 0;

  node(node: unknown, depth: number): Sized {
    if (node === null || node === undefined) return { value: null, size: 1 };
    if (depth > deepest) {
      if (this.problems.every(({ message }) => message !== tooDeep))
        this.#refuse(node as Node, tooDeep, `write at most ${deepest} levels`);
      return { value: null, size: 1 };
    }
    if (isAlias(node)) return this.#alias(node.source, node);
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    this.#total += 1;
    const read = isMap(node)
      ? this.#map(node.items, node, depth)
      : isSeq(node)
        ? this.#list(node.items, depth)
        : { value: isScalar(node) ? this.#scalar(node.value, node) : null, size: 1 };
    if (anchor !== undefined) this.#anchors.set(anchor, read);
    return read;
  }

  #alias(name: string, node: Node): Sized {
    const meant = this.#anchors.get(name);
    if (meant === undefined) {
      const isOpen = this.#anchors.has(name);
      this.#refuse(
        node,
        isOpen
          ? `The alias *${name} is a part of what it stands for`
          : `There is no anchor &${name} above`,
        isOpen ? "write the value itself" : `write &${name} before a value above`,
      );
      return { value: null, size: 1 };
    }
    this.#aliased += meant.size;
    this.#total += meant.size;
    if (!allowsAliases(this.#aliased, this.#total)) {
      if (this.problems.every(({ message }) => message !== tooMany))
        this.#refuse(node, tooMany, "write fewer of them, or the values themselves");
      return { value: null, size: 1 };
    }
    return meant;
  }

  #list(items: readonly unknown[], depth: number): Sized {
    let size = 1;
    const value = items.map((item) => {
      // An item of !!pairs or !!omap, which are lists of maps to Kubernetes.
      const read = isPair(item) ? this.#map([item], undefined, depth) : this.node(item, depth + 1);
      size += read.size;
      return read.value;
    });
    return { value, size };
  }

  #map(items: readonly Pair[], node: Node | undefined, depth: number): Sized {
    const own = new Map<string, unknown>();
    const merged = new Map<string, unknown>();
    let size = 1;
    for (const { key, value } of items) {
      if (isMerge(key)) {
        size += this.#merge(value, key, merged, depth);
        continue;
      }
      const name = this.#key(key, node);
      const read = this.node(value, depth + 1);
      size += 1 + read.size;
      if (name === undefined) continue;
      if (own.has(name))
        this.#refuse(key as Node, "Map keys must be unique", "keep one of the two keys");
      own.set(name, read.value);
    }
    // Unlike an assignment, this makes a key of its own out of __proto__ as well.
    return { value: Object.fromEntries([...merged, ...own]), size };
  }

  /** @returns the size of what is merged */
  #merge(source: unknown, key: Node, merged: Map<string, unknown>, depth: number): number {
    const { value, size } = this.node(source, depth + 1);
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof one !== "object" || one === null || Array.isArray(one)) {
        const hint = 'write an alias of a map, or "<<" in quotes for a key of that name';
        this.#refuse(key, "Merge sources must be maps or map aliases", hint);
        break;
      }
      for (const [name, inner] of Object.entries(one)) {
        if (!merged.has(name)) merged.set(name, inner);
      }
    }
    return size;
  }

  #key(key: unknown, map: Node | undefined): string | undefined {
    const value = isCollection(key) ? key : this.node(key, 0).value;
    const node = (key ?? map) as Node | undefined;
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
      return String(value);
    const what = value === null ? "null" : isSeq(value) ? "a list" : "a map";
    this.#refuse(node, `A key of a map must be a string, but is ${what}`, "write it in quotes");
    return undefined;
  }

  #scalar(value: unknown, node: Node): unknown {
    if (typeof value === "bigint") {
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    }
    if (typeof value === "number" && !Number.isFinite(value)) {
      const hint = "write a number, or a string in quotes";
      this.#refuse(node, "Infinity and NaN are not numbers of JSON", hint);
    }
    if (typeof value === "string" && /\p{Surrogate}/u.test(value))
      this.#refuse(
        node,
        "Half of a surrogate pair is not a character",
        "write the whole character",
      );
    if (value instanceof Uint8Array) return this.#binary(value, node);
    return value;
  }

  /** To Kubernetes !!binary is the text that is encoded. */
  #binary(bytes: Uint8Array, node: Node): string {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.#refuse(node, "What !!binary holds is not text", "write the base64 as a string");
      return "";
    }
  }

  #refuse(node: Node | undefined, message: string, hint: string): void {
    this.problems.push({ offset: node?.range?.[0], message, hint });
  }
}

const tooDeep = "The value is nested too deeply";
const tooMany = "The document has more aliases than Kubernetes reads";

function isMerge(key: unknown): key is Node {
  return isScalar(key) && typeof key.value === "symbol";
}
