/** Service accounts: the identity of an app's pods. */
import type { App, AppValues } from "../../model/types.gen.js";
import { fullname, type MadeObject } from "../../model/made.js";
import { keyDefaults } from "../../request/attributes.js";
import { type Kind, eachApp, namedBy, type Subject } from "../kind.js";
import { checkServiceAccount } from "./check.js";

export const serviceAccount: Kind = {
  name: "service_account",
  lower: { service_account: lowerServiceAccount },
  templates: ["serviceaccount.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.service_account),
  check: eachApp(checkServiceAccount),
  makes,
};

/** An existing one has what it has: the chart says only how the pods use it. */
function lowerServiceAccount({ service_account: account }: App): AppValues["serviceAccount"] {
  if (!account) return undefined;
  const defaults = keyDefaults("serviceAccount") as Required<typeof account>;
  const { annotations, ...rest } = { ...defaults, ...account };
  if (rest.create) return { ...rest, annotations };
  return { ...rest, ...(account.annotations && { annotations }) };
}

function makes({ apps }: Subject): MadeObject[] {
  const kind = "/ServiceAccount";
  return apps.flatMap((app): MadeObject[] => {
    const { serviceAccount: account } = app.values;
    if (!account || account.create === false) return [];
    if (!account.name) return [{ kind, name: fullname(app.name, app.values), ...namedBy(app) }];
    return [{ kind, name: account.name, at: app.place(["serviceAccount", "name"]) }];
  });
}
