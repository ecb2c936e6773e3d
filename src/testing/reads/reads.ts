import { parseTemplate } from "../../gotemplate/parser.js";
import { type Node, type Operand, type Pipeline } from "../../gotemplate/syntax.js";
import { functions } from "./functions.js";
import { type Value, any, placesOf } from "./value.js";

/** A path below .Values that a template reads; `*` stands for any key. */
export interface Read {
  /** The template's file, or the name that it is defined under. */
  readonly template: string;
  readonly path: readonly string[];
}

/**
 * The paths below .Values that templates read, as far as they can be told without running them: through
 * variables, with, range, index, dict, default, ternary, include and the like. What comes out of text
 * (printf, tpl) or out of a custom function is not followed.
 *
 * @param files - templates by path; files whose name starts with _ only define.
 * @returns each read once per template, sorted.
 * @throws Error with the file when a template does not parse.
 */
export function readsOf(files: ReadonlyMap<string, string>): Read[] {
  const defined = new Map<string, readonly Node[]>();
  const bodies = new Map<string, readonly Node[]>();
  for (const [path, text] of files) {
    try {
      const template = parseTemplate(text);
      for (const [name, nodes] of template.defined) defined.set(name, nodes);
      bodies.set(path, template.body);
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const reads = new Map<string, Read>();
  const reader = new Reader(defined, (read) => {
    reads.set([read.template, ...read.path].join("\0"), read);
  });
  for (const [path, body] of bodies) reader.run(path, body, [{ kind: "root" }]);
  return [...reads.keys()].sort().flatMap((key) => reads.get(key) ?? []);
}

interface Scope {
  readonly template: string;
  readonly dot: Value;
  readonly variables: Map<string, Value>;
}

class Reader {
  readonly #defined: ReadonlyMap<string, readonly Node[]>;
  readonly #record: (read: Read) => void;
  /** The templates that are being followed; one that includes itself is followed once. */
  readonly #open = new Set<string>();

  constructor(defined: ReadonlyMap<string, readonly Node[]>, record: (read: Read) => void) {
    this.#defined = defined;
    this.#record = record;
  }

  /** Runs a template; the result is what it may print. */
  run(template: string, body: readonly Node[], dot: Value): Value {
    return this.#nodes(body, { template, dot, variables: new Map([["", dot]]) });
  }

  #nodes(nodes: readonly Node[], scope: Scope): Value {
    return nodes.flatMap((node) => this.#node(node, scope));
  }

  #node(node: Node, scope: Scope): Value {
    if (node.kind === "text" || node.kind === "break" || node.kind === "continue") return [];
    const value = node.pipeline === undefined ? [] : this.#pipeline(node.pipeline, scope);
    switch (node.kind) {
      case "output":
        return this.#assign(node.pipeline, scope, [value]) ? [] : value;
      case "template":
        return this.#include(node.name, value);
      case "if":
      case "with": {
        const inner = this.#inner(scope, node.kind === "with" ? value : scope.dot);
        this.#assign(node.pipeline, inner, [value]);
        return [
          ...this.#nodes(node.body, inner),
          ...this.#nodes(node.otherwise, this.#inner(scope, scope.dot)),
        ];
      }
      case "range": {
        const item = [...this.#field(value, any, scope), ...itemsOf(value)];
        const inner = this.#inner(scope, item);
        const key: Value = placesOf(value).map((path) => ({ kind: "key", path }));
        this.#assign(
          node.pipeline,
          inner,
          node.pipeline.variables.length > 1 ? [key, item] : [item],
        );
        return [
          ...this.#nodes(node.body, inner),
          ...this.#nodes(node.otherwise, this.#inner(scope, scope.dot)),
        ];
      }
    }
  }

  /** A scope that sees, and can set, the variables around it; new ones stay inside. */
  #inner({ template, variables }: Scope, dot: Value): Scope {
    return { template, dot, variables };
  }

  #assign({ variables, declares }: Pipeline, scope: Scope, values: readonly Value[]): boolean {
    variables.forEach((name, index) => {
      const before = declares ? [] : (scope.variables.get(name) ?? []);
      scope.variables.set(name, [...before, ...(values[index] ?? [])]);
    });
    return variables.length > 0;
  }

  #pipeline({ commands }: Pipeline, scope: Scope): Value {
    let piped: Value | undefined;
    for (const command of commands) piped = this.#command(command, scope, piped);
    return piped ?? [];
  }

  #command(operands: readonly Operand[], scope: Scope, piped: Value | undefined): Value {
    const [first, ...rest] = operands;
    if (first === undefined) return [];
    if (first.of.kind !== "function") return this.#operand(first, scope);
    const args = [
      ...rest.map((operand) => this.#operand(operand, scope)),
      ...(piped ? [piped] : []),
    ];
    if (first.of.name === "include") {
      const [name = [], dot = []] = args;
      const names = name.flatMap((atom) => (atom.kind === "text" ? [atom.text] : []));
      return names.flatMap((text) => this.#include(text, dot));
    }
    const result = functions[first.of.name]?.(args, (value, name) =>
      this.#field(value, name, scope),
    );
    return result ?? [];
  }

  #operand({ of, fields }: Operand, scope: Scope): Value {
    let value: Value = [];
    if (of.kind === "dot") value = scope.dot;
    else if (of.kind === "variable") value = scope.variables.get(of.name) ?? [];
    else if (of.kind === "string") value = [{ kind: "text", text: of.text }];
    else if (of.kind === "pipeline") value = this.#pipeline(of.pipeline, scope);
    else if (of.kind === "function") value = this.#command([{ of, fields: [] }], scope, undefined);
    for (const name of fields) value = this.#field(value, name, scope);
    return value;
  }

  #field(value: Value, name: string, scope: Scope): Value {
    return value.flatMap((atom): Value => {
      switch (atom.kind) {
        case "root":
          return name === "Values" ? [{ kind: "place", path: [] }] : [];
        case "place":
          return [this.#place([...atom.path, name], scope)];
        case "map": {
          const named = atom.map.named.get(name) ?? [];
          const spread = atom.map.spread.map((path) => this.#place([...path, name], scope));
          return [...named, ...spread, ...(spread.length > 0 ? [] : atom.map.others.flat())];
        }
        default:
          return [];
      }
    });
  }

  #place(path: readonly string[], { template }: Scope): Value[number] {
    this.#record({ template, path });
    return { kind: "place", path };
  }

  #include(name: string, dot: Value): Value {
    const body = this.#defined.get(name);
    if (body === undefined || this.#open.has(name)) return [];
    this.#open.add(name);
    const value = this.run(name, body, dot);
    this.#open.delete(name);
    return value;
  }
}

function itemsOf(value: Value): Value {
  return value.flatMap((atom) => {
    if (atom.kind === "list") return atom.items.flat();
    return atom.kind === "map" ? [...atom.map.named.values(), ...atom.map.others].flat() : [];
  });
}
