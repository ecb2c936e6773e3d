/** What is reached from outside the cluster: no two may answer the same requests. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Requests that an Ingress or a route sends to an app. */
export interface Served {
  /** What takes the requests: they differ where this does. */
  readonly by: string;
  /** The host; "" is any. */
  readonly host: string;
  /** What tells the requests of a host apart, such as a path with its type. */
  readonly match: string;
  /** The same for people. */
  readonly shown: string;
  /** Where it was written. */
  readonly at: Pick<Diagnostic, "origin" | "path">;
}
