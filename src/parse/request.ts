/** The request, checked against the schema. */
import type { Diagnostic } from "../diagnostics.js";
import type { Request } from "../schema/types.gen.js";
import { explainErrors } from "./explain.js";
import { validateRequest } from "./validator.js";

export type Parsed<T> = { readonly value: T } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Types a request, or says all that is wrong with it.
 *
 * @param request what JSON.parse made of the request file
 */
export function parseRequest(request: unknown): Parsed<Request> {
  if (validateRequest(request)) return { value: request as Request };
  return { diagnostics: explainErrors(request, validateRequest.errors ?? []) };
}
