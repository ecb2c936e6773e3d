/** SealedSecrets of Bitnami's Sealed Secrets. */
import type { Operator } from "./operator.js";

export const sealedSecret: Operator<"sealedSecret"> = {
  key: "sealedSecret",
  title: "Sealed Secrets",
  object: "bitnami.com/SealedSecret",
  lower: (source) => ({ scope: "strict", ...source }),
  keys: ({ encryptedData, template }) => (template ? undefined : Object.keys(encryptedData).sort()),
  // A strict seal goes with the name of the Secret.
  allowsCopy: ({ scope = "strict" }) => scope !== "strict",
  origin: () => "values that only the cluster can open",
};
