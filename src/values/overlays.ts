/** Environments, merged. */
import type { EnvironmentModel, Values } from "../model/chart.js";
import { dependencyValues, type DependencyModel } from "../model/dependency.js";
import type { Environment } from "../request/environments.js";
import { kinds } from "../kinds/index.js";
import { difference, mergeFiles, mergeValues, withoutIdleNulls } from "../model/merge.js";

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
 * @param dependencies whose values are merged over their own, of which a null takes one away
 */
export function mergeEnvironments(
  base: Values,
  environments: readonly Environment[],
  byDefault: string,
  dependencies: readonly DependencyModel[] = [],
): EnvironmentsModel {
  const kept = new Set(dependencies.map(({ key }) => key));
  const written = environments.map(({ name, sources }) => ({
    name,
    file: sources.reduce<Values>(
      (file, { values }) => mergeFiles(file, replacing(values, mergeValues(base, file, kept))),
      { global: { environment: name } },
    ),
  }));
  const own = written.find(({ name }) => name === byDefault);
  const defaults = own ? mergeValues(base, own.file, kept) : base;
  return {
    defaults,
    environments: written.map(({ name, file }) => {
      const merged = mergeValues(base, file, kept);
      const changed = differenceWith(dependencies, defaults, merged);
      const written = { ...withoutIdleNulls(file, defaults), ...only(file, kept) };
      return { name, merged, overlay: mergeFiles(changed, written) };
    }),
  };
}

/** The least that makes `wanted` out of `base`, where what a dependency is not told is what it has of its own. */
function differenceWith(
  dependencies: readonly DependencyModel[],
  base: Values,
  wanted: Values,
): Values {
  const merged = (values: Values): Values => ({
    ...values,
    ...Object.fromEntries(
      dependencies.map((one) => [
        one.key,
        mergeValues(one.defaults, dependencyValues(values, one)),
      ]),
    ),
  });
  return dependencies.length === 0
    ? difference(base, wanted)
    : difference(merged(base), merged(wanted));
}

function only(values: Values, keys: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

function replacing(written: Values, below: Values): Values {
  return kinds.reduce((values, { replace }) => replace?.(values, below) ?? values, written);
}
