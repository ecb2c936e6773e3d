/** The Pod Security Standard that the namespace of a chart can enforce, in its README. */
import { code } from "../../markdown/markdown.js";
import type { ChartModel } from "../../model/chart.js";
import { enforceable, levels, podSecurityOf } from "../../model/pod_security.js";

/** The label with which a namespace says what it enforces. */
const label = "pod-security.kubernetes.io/enforce";

export function podSecuritySection({
  apps,
  values,
}: Pick<ChartModel, "apps" | "values">): string[] {
  const levelOf = (app: (typeof apps)[number]) => podSecurityOf(values, app.values);
  if (!apps.some(levelOf)) return [];
  const all = apps.map(({ values: own }) => own);
  const strictest = enforceable(values, all);
  const list = [...levels, undefined].flatMap((level) => {
    const names = apps.filter((app) => levelOf(app) === level).map(({ name }) => code(name));
    if (names.length === 0) return [];
    return [`- ${level === undefined ? "held to none" : code(level)}: ${names.join(", ")}`];
  });
  return [
    "## What its namespace can enforce",
    strictest === undefined
      ? "Not all apps are held to a Pod Security Standard, so what the namespace can enforce is not known:"
      : `The pods of all apps are held to the Pod Security Standard ${code(strictest)}, or to a stricter one: the ` +
        `namespace may have the label ${code(`${label}=${strictest}`)}.`,
    ...(list.length > 1 ? [list.join("\n")] : []),
  ];
}
