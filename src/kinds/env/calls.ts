/** What a template in an env value may call: pure functions, with a bound on what they repeat. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { type Call, calls } from "../../gotemplate/calls.js";
import { type Effect, FUNCTIONS } from "../../gotemplate/functions.js";
import { repetitions } from "../../gotemplate/repetitions.js";
import type { Template } from "../../gotemplate/syntax.js";

type Problem = Pick<Diagnostic, "code" | "message" | "hint">;

const fromSecret =
  'take the value from a Secret or ConfigMap: secret_key_ref("<name>", "<key>") or config_map_key_ref("<name>", "<key>")';

/** Why a function of each effect is refused, and what to write instead. */
const refusals: Readonly<Record<Effect, { readonly why: string; readonly hint: string }>> = {
  change: {
    why: "changes a dict that other templates read",
    hint: 'make a new dict with "dict", or read values with "get", "dig" and "default"',
  },
  clock: {
    why: "depends on the clock or time zone, so that pods would restart at every upgrade",
    hint: "write the time as a string, or let the program ask its own clock",
  },
  evaluation: {
    why: "evaluates text as a template",
    hint: "write that template here",
  },
  machine: {
    why: "depends on the machine that Helm runs on",
    hint: 'write the function without "os", such as "base" for "osBase"',
  },
  order: {
    why: "returns its result in a random order, so that pods would restart at every upgrade",
    hint: 'pipe it into "sortAlpha", or use "range", which sorts',
  },
  outside: { why: "reads the cluster or the network", hint: fromSecret },
  random: { why: "makes random values or keys", hint: fromSecret },
};

const mostRepetitions = 1_000_000;

/** What a template in an env value must not do, although Helm would run it. */
export function unsafeTemplate(template: Template): Problem | undefined {
  const unsafe = (message: string, hint: string): Problem => ({
    code: "unsafe-template",
    message,
    hint,
  });
  for (const call of calls(template)) {
    const effect = effectOf(call);
    if (effect === undefined) continue;
    const { why, hint } = refusals[effect];
    return unsafe(`calls ${quote(call.name)}, which ${why}`, hint);
  }
  const [defined] = template.defined.keys();
  if (defined !== undefined) {
    return unsafe(
      `defines the template ${quote(defined)}`,
      "write its text where it is used; a variable, {{ $x := ... }}, holds what is used twice",
    );
  }
  if (repetitions(template, mostRepetitions) > mostRepetitions) {
    return unsafe(
      `may repeat something more than ${mostRepetitions} times`,
      "write smaller counts, or fewer loops inside one another",
    );
  }
  return undefined;
}

function effectOf({ name, isSorted }: Call): Effect | undefined {
  const effect = FUNCTIONS.get(name)?.effect;
  return effect === "order" && isSorted ? undefined : effect;
}
