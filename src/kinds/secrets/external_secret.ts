/** ExternalSecrets of the External Secrets Operator. */
import { code } from "../../markdown/markdown.js";
import type { Operator } from "./operator.js";

/** The API version that the operator serves. */
const apiVersion = "external-secrets.io/v1";

export const externalSecret: Operator<"externalSecret"> = {
  key: "externalSecret",
  title: "External Secrets Operator",
  object: "external-secrets.io/ExternalSecret",
  lower: (source) => ({
    apiVersion,
    refreshInterval: "1h",
    ...source,
    store: { kind: "SecretStore", ...source.store },
  }),
  isEmpty: ({ data, dataFrom }) => !data && !dataFrom,
  keys: ({ data = {}, dataFrom, template }) =>
    dataFrom || template ? undefined : Object.keys(data).sort(),
  origin: ({ store: { name, kind = "SecretStore" } }, ownStores) => {
    const own = kind === "SecretStore" && ownStores.includes(name) ? ", which the chart makes" : "";
    return `${kind} ${code(name)}${own}`;
  },
};
