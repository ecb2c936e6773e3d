/** SecretStores: where the External Secrets Operator finds secrets. */
import type { ChartValues, Request } from "../../model/types.gen.js";
import type { Kind } from "../kind.js";

/** The API version that the operator serves. */
const apiVersion = "external-secrets.io/v1";

export const secretStore: Kind = {
  name: "secret_store",
  lowerChart: { secret_stores: lowerSecretStores },
  templates: ["_secret_store.tpl", "secretstores.yaml"],
  isUsed: ({ request }) => lowerSecretStores(request) !== undefined,
};

/** The SecretStores of the chart's own; undefined where there are none. */
function lowerSecretStores({
  chart: { secret_stores: stores = {} },
}: Request): ChartValues["secretStores"] {
  if (Object.keys(stores).length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [name, { apiVersion, ...store }]),
  );
}
