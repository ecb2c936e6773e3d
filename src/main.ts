/** The generator as a program: argv in, exit code out. */
import { run } from "./run.js";

// A js_binary may start in another folder than the one that Bazel's paths start from.
const cwd = process.env["JS_BINARY__EXECROOT"] ?? process.cwd();
const { exitCode, output } = await run(process.argv.slice(2), cwd);
process.stderr.write(output);
process.exitCode = exitCode;
