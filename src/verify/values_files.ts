import { basename } from "node:path";

import { parseAll } from "../yaml.js";
import { kindOf, readText } from "./files.js";
import { isObject } from "./json.js";
import { Mistake } from "./mistake.js";

/**
 * Looks at files of values before Helm does, whose messages name neither line nor column.
 *
 * @throws Mistake when one is missing, is no YAML or holds anything but one map.
 */
export function checkValuesFiles(paths: readonly string[]): void {
  for (const path of paths) {
    const name = basename(path);
    if (kindOf(path) !== "file") throw new Mistake(`${name}: there is no such file of values`);
    const documents = parseAll(readText(path));
    const [problem] = documents.flatMap(({ problems }) => problems);
    if (problem !== undefined) {
      const { line, column, message } = problem;
      throw new Mistake(`${name}:${line}:${column}: this file of values is not YAML: ${message}`);
    }
    const values = documents.map(({ value }) => value).filter((value) => value !== undefined);
    if (values.length > 1 || !values.every((value) => value === null || isObject(value))) {
      throw new Mistake(`${name}: a file of values holds one map, such as "apps: {...}"`);
    }
  }
}
