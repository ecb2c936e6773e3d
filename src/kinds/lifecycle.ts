/** The hooks of a container's life. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place, Segments } from "../diagnostics/explain.js";
import type { Lifecycle, LifecycleHandler } from "../model/types.gen.js";
import { unknownPort } from "./unknown_port.js";

/** @param names of the ports of the container */
export function checkLifecycle(
  lifecycle: Lifecycle | undefined,
  names: readonly string[],
  at: Segments,
  place: Place,
): Diagnostic[] {
  return (["postStart", "preStop"] as const).flatMap((hook) =>
    (["httpGet", "tcpSocket"] as const).flatMap((action) =>
      checkPortName(lifecycle?.[hook]?.[action]?.port, names, [...at, hook, action, "port"], place),
    ),
  );
}

/** Only a container's own ports have names in it. */
export function checkPortName(
  port: string | number | undefined,
  names: readonly string[],
  at: Segments,
  place: Place,
): Diagnostic[] {
  if (typeof port !== "string" || names.includes(port)) return [];
  return [{ ...place(at), ...unknownPort(port, names, "the container") }];
}

/** How long a hook waits, as far as it says so, and where. */
export function waitOf(handler: LifecycleHandler | undefined): {
  readonly seconds: number;
  readonly path: readonly string[];
} {
  const { sleep, exec } = handler ?? {};
  if (sleep) return { seconds: sleep.seconds, path: ["sleep", "seconds"] };
  return { seconds: sleepOf(exec?.command ?? []), path: ["exec", "command"] };
}

/** The seconds of `sleep 10`, also where a shell runs it first. */
function sleepOf(command: readonly string[]): number {
  const [program = "", ...args] = command;
  const isShell = /^(.*\/)?(ba|da)?sh$/.test(program);
  const text = isShell ? (args[args.indexOf("-c") + 1] ?? "") : command.join(" ");
  const [, seconds = "0"] = /^\s*(?:\S*\/)?sleep\s+(\d+(?:\.\d+)?)s?\s*(?:$|[;&])/.exec(text) ?? [];
  return Number(seconds);
}
