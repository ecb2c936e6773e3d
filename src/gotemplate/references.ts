/** What a template refers to. */
import type { Node, Operand, Pipeline, Template } from "./syntax.js";

export interface References {
  /** Each path read from the root, such as ["Values", "global", "environment"]. */
  readonly fields: readonly (readonly string[])[];
  /** Names of templates that `include` or `template` call, and the template does not define itself. */
  readonly templates: readonly string[];
}

/** What is the root at a place of a template. */
interface Root {
  readonly dot: boolean;
  /** The variable `$`; a template that is called gets its own. */
  readonly variable: boolean;
}

/** What a template reads and calls, in the order of its text. */
export function references({ body, defined }: Template): References {
  const fields: (readonly string[])[] = [];
  const templates: string[] = [];

  const visitNodes = (nodes: readonly Node[], root: Root): void => {
    for (const node of nodes) {
      if (node.kind === "text" || node.kind === "break" || node.kind === "continue") continue;
      if (node.pipeline !== undefined) visitPipeline(node.pipeline, root);
      if (node.kind === "output") continue;
      if (node.kind === "template") {
        templates.push(node.name);
        continue;
      }
      visitNodes(node.body, { ...root, dot: root.dot && node.kind === "if" });
      visitNodes(node.otherwise, root);
    }
  };
  const visitPipeline = ({ commands }: Pipeline, root: Root): void => {
    for (const command of commands) {
      for (const operand of command) visitOperand(operand, root);
      const [called, name] = command;
      if (
        called?.of.kind === "function" &&
        called.of.name === "include" &&
        name?.of.kind === "string"
      )
        templates.push(name.of.text);
    }
  };
  const visitOperand = ({ of, fields: path }: Operand, root: Root): void => {
    if (of.kind === "pipeline") visitPipeline(of.pipeline, root);
    const isRoot =
      of.kind === "dot" ? root.dot : of.kind === "variable" && of.name === "" && root.variable;
    if (isRoot && path.length > 0) fields.push(path);
  };

  visitNodes(body, { dot: true, variable: true });
  for (const nodes of defined.values()) visitNodes(nodes, { dot: false, variable: false });
  return { fields, templates: templates.filter((name) => !defined.has(name)) };
}
