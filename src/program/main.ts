/** The generator as a program: argv in, exit code out; or requests in and answers out, for as long as Bazel asks. */
import { run } from "./run.js";

// A js_binary may start in another folder than the one that Bazel's paths start from.
const cwd = process.env["JS_BINARY__EXECROOT"] ?? process.cwd();
const args = process.argv.slice(2);

if (args.includes("--persistent_worker")) {
  const { serve } = await import("./worker.js");
  await serve(process.stdin, process.stdout, process.stderr, cwd, run);
} else {
  const { exitCode, output } = await run(args, cwd);
  process.stderr.write(output);
  process.exitCode = exitCode;
}
