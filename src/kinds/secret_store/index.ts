/** SecretStores: where the External Secrets Operator finds secrets. */
import type { ChartValues, Request } from "../../model/types.gen.js";
import { hookSecrets } from "../../model/hooks.js";
import type { MadeObject } from "../../model/made.js";
import type { Kind, Subject } from "../kind.js";

/** The API version that the operator serves. */
const apiVersion = "external-secrets.io/v1";

export const secretStore: Kind = {
  name: "secret_store",
  lowerChart: { secret_stores: lowerSecretStores },
  templates: ["_secret_store.tpl", "secretstores.yaml"],
  isUsed: ({ request }) => lowerSecretStores(request) !== undefined,
  makes: madeStores,
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

/** The stores, and the copies that come before the hooks; see secretstores.yaml. */
function madeStores({ values, apps, place }: Subject): MadeObject[] {
  const read = hookSecrets(apps.map((app) => app.values));
  const copied = new Set(
    Object.entries(values.externalSecrets ?? {}).flatMap(([name, { externalSecret }]) =>
      externalSecret && read.has(name) ? [externalSecret.store.name] : [],
    ),
  );
  return Object.keys(values.secretStores ?? {}).flatMap((name) =>
    (copied.has(name) ? [name, `${name}-hook`] : [name]).map((made) => ({
      kind: "external-secrets.io/SecretStore",
      name: made,
      at: place(["secretStores", name]),
    })),
  );
}
