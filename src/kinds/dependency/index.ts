/** Charts that the chart brings along in charts/. */
import type { ChartFile } from "../../model/chart_file.js";
import { code, table } from "../../markdown/markdown.js";
import type { ChartModel } from "../../model/chart.js";
import type { Spec } from "../../request/spec.js";
import type { Kind } from "../kind.js";
import { checkDependencies, checkDependencyValues } from "./check.js";

export const dependency: Kind = {
  name: "dependency",
  isUsed: ({ request }) => Object.keys(request.chart.dependencies ?? {}).length > 0,
  checkSpec: checkDependencies,
  check: checkDependencyValues,
  files,
  readme,
};

/** Where Helm looks for the charts that Chart.yaml names; one that is there under two keys is one file. */
function files({ dependencies }: Spec): ChartFile[] {
  const archives = dependencies.map(
    ({ name, version, archive }) => [`charts/${name}-${version}.tgz`, archive] as const,
  );
  return [...new Map(archives)].map(([path, content]) => ({ path, content }));
}

function readme({ dependencies }: ChartModel): string[] {
  if (dependencies.length === 0) return [];
  const rows = dependencies.map(({ key, name, version, condition }) => [
    code(key),
    code(name),
    code(version),
    condition === undefined ? "" : code(condition),
  ]);
  return [
    "## Charts that it brings along",
    "Each is in charts/, so that nothing has to be fetched. Its values are below the key.",
    table(["Key of its values", "Chart", "Version", "Deployed if"], rows),
  ];
}
