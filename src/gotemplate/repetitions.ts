/** How often a template may repeat something, as far as its text says. */
import { Bindings } from "./bindings.js";
import { countOf, type Estimate, larger, ofCall, ofConstant, ofString, read } from "./estimates.js";
import type { Command, Node, Operand, Pipeline, Template } from "./syntax.js";

/** How many items a range over values is taken to have. */
const unknownLength = 100;

/** So much of a value that is not printed counts as one repetition. */
const unprinted = 1000;

/**
 * How often a template repeats something at most; any number above `most` stands for all of them.
 *
 * It is run with estimates in place of values: every block once, a range as often as it may have items, and a variable
 * keeps the largest of what it is assigned. So what grows in a loop is seen to grow.
 */
export function repetitions({ body, defined }: Template, most: number): number {
  const run = new Run(most);
  for (const nodes of [body, ...defined.values()]) run.nodes(nodes, read);
  return run.done;
}

class Run {
  done = 0;
  readonly #variables = new Bindings<Estimate>();
  readonly #assigning = new Map<readonly Node[], boolean>();

  constructor(readonly most: number) {}

  nodes(nodes: readonly Node[], dot: Estimate): void {
    for (const node of nodes) {
      if (this.done > this.most) return;
      if (!("pipeline" in node) || node.pipeline === undefined) continue;
      const outer = this.#variables.count;
      const { pipeline } = node;
      const made = this.#pipeline(pipeline, dot, node.kind === "range");
      const isPrinted = node.kind === "output" && pipeline.variables.length === 0;
      this.done += Math.max(1, isPrinted ? made.size : made.size / unprinted);
      if (!("body" in node)) continue;
      const inner = this.#variables.count;
      if (node.kind === "range") this.#range(node.body, pipeline, made);
      else this.nodes(node.body, node.kind === "with" ? made : dot);
      this.#variables.leave(inner);
      this.nodes(node.otherwise, dot);
      this.#variables.leave(outer);
    }
  }

  #range(body: readonly Node[], pipeline: Pipeline, made: Estimate): void {
    const length = lengthOf(pipeline, made);
    const [before, outer, dot] = [this.done, this.#variables.count, itemOf(pipeline, made)];
    const isSame = !this.#assigns(body);
    for (let index = 0; index < length && this.done <= this.most; index += 1) {
      this.done += 1;
      this.nodes(body, dot);
      this.#variables.leave(outer);
      if (!isSame) continue;
      this.done = before + (this.done - before) * length;
      return;
    }
  }

  /** Whether a variable may be another one after some nodes. */
  #assigns(nodes: readonly Node[]): boolean {
    let found = this.#assigning.get(nodes);
    if (found === undefined) {
      found = nodes.some((node) => {
        if (!("pipeline" in node) || node.pipeline === undefined) return false;
        if (assigns(node.pipeline)) return true;
        return "body" in node && (this.#assigns(node.body) || this.#assigns(node.otherwise));
      });
      this.#assigning.set(nodes, found);
    }
    return found;
  }

  /** What a pipeline makes, which its variables get. */
  #pipeline(pipeline: Pipeline, dot: Estimate, isRange = false): Estimate {
    const { variables, declares, commands } = pipeline;
    let piped: Estimate | undefined;
    for (const command of commands) piped = this.#command(command, dot, piped);
    const made = piped ?? read;
    const given = isRange ? itemOf(pipeline, made) : made;
    for (const name of variables) {
      if (declares) this.#variables.declare(name, given);
      else this.#variables.assign(name, (before) => larger(before, given));
    }
    return made;
  }

  #command([first, ...rest]: Command, dot: Estimate, piped: Estimate | undefined): Estimate {
    if (first === undefined) return read;
    const given = rest.map((operand) => this.#operand(operand, dot));
    if (piped) given.push(piped);
    const { of } = first;
    if (of.kind !== "function") return this.#operand(first, dot);
    const [format] = rest;
    const made = ofCall(of.name, given, format?.of.kind === "string" ? format.of.text : undefined);
    // What is not printed takes its time all the same.
    if (made.size > this.most) this.done = Infinity;
    return made;
  }

  #operand({ of, fields }: Operand, dot: Estimate): Estimate {
    switch (of.kind) {
      case "dot":
        return dot;
      case "string":
        return ofString(of.text);
      case "constant":
        return ofConstant(of.text);
      case "function":
        return ofCall(of.name, []);
      case "variable":
        return this.#variables.get(of.name) ?? read;
      case "pipeline": {
        const made = this.#pipeline(of.pipeline, dot);
        return fields.length > 0 ? { ...made, number: NaN } : made;
      }
    }
  }
}

/** Lists of numbers. */
const counting: ReadonlySet<string> = new Set(["seq", "until", "untilStep"]);

function lastCall({ commands }: Pipeline): Operand["of"] | undefined {
  return commands.at(-1)?.[0]?.of;
}

/** How many items a range has: Go counts up to a number as well. */
function lengthOf(pipeline: Pipeline, made: Estimate): number {
  if (lastCall(pipeline)?.kind === "constant") return countOf(made);
  return made.size > 1 ? made.size : unknownLength;
}

/** What the dot and the variables of a range stand for: an item, or its index. */
function itemOf(pipeline: Pipeline, made: Estimate): Estimate {
  const of = lastCall(pipeline);
  const isCounting = of?.kind === "constant" || (of?.kind === "function" && counting.has(of.name));
  return isCounting ? { size: 1, number: lengthOf(pipeline, made) } : made;
}

function assigns({ variables, declares, commands }: Pipeline): boolean {
  if (variables.length > 0 && !declares) return true;
  return commands.some((command) =>
    command.some(({ of }) => of.kind === "pipeline" && assigns(of.pipeline)),
  );
}
