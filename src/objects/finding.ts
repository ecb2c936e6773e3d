/** What can be wrong with a chart's rendered objects, its goldens or its values. */
export type FindingCode =
  | "dead-value"
  | "duplicate"
  | "golden"
  | "invalid-field"
  | "invalid-name"
  | "no-schema"
  | "not-a-list-of-objects"
  | "unknown-field"
  | "unknown-kind"
  | "unknown-value"
  | "unresolved-target";

/** One thing that is wrong, and where. */
export interface Finding {
  readonly code: FindingCode;
  /** The object or file, such as `Deployment manman/experience-api (templates/deployment.yaml)`. */
  readonly where: string;
  /** The path of the field in it, such as `spec.replicas`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly hint?: string;
}

/**
 * Findings as text, sorted by where and path: `  <where>  <path>  [<code>]` with the message below it.
 *
 * @param findings - at least one.
 * @returns the text, ending in a newline.
 */
export function renderFindings(findings: readonly Finding[]): string {
  const key = ({ where, path, code }: Finding) => [where, path, code].join("\0");
  return [...findings]
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .map(({ code, where, path, message, hint }) =>
      [
        `  ${[where, path, `[${code}]`].filter(Boolean).join("  ")}`,
        ...[message, ...(hint === undefined ? [] : [hint])]
          .flatMap((text) => text.split("\n"))
          .map((line) => (line === "" ? "" : `      ${line}`)),
        "",
      ].join("\n"),
    )
    .join("");
}
