/**
 * One run of the generator: files in, files out. It keeps nothing for the next run, touches neither
 * stdout nor the process, and writes nothing before the whole chart is known to be good.
 */
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArguments } from "./arguments.js";
import { renderDiagnostics } from "../diagnostics/diagnostic.js";
import { generate, sizeOf } from "../generate.js";
import { FileProblem, readEscapedText, readFile, readText, writeOutputs, writeText } from "./io.js";

/** What a run came to. */
export interface RunResult {
  /** 0 for success, 1 for a mistake of the user's, 2 for a bug of ours. */
  readonly exitCode: 0 | 1 | 2;
  /** What there is to say, for stderr. */
  readonly output: string;
}

/**
 * @param args the command line; `@<path>` stands for a file with one argument a line
 * @param cwd the folder that relative paths start from
 * @param signal once aborted, the run writes nothing any more
 */
export async function run(
  args: readonly string[],
  cwd: string,
  signal?: AbortSignal,
): Promise<RunResult> {
  try {
    return await tryRun(args, (file) => path.resolve(cwd, file), signal);
  } catch (error) {
    if (error instanceof FileProblem) return { exitCode: 1, output: `ERROR: ${error.message}\n` };
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exitCode: 2, output: `ERROR: this is a bug in rules_appchart.\n${trace}\n` };
  }
}

async function tryRun(
  args: readonly string[],
  resolve: (file: string) => string,
  signal?: AbortSignal,
): Promise<RunResult> {
  const lines = (file: string): string[] => readText(resolve(file)).split("\n").filter(Boolean);
  const { request, outputs, inputs } = parseArguments(args, lines);
  const files = new Map([...inputs].map(([label, file]) => [label, readFile(resolve(file))]));
  const asked = JSON.parse(readEscapedText(resolve(request))) as { label: string };
  const input = { request: asked, files };
  if ("size" in outputs) {
    const { size, diagnostics } = await sizeOf(input);
    const output = renderDiagnostics(asked.label, diagnostics);
    if (!size || signal?.aborted) return { exitCode: 1, output };
    writeText(resolve(outputs.size), `${JSON.stringify(size, null, 2)}\n`);
    return { exitCode: 0, output };
  }
  const { chart, diagnostics } = await generate(input, async () => {
    await setImmediate();
    return !signal?.aborted;
  });
  const output = renderDiagnostics(asked.label, diagnostics);
  if (!chart || signal?.aborted) return { exitCode: 1, output };
  writeOutputs({
    folder: path.join(resolve(outputs.out), chart.name),
    files: chart.files,
    archive: { path: resolve(outputs.archive), content: chart.archive },
  });
  return { exitCode: 0, output };
}
