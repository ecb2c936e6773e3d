import { join } from "node:path";

import { type Json, objectOf, stringOf } from "../../objects/json.js";
import { parseAll } from "../../yaml/yaml.js";
import { copyChart, kindOf, readText, readTree, withTemporaryFolder, writeText } from "../files.js";
import { Helm, helmMessage, type RenderOptions } from "../helm.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";
import { releaseSize } from "../release_size.js";
import { valuesFilesOf } from "../values_files.js";

/** Renders a chart to the file `out`. */
export async function render(options: Options): Promise<string> {
  writeText(options.out, await rendered(options));
  return "";
}

/**
 * What `helm template` makes of a chart.
 *
 * @throws Mistake with Helm's own message when it does not render.
 */
export async function rendered(options: Options): Promise<string> {
  return inCopy(options, async ({ yaml }) => Promise.resolve(yaml));
}

/** What `helm template` makes of a chart, and the bytes that a release of it takes in the cluster. */
export async function renderedRelease(options: Options): Promise<{ yaml: string; size: number }> {
  return inCopy(options, async ({ helm, chart, values, yaml }) => {
    const { releaseName: name, namespace } = options;
    const files = readTree(chart);
    const config = values.map((file) => parseAll(readText(file))[0]?.value as Json);
    const notes = await notesOf(helm, chart, { ...options, values });
    return { yaml, size: releaseSize({ name, namespace, files, config, rendered: yaml, notes }) };
  });
}

interface Copy {
  readonly helm: Helm;
  readonly chart: string;
  /** Files of values. */
  readonly values: readonly string[];
  readonly yaml: string;
}

async function inCopy<T>(options: Options, use: (copy: Copy) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (folder) => {
    const helm = new Helm(options.helm, folder);
    const chart = copyChart(options.chart, folder);
    const values = valuesFilesOf(options, chart);
    const result = await helm.template(chart, { ...options, values });
    if (!result.ok) throw new Mistake(`helm template fails:\n${helmMessage(result)}`);
    return use({ helm, chart, values, yaml: result.stdout });
  });
}

/** What NOTES.txt says, which `helm template` does not print; nothing where it is no part of another template. */
async function notesOf(helm: Helm, chart: string, options: RenderOptions): Promise<string> {
  const file = join(chart, "templates/NOTES.txt");
  if (kindOf(file) !== "file") return "";
  const [name, template] = ["verifier.notes", "templates/verifier-notes.yaml"];
  writeText(
    join(chart, template),
    `{{- define "${name}" }}${readText(file)}{{ end -}}\nnotes: {{ include "${name}" . | toJson }}\n`,
  );
  const { ok, stdout } = await helm.template(chart, options, [`--show-only=${template}`]);
  const [document] = ok ? parseAll(stdout) : [];
  return stringOf(objectOf(document?.value)["notes"]) ?? "";
}
