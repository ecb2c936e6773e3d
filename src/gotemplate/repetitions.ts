/** How often a template may repeat something, as far as its text says. */
import { callsOfPipeline } from "./calls.js";
import type { Node, Operand, Pipeline, Template } from "./syntax.js";

/** What a count is taken for that only the values say. */
const unknownCount = 1000;

/** How many items a range over values is taken to have. */
const unknownLength = 100;

/**
 * How often a template repeats something at most: the product of the counts that are nested in each other, or reach
 * each other by a variable.
 */
export function repetitions({ body, defined }: Template): number {
  let stored = 1;

  const ofNodes = (nodes: readonly Node[]): number => Math.max(1, ...nodes.map(ofNode));
  const ofNode = (node: Node): number => {
    if (!("pipeline" in node) || node.pipeline === undefined) return 1;
    const own = ofPipeline(node.pipeline);
    if (node.kind === "range") {
      const length = own > 1 ? own : unknownLength;
      return Math.max(length * ofNodes(node.body), ofNodes(node.otherwise));
    }
    if (node.pipeline.variables.length > 0) stored *= own;
    if (!("body" in node)) return own;
    return Math.max(own, ofNodes(node.body), ofNodes(node.otherwise));
  };

  const most = Math.max(...[body, ...defined.values()].map(ofNodes));
  return most * stored;
}

function ofPipeline(pipeline: Pipeline): number {
  let product = 1;
  // A call without a count among its own arguments is piped one, or is not told here.
  for (const { name, arguments: operands } of callsOfPipeline(pipeline)) {
    const count = counts[name]?.(operands.map(numberOf));
    if (count !== undefined) product *= Math.max(1, Math.abs(count));
  }
  return product;
}

/** What the functions that repeat something make of their arguments; an argument that is piped is not there. */
const counts: Readonly<Record<string, ((numbers: readonly number[]) => number) | undefined>> = {
  indent: ([count = unknownCount]) => count,
  nindent: ([count = unknownCount]) => count,
  repeat: ([count = unknownCount]) => count,
  until: ([count = unknownCount]) => count,
  untilStep: ([start = unknownCount, stop = unknownCount, step = 1]) => (stop - start) / step,
  seq: (numbers) => {
    const [first = 1, second = unknownCount, third] = numbers;
    if (third !== undefined) return (third - first) / second + 1;
    return numbers.length === 1 ? first : second - first + 1;
  },
};

/** A literal number; any other operand is a count that only the values say. */
function numberOf({ of }: Operand): number {
  if (of.kind !== "constant") return unknownCount;
  const number = Number(of.text.replaceAll("_", ""));
  return Number.isNaN(number) ? Infinity : number;
}
