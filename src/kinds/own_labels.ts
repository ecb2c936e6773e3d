/** The labels that the chart sets itself. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** What every object of an app is labelled with, and the label by which a ServiceMonitor knows its Service. */
const ours =
  /^(app\.kubernetes\.io\/(name|instance|version|component|part-of|managed-by)|helm\.sh\/chart|appchart\/service-monitor)$/;

/** What is wrong with the labels of one object. */
export function ownLabels(
  labels: Readonly<Record<string, unknown>> = {},
): (Omit<Diagnostic, "origin" | "path"> & { readonly key: string })[] {
  return Object.keys(labels)
    .filter((key) => ours.test(key))
    .map((key) => ({
      key,
      code: "conflicting-keys",
      message: "is a label that the chart sets itself",
      hint: "leave it out, or use another key",
    }));
}
