/** What a template refers to. */
import type { Node, Operand, Pipeline, Template } from "./syntax.js";

export interface References {
  /** Each path read from the root, such as ["Values", "global", "environment"]. */
  readonly fields: readonly (readonly string[])[];
  /** Names of templates that `include` or `template` call, and the template does not define itself. */
  readonly templates: readonly string[];
}

/** What a template reads and calls, in the order of its text, apart from what it only defines. */
export function references({ body, defined }: Template): References {
  const fields: (readonly string[])[] = [];
  const templates: string[] = [];

  /** @param atRoot whether the dot is the root here */
  const visitNodes = (nodes: readonly Node[], atRoot: boolean): void => {
    for (const node of nodes) {
      if (node.kind === "text" || node.kind === "break" || node.kind === "continue") continue;
      if (node.pipeline !== undefined) visitPipeline(node.pipeline, atRoot);
      if (node.kind === "output") continue;
      if (node.kind === "template") {
        templates.push(node.name);
        continue;
      }
      visitNodes(node.body, atRoot && node.kind === "if");
      visitNodes(node.otherwise, atRoot);
    }
  };
  const visitPipeline = ({ commands }: Pipeline, atRoot: boolean): void => {
    for (const command of commands) {
      for (const operand of command) visitOperand(operand, atRoot);
      const [called, name] = command;
      if (
        called?.of.kind === "function" &&
        called.of.name === "include" &&
        name?.of.kind === "string"
      )
        templates.push(name.of.text);
    }
  };
  const visitOperand = ({ of, fields: path }: Operand, atRoot: boolean): void => {
    if (of.kind === "pipeline") visitPipeline(of.pipeline, atRoot);
    const isRoot = of.kind === "dot" ? atRoot : of.kind === "variable" && of.name === "";
    if (isRoot && path.length > 0) fields.push(path);
  };

  visitNodes(body, true);
  return { fields, templates: templates.filter((name) => !defined.has(name)) };
}
