/** Requests that do not fit the schema. */
import type { ErrorObject, ValidateFunction } from "ajv";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import { explainErrors, type Place } from "../diagnostics/explain.js";
import schema from "./schema.gen.json" with { type: "json" };

/** All that is wrong with a request that does not fit its schema. */
export async function explainRequest(request: unknown): Promise<Diagnostic[]> {
  return explainErrors(request, await findErrors(request), requestPlace(request));
}

let validate: ValidateFunction | undefined;

/** ajv is loaded only to say what is wrong. */
async function findErrors(request: unknown): Promise<readonly ErrorObject[]> {
  const { Ajv } = await import("ajv");
  validate ??= new Ajv(ajvOptions).compile(schema);
  validate(request);
  return validate.errors ?? [];
}

/** The attribute as it was typed, and the label of the app or chart that has it. */
export function requestPlace(request: unknown): Place {
  return (segments) => {
    const { label, apps } = (request ?? {}) as { label?: unknown; apps?: unknown };
    const [top, index] = segments;
    const isApp = top === "apps" && typeof index === "number";
    const app: unknown = isApp && Array.isArray(apps) ? apps[index] : undefined;
    const own = (app as { label?: unknown } | undefined)?.label;
    const origin = [own, label].find((candidate) => typeof candidate === "string");
    const path = isApp ? segments.slice(2) : top === "chart" ? segments.slice(1) : segments;
    return { origin: origin ?? "the request", path: formatPath(path) };
  };
}
