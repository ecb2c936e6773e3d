import { parseAll } from "../../yaml.js";
import { checks } from "../checks.js";
import { customResourceSchemas } from "../custom_resources.js";
import { objectsOf } from "../document.js";
import { readText } from "../files.js";
import { renderFindings } from "../finding.js";
import { type Json } from "../json.js";
import { Mistake } from "../mistake.js";
import { OpenApiSchemas } from "../openapi.js";
import { type Options } from "../options.js";
import { checkSchemas } from "../schema_check.js";
import { compareGolden } from "./golden_test.js";
import { rendered } from "./render.js";
import { schemasFor } from "./schemas.js";

/** Renders a chart, compares it with its golden if it has one, and checks every object. */
export async function templateTest(options: Options): Promise<string> {
  const yaml = await rendered(options);
  if (options.update) {
    return compareGolden(options, new Map([["", Buffer.from(yaml)]]));
  }
  const report = checkRendered(yaml, options);
  if (options.goldenSource === "") return report;
  return report + compareGolden(options, new Map([["", Buffer.from(yaml)]]));
}

/**
 * Checks rendered YAML.
 *
 * @returns one line about what was checked.
 * @throws Mistake with all findings.
 */
export function checkRendered(
  yaml: string,
  options: Pick<Options, "schemas" | "kubeVersion" | "crds">,
): string {
  const { objects, findings } = objectsOf(parseAll(yaml));
  const crds = options.crds.flatMap((path) => objectsOf(parseAll(readText(path))).objects);
  const openapi = openApi(schemasFor(options));
  const schema = checkSchemas(objects, openapi, customResourceSchemas([...objects, ...crds]));
  const all = [...findings, ...schema.findings, ...checks.flatMap((check) => check(objects))];
  if (all.length > 0) {
    throw new Mistake(
      `${all.length} ${all.length === 1 ? "problem" : "problems"} in what Helm renders:\n${renderFindings(all)}`,
    );
  }
  const skipped = schema.skipped.map((name) => `  skipped, no schema: ${name}\n`).join("");
  return `${objects.length} objects are valid for Kubernetes ${openapi.version}\n${skipped}`;
}

function openApi({ path, version }: { path: string; version: string }): OpenApiSchemas {
  return new OpenApiSchemas(JSON.parse(readText(path)) as Json, version);
}
