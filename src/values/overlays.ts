/** Environments, merged. */
import type { EnvironmentModel, Values } from "../model/chart.js";
import type { Environment } from "../request/environments.js";
import { kinds } from "../kinds/index.js";
import { difference, mergeFiles, mergeValues, withoutIdleNulls } from "./merge.js";

/** A chart's own values, and those of each environment beside them. */
export interface EnvironmentsModel {
  /** What values.yaml holds: the values of the default environment. */
  readonly defaults: Values;
  readonly environments: readonly EnvironmentModel[];
}

/**
 * Merges what was written for each environment over what the apps say.
 *
 * values.yaml holds one environment's values, and the file of another must not inherit what only
 * that one has: its overlay takes such values back.
 *
 * @param base the values that the attributes of chart and apps come to
 * @param byDefault the environment whose values are the chart's own
 */
export function mergeEnvironments(
  base: Values,
  environments: readonly Environment[],
  byDefault: string,
): EnvironmentsModel {
  const written = environments.map(({ name, sources }) => ({
    name,
    file: sources.reduce<Values>(
      (file, { values }) => mergeFiles(file, replacing(values, mergeValues(base, file))),
      { global: { environment: name } },
    ),
  }));
  const own = written.find(({ name }) => name === byDefault);
  const defaults = own ? mergeValues(base, own.file) : base;
  return {
    defaults,
    environments: written.map(({ name, file }) => {
      const merged = mergeValues(base, file);
      return {
        name,
        merged,
        overlay: mergeFiles(difference(defaults, merged), withoutIdleNulls(file, defaults)),
      };
    }),
  };
}

function replacing(written: Values, below: Values): Values {
  return kinds.reduce((values, { replace }) => replace?.(values, below) ?? values, written);
}
