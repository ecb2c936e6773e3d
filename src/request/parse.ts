/** The request, checked against the schema. */
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import type { Request } from "../model/types.gen.js";
import { explainErrors, type Place } from "../diagnostics/explain.js";
import { validateRequest } from "./validator.js";

export type Parsed<T> = { readonly value: T } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Types a request, or says all that is wrong with it.
 *
 * @param request what JSON.parse made of the request file
 */
export function parseRequest(request: unknown): Parsed<Request> {
  if (validateRequest(request)) return { value: request as Request };
  return { diagnostics: explainErrors(request, validateRequest.errors ?? [], attributes(request)) };
}

/** The attribute as it was typed, and the label of the app or chart that has it. */
function attributes(request: unknown): Place {
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
