/** Where Secrets come from, with every default. */
import type { ChartValues, Request } from "../../model/types.gen.js";
import { operatorOf } from "./operators.js";

/** All secrets of chart and apps by name; undefined where there are none. */
export function lowerExternalSecrets({ chart, apps }: Request): ChartValues["externalSecrets"] {
  const sources = [chart, ...apps].flatMap(({ external_secrets: own = {} }) => Object.entries(own));
  if (sources.length === 0) return undefined;
  return Object.fromEntries(
    sources
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, source]) => [name, operatorOf(source).lower()]),
  );
}
