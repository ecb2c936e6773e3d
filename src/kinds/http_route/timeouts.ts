/** The timeouts of an HTTPRoute's rules. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { milliseconds } from "../../model/duration.js";

interface Timed {
  readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
}

/** Each try is part of the request, and so no longer; a request of 0s has no limit. */
export function checkTimeouts(
  { timeouts: { request, backendRequest } = {} }: Timed,
  at: (path: Segments) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  if (request === undefined || backendRequest === undefined) return [];
  const most = milliseconds(request);
  if (most === 0 || milliseconds(backendRequest) <= most) return [];
  return [
    {
      code: "conflicting-keys",
      ...at(["timeouts", "backendRequest"]),
      message: `is ${quote(backendRequest)}, longer than request with ${quote(request)}`,
      hint: "write at most the same",
    },
  ];
}
