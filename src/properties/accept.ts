/** A random chart without what the generator refuses, with a count of that. */
import { type Diagnostic, isError } from "../diagnostics/diagnostic.js";
import { type App, type Chart } from "../model/types.gen.js";
import { generate } from "../generate.js";
import { askedOf, type ChartCase } from "./chart.js";
import { omitted } from "./members.js";
import { inputOf } from "./rendering.js";
import { type Tally } from "./tally.js";

/** How often something may be taken away; each time it is all that is refused. */
const rounds = 30;

/**
 * Takes away what the generator refuses: the attribute that a diagnostic names, or the app if that has to be there.
 *
 * @throws Error when the generator refuses the chart itself, or breaks.
 */
export async function accepted(drawn: ChartCase, tally: Tally): Promise<ChartCase> {
  let candidate = drawn;
  let errors: readonly Diagnostic[] = [];
  for (let round = 0; round < rounds; round++) {
    const { diagnostics } = await generate(inputOf(askedOf(candidate)));
    errors = diagnostics.filter(isError);
    if (errors.length === 0) {
      tally.accept(candidate);
      return candidate;
    }
    for (const error of errors) tally.refuse(error);
    candidate = errors.reduce(without, candidate);
  }
  const told = errors.map(({ origin, path, message }) => `${origin} ${path} ${message}`);
  throw new Error(`the generator refuses what is left of a chart:\n${told.join("\n")}`);
}

/** What has to be in a request. */
const needed: ReadonlySet<string> = new Set(["app_name", "app_type", "label", "chart_name"]);

function without(from: ChartCase, { origin, path }: Diagnostic): ChartCase {
  const [attribute = "", ...rest] = steps(path);
  const index = from.apps.findIndex(({ label }) => label === origin);
  if (index >= 0) {
    const apps = needed.has(attribute)
      ? from.apps.filter((_, other) => other !== index)
      : from.apps.map((app, other) => (other === index ? (omitted(app, attribute) as App) : app));
    return { ...from, apps };
  }
  if (needed.has(attribute)) return from;
  const [environment = "", , app = "", key] = rest;
  const overlay = from.chart.environments?.[environment] as
    { readonly values: { readonly apps?: Readonly<Record<string, object>> } } | undefined;
  const values = overlay?.values.apps?.[app];
  if (attribute !== "environments" || !values || key === undefined) {
    return { ...from, chart: omitted(from.chart, attribute) as Chart };
  }
  const apps = { ...overlay.values.apps, [app]: omitted(values, key) };
  const environments = { ...from.chart.environments, [environment]: { values: { apps } } };
  return { ...from, chart: { ...from.chart, environments } };
}

/** The steps of a path as formatPath writes it. */
function steps(path: string): string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(
    ([, quoted, index, plain]) => quoted ?? index ?? plain ?? "",
  );
}
