/** What differs between environments: merged, checked, and ready to be emitted. */
import { type Diagnostic, isError } from "../diagnostics/diagnostic.js";
import type { ChartModel, Values } from "../lower/model.js";
import { allValues, withValues } from "../lower/values.js";
import type { Environment } from "../parse/environments.js";
import type { Place } from "../diagnostics/explain.js";
import { checkReferences } from "../references/check.js";
import { collectPrerequisites } from "../references/prerequisites.js";
import type { ProvidedObjects } from "../references/provided.js";
import { attributePlace } from "./attribute_place.js";
import { mergeEnvironments } from "./model.js";
import { checkTemplates } from "./templates.js";
import { checkEnvironment, placeIn, validator } from "./validate.js";

/** A chart as its attributes alone make it, with what its values are held against. */
export interface Subject {
  readonly model: ChartModel;
  /** Makes values.schema.json. */
  readonly schema: () => object;
  /** The names of the templates that env values may include. */
  readonly helpers: ReadonlySet<string>;
  /** The Secrets and ConfigMaps that apps may refer to. */
  readonly provided: ProvidedObjects;
  /** What a reference to another is. */
  readonly unresolved: "error" | "warning";
}

export interface Resolved {
  /** The chart with the values of its default environment, and the others beside it; absent if any diagnostic is an error. */
  readonly model?: ChartModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** Merges what was written for each environment into a chart, and says what is wrong with the result. */
export async function resolveEnvironments(
  { model, schema, helpers, provided, unresolved }: Subject,
  written: readonly Environment[],
): Promise<Resolved> {
  const values = allValues(model);
  const ofAttributes = attributePlace(model);
  const checkValues = (all: Values, place: Place) => [
    ...checkTemplates(all, helpers, place),
    ...checkReferences(all, provided, unresolved, place),
  ];
  if (written.length === 0) {
    const diagnostics = checkValues(values, ofAttributes);
    if (diagnostics.some(isError)) return { diagnostics };
    return {
      model: { ...model, prerequisites: collectPrerequisites([values], provided) },
      diagnostics,
    };
  }
  const { environment } = model.values.global;
  const { defaults, environments } = mergeEnvironments(values, written, environment);
  const validate = await validator(
    schema(),
    environments.map(({ merged }) => merged),
  );
  const diagnostics = written.flatMap((source, index) => {
    const merged = environments[index]?.merged ?? {};
    const wrong = checkEnvironment(source, merged, model.label, validate);
    // What is looked at next has to have the shape that the schema says.
    return wrong.length > 0 ? wrong : checkValues(merged, placeIn(source, ofAttributes));
  });
  if (diagnostics.some(isError)) return { diagnostics };
  const prerequisites = collectPrerequisites(
    [defaults, ...environments.map(({ merged }) => merged)],
    provided,
  );
  return { model: { ...withValues(model, defaults), environments, prerequisites }, diagnostics };
}
