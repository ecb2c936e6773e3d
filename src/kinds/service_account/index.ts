/** Service accounts: the identity of an app's pods. */
import type { AllValues } from "../../model/chart.js";
import { runsBefore } from "../../model/hooks.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { fullname, type MadeObject } from "../../model/made.js";
import { byName, type ProvidedObjects } from "../../model/provided.js";
import { keyDefaults } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";
import { type Kind, eachApp, namedBy, type Subject } from "../kind.js";
import { checkServiceAccount } from "./check.js";

export const serviceAccount: Kind = {
  name: "service_account",
  lower: { service_account: lowerServiceAccount },
  templates: ["serviceaccount.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.service_account),
  check: eachApp(checkServiceAccount),
  provides,
  makes,
};

/** An existing one has what it has: the chart says only how the pods use it. */
function lowerServiceAccount({ service_account: account }: App): AppValues["serviceAccount"] {
  if (!account) return undefined;
  const defaults = keyDefaults("serviceAccount") as Required<typeof account>;
  const all = { ...defaults, ...account };
  if (all.create) return all;
  const ofOurs = ["annotations", "labels", "imagePullSecrets"] as const;
  const idle = new Set<string>(ofOurs.filter((key) => account[key] === undefined));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !idle.has(key)));
}

/** The accounts that the chart makes, which another app may run as by name. */
function provides(_: Spec, { apps }: AllValues): ProvidedObjects {
  return byName(
    Object.entries(apps)
      .filter(([, { enabled, serviceAccount }]) => enabled && makesOne(serviceAccount))
      .map(([app, values]) => ({
        kind: "ServiceAccount",
        name: values.serviceAccount?.name || fullname(app, values),
        keys: undefined,
        external: false,
        // That of a job that runs before the rest is there before the rest as well.
        ...(!runsBefore(values) && { late: "attributes" as const }),
      })),
  );
}

function makesOne(account: AppValues["serviceAccount"]): boolean {
  return account !== undefined && account.create !== false;
}

function makes({ apps }: Subject): MadeObject[] {
  const kind = "/ServiceAccount";
  return apps.flatMap((app): MadeObject[] => {
    const { serviceAccount: account } = app.values;
    if (!account || !makesOne(account)) return [];
    if (!account.name) return [{ kind, name: fullname(app.name, app.values), ...namedBy(app) }];
    return [{ kind, name: account.name, at: app.place(["serviceAccount", "name"]) }];
  });
}
