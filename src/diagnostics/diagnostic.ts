/** What is wrong, and how it is told. */

export { formatPath } from "./path.js";

/** Every kind of problem; docs/errors.md explains each. */
export const DIAGNOSTIC_CODES = [
  "broad-rule",
  "conflicting-keys",
  "cut-off",
  "dead-value",
  "dropped-value",
  "duplicate",
  "duplicate-env",
  "duplicate-manifest",
  "duplicate-name",
  "duplicate-port",
  "empty",
  "hook-order",
  "invalid-choice",
  "invalid-format",
  "invalid-manifest",
  "invalid-probe",
  "invalid-template",
  "invalid-yaml",
  "limit-below-request",
  "literal-secret",
  "misplaced-key",
  "missing-key",
  "missing-port",
  "missing-registry",
  "not-for-app-type",
  "not-for-workload",
  "one-of",
  "out-of-range",
  "pod-security",
  "served-twice",
  "too-large",
  "too-long",
  "unevaluated-template",
  "unknown-app",
  "unknown-environment",
  "unknown-key",
  "unknown-kind",
  "unknown-port",
  "unknown-value",
  "unknown-volume",
  "unlikely-amount",
  "unlikely-host",
  "unreachable-app",
  "unresolved-reference",
  "unresolved-target",
  "unsafe-template",
  "unserved-tls-host",
  "wrong-type",
] as const;

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** One problem. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** What holds the mistake: a target or file by its label, or an object that was rendered. */
  readonly origin: string;
  /** The attribute or field as the user typed it, `ingress.paths[0].pathType`; "" for all of it. */
  readonly path: string;
  /** What is wrong, as the end of a sentence that begins with the attribute. */
  readonly message: string;
  /** What to write instead, as an order, or what there is to choose from; "" where nobody knows. */
  readonly hint: string;
  /** A warning is told and does not fail the build; an error unless said otherwise. */
  readonly severity?: "error" | "warning";
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== "warning";
}

/** By origin, then path, then code: the order does not depend on which check ran first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ origin, path, code, message, severity = "error" }: Diagnostic) =>
    [origin, path, code, severity, message].join("\0");
  const keyed = diagnostics.map((diagnostic) => [key(diagnostic), diagnostic] as const);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // Several checks may find the same mistake.
  return keyed
    .filter(([k], index) => k !== keyed[index - 1]?.[0])
    .map(([, diagnostic]) => diagnostic);
}

/**
 * The report that a user reads on stderr.
 *
 * @param label the chart's label
 */
export function renderDiagnostics(label: string, diagnostics: readonly Diagnostic[]): string {
  const sorted = sortDiagnostics(diagnostics);
  return [
    report("ERROR", "problem", label, sorted.filter(isError)),
    report(
      "WARNING",
      "warning",
      label,
      sorted.filter((diagnostic) => !isError(diagnostic)),
    ),
  ].join("");
}

function report(
  head: string,
  noun: string,
  label: string,
  diagnostics: readonly Diagnostic[],
): string {
  if (diagnostics.length === 0) return "";
  const count = `${diagnostics.length} ${noun}${diagnostics.length === 1 ? "" : "s"}`;
  return `${head}: ${label}: ${count} in the chart\n${listDiagnostics(diagnostics, noun)}`;
}

/** Nobody reads further on a terminal. */
const mostShown = 100;

/** The lines of a report, without its head: the first of them, and how many there are besides. */
export function listDiagnostics(diagnostics: readonly Diagnostic[], noun = "problem"): string {
  const sorted = sortDiagnostics(diagnostics);
  const rest = sorted.length - mostShown;
  const more = rest > 0 ? [`  and ${rest} more ${noun}${rest === 1 ? "" : "s"}\n`] : [];
  return [...sorted.slice(0, mostShown).map(renderDiagnostic), ...more].join("");
}

function renderDiagnostic({ origin, path, code, message, hint }: Diagnostic): string {
  const where = path === "" ? origin : `${origin}  ${path}`;
  return `  ${where}  [${code}]\n${indent(message)}${indent(hint)}`;
}

function indent(text: string): string {
  return text === "" ? "" : `${text.replaceAll(/^(?=.)/gm, "      ")}\n`;
}

const longestQuote = 80;

/** A value as the user may have typed it, shortened where it is long. */
export function quote(value: unknown): string {
  const text =
    typeof value === "bigint"
      ? String(value)
      : ((JSON.stringify(value, withoutBigints) as string | undefined) ?? "nothing");
  return cut(text);
}

/** A text, shortened where it is long. */
export function cut(text: string): string {
  if (text.length <= longestQuote) return text;
  return `${text.slice(0, longestQuote)}… (${text.length} characters)`;
}

/** JSON has no integers beyond 2^53. */
function withoutBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
