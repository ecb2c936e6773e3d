/** SecretProviderClasses of the Secrets Store CSI driver. */
import { code } from "../../markdown/markdown.js";
import type { Operator } from "./operator.js";

export const secretProviderClass: Operator<"secretProviderClass"> = {
  key: "secretProviderClass",
  title: "Secrets Store CSI driver",
  object: "secrets-store.csi.x-k8s.io/SecretProviderClass",
  lower: (source) => source,
  keys: ({ secretObjects = {} }) => Object.keys(secretObjects).sort(),
  mounts: "SecretProviderClass",
  origin: ({ provider }) => `provider ${code(provider)}`,
};
