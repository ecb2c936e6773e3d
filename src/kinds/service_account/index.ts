/** Service accounts: the identity of an app's pods. */
import type { App, AppValues } from "../../model/types.gen.js";
import { type Kind, eachApp } from "../kind.js";
import { checkServiceAccount } from "./check.js";

export const serviceAccount: Kind = {
  name: "service_account",
  lower: { service_account: lowerServiceAccount },
  templates: ["serviceaccount.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.service_account),
  check: eachApp(checkServiceAccount),
};

/** A service account that was asked for. */
const defaults = { create: true, name: "", annotations: {}, automount: false } as const;

/** An existing one has what it has: the chart says only how the pods use it. */
function lowerServiceAccount({ service_account: account }: App): AppValues["serviceAccount"] {
  if (!account) return undefined;
  const { annotations, ...rest } = { ...defaults, ...account };
  if (rest.create) return { ...rest, annotations };
  return { ...rest, ...(account.annotations && { annotations }) };
}
