/** Helm templates that users write themselves, for what no attribute makes. */
import type { Spec } from "../../request/spec.js";
import type { ChartFile } from "../../model/chart_file.js";
import type { Kind } from "../kind.js";
import { checkOwnTemplates } from "./check.js";
import { checkFiles, fileName } from "./files.js";

export const ownTemplate: Kind = {
  name: "own_template",
  isUsed: ({ request: { chart }, templates }) =>
    templates.length > 0 || chart.template_values !== undefined,
  checkSpec: checkFiles,
  check: checkOwnTemplates,
  files,
};

/** In a folder of their own, so that no name meets one of ours, of whatever version. */
function files({ request: { chart }, templates }: Spec): ChartFile[] {
  return [
    ...templates.map(({ label, content }) => ({
      path: `templates/own/${fileName(label)}`,
      content,
    })),
    ...(chart.notes === undefined ? [] : [{ path: "notes.txt", content: `${chart.notes}\n` }]),
  ];
}
