import { type FileTree } from "./files.js";
import { Mistake } from "./mistake.js";

/**
 * Leaves files out of a tree.
 *
 * @param patterns - paths within the tree, as glob() of Bazel takes them: `*` is any text within a part, `**` any
 *   number of parts.
 * @throws Mistake when a pattern matches no file: it is misspelt, or left over.
 */
export function exclude(files: FileTree, patterns: readonly string[]): FileTree {
  const expressions = patterns.map(expressionOf);
  const paths = [...files.keys()];
  const unused = patterns.filter((_, i) => !paths.some((path) => expressions[i]?.test(path)));
  if (unused.length > 0) {
    throw new Mistake(
      unused
        .map((pattern) => `exclude: no file matches "${pattern}"; correct the pattern or delete it`)
        .join("\n"),
    );
  }
  return new Map(
    [...files].filter(([path]) => !expressions.some((expression) => expression.test(path))),
  );
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split("/").map((part, i, { length }) => {
    const isLast = i === length - 1;
    if (part === "**") return isLast ? ".+" : "(?:[^/]+/)*";
    const text = part.split("*").map((piece) => piece.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
    return text.join("[^/]*") + (isLast ? "" : "/");
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}
