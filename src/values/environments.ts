/** A chart in each of its environments: merged, validated and checked. */
import { checkValues } from "../checks/index.js";
import { collectPrerequisites } from "../checks/prerequisites.js";
import { type Diagnostic, isError } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/explain.js";
import type { Path } from "../diagnostics/path.js";
import type { Subject } from "../kinds/kind.js";
import type { AllValues, ChartModel } from "../model/chart.js";
import type { Environment } from "../request/environments.js";
import type { Spec } from "../request/spec.js";
import { attributePlace, typedIn } from "./attribute_place.js";
import { checkNulls } from "./nulls.js";
import { mergeEnvironments } from "./overlays.js";
import { valuesSchema } from "./schema.js";
import { subjects } from "./subject.js";
import { isUnknown, isUnknownPath, unknownValues, wrongValues } from "./unknown_values.js";
import { explainValues, placeIn, type Validate, validator } from "./validate.js";
import { allValues, withValues } from "./values.js";

export interface Resolved {
  /**
   * The chart with the values of its default environment, and the others beside it; absent if any
   * diagnostic is an error.
   */
  readonly model?: ChartModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** The values of one environment, or the chart's own where there are none. */
interface View {
  readonly values: AllValues;
  readonly place: Place;
}

/**
 * Merges what was written for each environment into a chart, and says what is wrong with the result.
 *
 * @param model the chart as its attributes alone make it
 * @param isSound whether nothing is known to be wrong with the attributes
 */
export async function resolveEnvironments(
  spec: Spec,
  model: ChartModel,
  written: readonly Environment[],
  isSound: boolean,
): Promise<Resolved> {
  const own = allValues(model);
  const ofAttributes = attributePlace(spec.request);
  const isTyped = typedIn(spec.request);
  const { defaults, environments } = mergeEnvironments(
    own,
    written,
    own.global.environment,
    model.dependencies,
  );
  const views: View[] =
    written.length === 0
      ? [{ values: own, place: ofAttributes }]
      : written.map((source, index) => ({
          values: environments[index]?.merged as unknown as AllValues,
          place: placeIn(source, ofAttributes, isTyped),
        }));
  const validate = await validator(
    valuesSchema(model),
    views.map(({ values }) => values),
  );
  if (written.length === 0 && isSound) assertFit(own, validate);
  const types = new Map(model.apps.map(({ name, values }) => [name, values.type]));
  const unknown = unknownValues(spec);
  const subjectOf = subjects(spec, model, unknown);
  const isConsequence = isUnknown(unknown);
  const valid: Subject[] = [];
  const isLost = isUnknownPath(unknown);
  const ofDependency = new Set(model.dependencies.map(({ key }) => key));
  // Below the key of a dependency a null takes away what that has of its own.
  const isOthers = ([top]: Path) => ofDependency.has(String(top));
  const idle = written.flatMap((source) =>
    checkNulls(own, source, (path) => isOthers(path) || isLost(path)),
  );
  // What nobody wrote is made of other attributes, and told in their words.
  const isOfWritten = ({ origin, path }: Diagnostic) => {
    const app = spec.request.apps.find(({ label }) => label === origin);
    const [attribute = ""] = path.split(/[.[]/);
    return isSound || !app || Object.hasOwn(app, attribute);
  };
  const found = views.flatMap(({ values, place }) => {
    const errors = validate(values).filter((error) => !isConsequence(error));
    const subject = subjectOf(values, place, errors.length > 0 ? [wrongValues(errors)] : []);
    valid.push(subject);
    return [
      ...explainValues(values, errors, types, place).filter(isOfWritten),
      ...checkValues(subject),
    ];
  });
  const diagnostics = [...idle, ...found];
  if (!isSound || diagnostics.some(isError)) return { diagnostics };
  const prerequisites = collectPrerequisites(valid);
  const chart = written.length === 0 ? model : withValues(model, defaults as unknown as AllValues);
  return { model: { ...chart, environments, prerequisites }, diagnostics };
}

/** @throws if the values that attributes come to do not fit the schema, which the attributes do: a bug */
function assertFit(values: AllValues, validate: Validate): void {
  const [error] = validate(values);
  if (error) {
    throw new Error(
      `values.yaml does not fit values.schema.json: ${error.instancePath} ${error.message ?? ""}`,
    );
  }
}
