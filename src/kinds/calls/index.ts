/** Calls between apps: whom an app calls, and where the apps of other charts are. */
import type { ExternalApp, Request } from "../../model/types.gen.js";
import type { Kind } from "../kind.js";
import { checkCalls, checkExternalApps } from "./check.js";

export const calls: Kind = {
  name: "calls",
  lowerChart: { external_apps: lowerExternalApps },
  templates: ["calls.yaml"],
  isUsed: ({ request: { apps, chart } }) =>
    chart.external_apps !== undefined || apps.some((app) => app.calls !== undefined),
  check: (subject) => [...checkExternalApps(subject), ...checkCalls(subject)],
};

/** The target in a label, where its name can be an app's. */
const target = /[:/]([a-zA-Z0-9](?:[-_a-zA-Z0-9]{0,61}[a-zA-Z0-9])?)$/;

/** A release names the Service by its app, which is called after its target unless somebody says otherwise. */
function lowerExternalApps({
  chart: { external_apps: written },
}: Request): Readonly<Record<string, ExternalApp>> | undefined {
  if (written === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(written).map(([label, own]) => {
      const [, app] = target.exec(label) ?? [];
      const isNamed = own.release === undefined || own.app !== undefined || app === undefined;
      return [label, isNamed ? own : { ...own, app }];
    }),
  );
}
