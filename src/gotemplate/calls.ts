/** The functions that a template calls, and how often it may repeat something. */
import type { Command, Node, Operand, Pipeline, Template } from "./syntax.js";

export interface Call {
  readonly name: string;
  /** Without the piped one. */
  readonly arguments: readonly Operand[];
  /** Whether sortAlpha gets the result. */
  readonly isSorted: boolean;
}

/** What a template calls, in the order of its text, a command before its arguments. */
export function calls({ body, defined }: Template): Call[] {
  return [...[body, ...defined.values()].flatMap(callsOfNodes)];
}

function callsOfNodes(nodes: readonly Node[]): Call[] {
  return nodes.flatMap((node) => {
    if (!("pipeline" in node) || node.pipeline === undefined) return [];
    const own = callsOfPipeline(node.pipeline);
    return "body" in node
      ? [...own, ...callsOfNodes(node.body), ...callsOfNodes(node.otherwise)]
      : own;
  });
}

/** @param receiver the function that gets the pipeline's result as an argument */
export function callsOfPipeline({ commands }: Pipeline, receiver?: string): Call[] {
  return commands.flatMap((command, index) => {
    const next = commands[index + 1];
    const target = next === undefined ? receiver : functionOf(next);
    const called = functionOf(command);
    return command.flatMap(({ of }, position): Call[] => {
      if (of.kind === "pipeline") {
        return callsOfPipeline(of.pipeline, position === 0 ? target : called);
      }
      if (of.kind !== "function") return [];
      const isCommand = position === 0;
      return [
        {
          name: of.name,
          arguments: isCommand ? command.slice(1) : [],
          isSorted: (isCommand ? target : called) === "sortAlpha",
        },
      ];
    });
  });
}

function functionOf([first]: Command): string | undefined {
  return first?.of.kind === "function" ? first.of.name : undefined;
}
