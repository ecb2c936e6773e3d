import { type Diagnostic, listDiagnostics } from "../../diagnostics/diagnostic.js";
import { parseAll } from "../../yaml/yaml.js";
import { checks } from "../checks.js";
import { customResourceSchemas } from "../custom_resources.js";
import { type RenderedObject, objectsOf } from "../../objects/document.js";
import { readText } from "../files.js";
import { type Json } from "../../objects/json.js";
import { largestData } from "../../objects/limits.js";
import { Mistake } from "../mistake.js";
import { OpenApiSchemas } from "../openapi.js";
import { type Options } from "../options.js";
import { SchemaChecker } from "../schema_check.js";
import { compareGolden } from "./golden_test.js";
import { rendered, renderedRelease } from "./render.js";
import { schemasFor } from "./schemas.js";

/** Renders a chart, compares it with its golden if it has one, and checks every object. */
export async function templateTest(options: Options): Promise<string> {
  if (options.update) {
    return compareGolden(options, new Map([["", Buffer.from(await rendered(options))]]));
  }
  const { yaml, size } = await renderedRelease(options);
  const crds = options.crds.flatMap((path) => objectsOf(parseAll(readText(path))).objects);
  const { objects, diagnostics } = objectsOf(parseAll(yaml));
  const report =
    checkObjects(objects, schemaChecker(options), diagnostics, crds) + checkReleaseSize(size);
  if (options.goldenSource === "") return report;
  return report + compareGolden(options, new Map([["", Buffer.from(yaml)]]));
}

/**
 * Checks what Helm rendered.
 *
 * @param found - what is wrong with the YAML itself.
 * @param crds - CustomResourceDefinitions beside those that were rendered.
 * @returns one line about what was checked, and one for each object without a schema.
 * @throws Mistake with all problems.
 */
export function checkObjects(
  objects: readonly RenderedObject[],
  checker: SchemaChecker,
  found: readonly Diagnostic[] = [],
  crds: readonly RenderedObject[] = [],
): string {
  const schema = checker.check(objects, customResourceSchemas([...objects, ...crds]));
  const all = [...found, ...schema.problems, ...checks.flatMap((check) => check(objects))];
  if (all.length > 0) {
    const problems = all.length === 1 ? "problem" : "problems";
    throw new Mistake(`${all.length} ${problems} in what Helm renders:\n${listDiagnostics(all)}`);
  }
  const skipped = schema.skipped.map((name) => `  skipped, no schema: ${name}\n`).join("");
  return `${objects.length} objects are valid for Kubernetes ${checker.openapi.version}\n${skipped}`;
}

/**
 * Checks that Helm can store a release.
 *
 * @returns one line about its size.
 * @throws Mistake when it is too large.
 */
export function checkReleaseSize(size: number): string {
  const told = `the release takes ${size} of the ${largestData} bytes that Helm can store`;
  if (size <= largestData) return `${told}\n`;
  throw new Mistake(
    `too-large: ${told}. Put what is large into the image or a volume, or make two charts of it.`,
  );
}

/** What checks objects against the API schemas of the asked Kubernetes version. */
export function schemaChecker(options: Pick<Options, "schemas" | "kubeVersion">): SchemaChecker {
  const { path, version } = schemasFor(options);
  return new SchemaChecker(new OpenApiSchemas(JSON.parse(readText(path)) as Json, version));
}
