/**
 * Random templates, parsed here and by Go: both accept the same ones, and make the same trees of them. Prints the
 * seed; `--seed=N` repeats a run, `--templates=N` does more. `--parser` is tests/gotemplate/parser.go as a program.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import fc from "fast-check";

import { TemplateError } from "../../gotemplate/error.js";
import { FUNCTIONS } from "../../gotemplate/functions.js";
import { parseTemplate } from "../../gotemplate/parser.js";
import { corpus, mistakes } from "./corpus.js";
import { templates } from "./templates.js";
import { written } from "./tree.js";

const { values: options } = parseArgs({
  options: {
    parser: { type: "string", default: "" },
    seed: { type: "string" },
    templates: { type: "string", default: "5000" },
  },
});

const shown = 20;

/** The tree; empty where the template does not parse. */
function ours(template: string): string {
  try {
    return written(parseTemplate(template));
  } catch (error) {
    if (error instanceof TemplateError) return "";
    throw new Error(`cannot cope with ${JSON.stringify(template)}`, { cause: error });
  }
}

function theirs(all: readonly string[]): string[] {
  const input = [[...FUNCTIONS.keys()], ...all].map((line) => `${JSON.stringify(line)}\n`).join("");
  const { status, stdout, stderr, error } = spawnSync(options.parser, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (error !== undefined || status !== 0) throw error ?? new Error(stderr);
  return stdout.split("\n").slice(0, -1);
}

const seed = Number(options.seed ?? Date.now() % 2 ** 31);
const numRuns = Number(options.templates);
process.stdout.write(`seed ${seed}: ${numRuns} templates\n`);
const all = [...corpus, ...mistakes, ...fc.sample(templates, { numRuns, seed })];
const trees = theirs(all);
if (trees.length !== all.length) throw new Error(`${trees.length} answers to ${all.length}`);
const accepted = trees.filter((tree) => tree !== "").length;
process.stdout.write(`${accepted} of ${all.length} parse\n`);
const differences = all
  .map((template, index) => ({ template, go: trees[index] ?? "", here: ours(template) }))
  .filter(({ go, here }) => go !== here)
  .sort((one, other) => one.template.length - other.template.length);
for (const { template, go, here } of differences.slice(0, shown)) {
  process.stdout.write(`${JSON.stringify(template)}\n  Go:   ${go || "refuses it"}\n`);
  process.stdout.write(`  here: ${here || "refuses it"}\n`);
}
if (differences.length > 0) {
  process.stdout.write(`${differences.length} differences; to run it again: --seed=${seed}\n`);
  process.exitCode = 1;
}
