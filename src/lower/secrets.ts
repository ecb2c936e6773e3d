/** Where Secrets come from. */
import type { App, Chart, SecretSource } from "../schema/types.gen.js";
import type { ChartValues } from "./model.js";

const apiVersion = "external-secrets.io/v1";

/** All secrets of chart and apps by name, with every default; undefined where there are none. */
export function lowerExternalSecrets(
  chart: Chart,
  apps: readonly App[],
): ChartValues["externalSecrets"] | undefined {
  const sources = [chart, ...apps].flatMap(({ external_secrets: own = {} }) => Object.entries(own));
  if (sources.length === 0) return undefined;
  return Object.fromEntries(
    sources
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, source]) => [name, lowerSource(source)]),
  );
}

function lowerSource({
  externalSecret,
  sealedSecret,
  secretProviderClass,
}: SecretSource): SecretSource {
  if (externalSecret) {
    const { store } = externalSecret;
    return {
      externalSecret: {
        apiVersion,
        refreshInterval: "1h",
        ...externalSecret,
        store: { kind: "SecretStore", ...store },
      },
    };
  }
  if (sealedSecret) return { sealedSecret: { scope: "strict", ...sealedSecret } };
  return { ...(secretProviderClass && { secretProviderClass }) };
}

/** The SecretStores of the chart's own; undefined where there are none. */
export function lowerSecretStores({
  secret_stores: stores,
}: Chart): ChartValues["secretStores"] | undefined {
  if (!stores || Object.keys(stores).length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [name, { apiVersion, ...store }]),
  );
}
