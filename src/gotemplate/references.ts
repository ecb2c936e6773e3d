/** What a template refers to. */
import { Bindings } from "./bindings.js";
import type { Node, Operand, Pipeline, Template } from "./syntax.js";

/** A path from the root, such as ["Values", "global", "environment"]. */
export type FieldPath = readonly string[];

export interface References {
  /** Each path that is read: from the root, from a variable, or from the dot of a `with`. */
  readonly fields: readonly FieldPath[];
  /** Names of templates that `include` or `template` call, and the template does not define itself. */
  readonly templates: readonly string[];
}

/** What a template reads and calls, in the order of its text. */
export function references({ body, defined }: Template): References {
  const reader = new Reader([body, ...defined.values()]);
  reader.nodes(body, []);
  // A template that is called gets its own root.
  reader.leaveRoot();
  for (const nodes of defined.values()) reader.nodes(nodes, undefined);
  return {
    fields: reader.fields,
    templates: reader.templates.filter((name) => !defined.has(name)),
  };
}

class Reader {
  readonly fields: FieldPath[] = [];
  readonly templates: string[] = [];
  /** The path that each stands for; null where it is not one. */
  readonly #variables = new Bindings<FieldPath | null>();
  /** Variables that are assigned to may stand for something else by then. */
  readonly #assigned: ReadonlySet<string>;

  constructor(all: readonly (readonly Node[])[]) {
    this.#assigned = new Set(all.flatMap(assignedIn));
    if (!this.#assigned.has("")) this.#variables.declare("", []);
  }

  leaveRoot(): void {
    this.#variables.leave(0);
  }

  nodes(nodes: readonly Node[], dot: FieldPath | undefined): void {
    for (const node of nodes) {
      if (!("pipeline" in node)) continue;
      const outer = this.#variables.count;
      const path = node.pipeline && this.#pipeline(node.pipeline, dot, node.kind === "range");
      if (node.kind === "template") this.templates.push(node.name);
      if (!("body" in node)) continue;
      const inner = this.#variables.count;
      this.nodes(node.body, node.kind === "if" ? dot : path);
      this.#variables.leave(inner);
      this.nodes(node.otherwise, dot);
      this.#variables.leave(outer);
    }
  }

  /** @returns the path that it stands for; of a range it is that of no item */
  #pipeline(
    { variables, commands }: Pipeline,
    dot: FieldPath | undefined,
    isRange = false,
  ): FieldPath | undefined {
    let path: FieldPath | undefined;
    for (const command of commands) {
      const paths = command.map((operand) => this.#operand(operand, dot));
      path = paths.length === 1 && commands.length === 1 && !isRange ? paths[0] : undefined;
      const [called, name] = command;
      if (
        called?.of.kind === "function" &&
        called.of.name === "include" &&
        name?.of.kind === "string"
      )
        this.templates.push(name.of.text);
    }
    for (const name of variables) {
      this.#variables.declare(name, this.#assigned.has(name) ? null : (path ?? null));
    }
    return path;
  }

  #operand(operand: Operand, dot: FieldPath | undefined): FieldPath | undefined {
    const start = this.#start(operand, dot);
    if (!start) return undefined;
    const path = [...start, ...operand.fields];
    if (operand.fields.length > 0) this.fields.push(path);
    return path;
  }

  #start({ of }: Operand, dot: FieldPath | undefined): FieldPath | undefined {
    if (of.kind === "dot") return dot;
    if (of.kind === "pipeline") return this.#pipeline(of.pipeline, dot);
    if (of.kind !== "variable") return undefined;
    return this.#variables.get(of.name) ?? undefined;
  }
}

function assignedIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!("pipeline" in node) || node.pipeline === undefined) return [];
    const own = assignedBy(node.pipeline);
    return "body" in node ? [...own, ...assignedIn(node.body), ...assignedIn(node.otherwise)] : own;
  });
}

function assignedBy({ variables, declares, commands }: Pipeline): string[] {
  const inner = commands.flatMap((command) =>
    command.flatMap(({ of }) => (of.kind === "pipeline" ? assignedBy(of.pipeline) : [])),
  );
  return declares ? inner : [...variables, ...inner];
}
