/** What differs between environments: merged, checked, and ready to be emitted. */
import { type Diagnostic, isError } from "../diagnostics.js";
import type { ChartModel } from "../lower/model.js";
import { allValues, withValues } from "../lower/values.js";
import type { Environment } from "../parse/environments.js";
import { mergeEnvironments } from "./model.js";
import { attributePlace, checkTemplates } from "./templates.js";
import { checkEnvironment, compileSchema, placeIn } from "./validate.js";

/** A chart as its attributes alone make it, with what its values are held against. */
export interface Subject {
  readonly model: ChartModel;
  /** values.schema.json. */
  readonly schema: object;
  /** The names of the templates that env values may include. */
  readonly helpers: ReadonlySet<string>;
}

export interface Resolved {
  /** The chart with the values of its default environment, and the others beside it; absent if any diagnostic is an error. */
  readonly model?: ChartModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** Merges what was written for each environment into a chart, and says what is wrong with the result. */
export async function resolveEnvironments(
  { model, schema, helpers }: Subject,
  written: readonly Environment[],
): Promise<Resolved> {
  const values = allValues(model);
  const ofAttributes = attributePlace(model);
  if (written.length === 0) {
    const diagnostics = checkTemplates(values, helpers, ofAttributes);
    return diagnostics.some(isError) ? { diagnostics } : { model, diagnostics };
  }
  const { environment } = model.values.global;
  const { defaults, environments } = mergeEnvironments(values, written, environment);
  const validate = await compileSchema(schema);
  const diagnostics = written.flatMap((source, index) => {
    const merged = environments[index]?.merged ?? {};
    const wrong = checkEnvironment(source, merged, model.label, validate);
    // A template is looked for in env, which has to be one.
    if (wrong.length > 0) return wrong;
    return checkTemplates(merged, helpers, placeIn(source, ofAttributes));
  });
  if (diagnostics.some(isError)) return { diagnostics };
  return { model: { ...withValues(model, defaults), environments }, diagnostics };
}
