/** The checks of charts as a program, which the test rules run: argv in, exit code out. */
import { goldenTest } from "./commands/golden_test.js";
import { lint } from "./commands/lint.js";
import { render } from "./commands/render.js";
import { templateTest } from "./commands/template_test.js";
import { valuesTest } from "./commands/values_test.js";
import { Mistake } from "./mistake.js";
import { type Options, parseOptions } from "./options.js";

const commands: Readonly<Record<string, (options: Options) => string | Promise<string>>> = {
  lint,
  render,
  "golden-test": goldenTest,
  "template-test": templateTest,
  "values-test": valuesTest,
};

const [name = "", ...args] = process.argv.slice(2);
try {
  const command = commands[name];
  if (command === undefined) throw new Error(`no such command: ${name}`);
  const options = parseOptions(args);
  try {
    process.stdout.write(await command(options));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const where = [...new Set([options.label, options.chartLabel])].filter(Boolean).join(" of ");
    process.stderr.write(`ERROR: ${where}: ${error.message.trimEnd()}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write("ERROR: this is a bug in rules_appchart.\n");
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 2;
}
