/** The operators that make Secrets, by the key that each has in external_secrets. */
import type { Provided } from "../../model/provided.js";
import type { SecretSource } from "../../model/types.gen.js";
import { externalSecret } from "./external_secret.js";
import type { BoundOperator, Operator, OperatorKey } from "./operator.js";
import { sealedSecret } from "./sealed_secret.js";
import { secretProviderClass } from "./secret_provider_class.js";

/** The operator of a source, which has exactly one. */
export function operatorOf(source: SecretSource): BoundOperator {
  if (source.externalSecret) return bind(externalSecret, source.externalSecret);
  if (source.sealedSecret) return bind(sealedSecret, source.sealedSecret);
  if (source.secretProviderClass) return bind(secretProviderClass, source.secretProviderClass);
  throw new Error("a secret source without its operator passed the schema");
}

function bind<K extends OperatorKey>(
  operator: Operator<K>,
  source: NonNullable<SecretSource[K]>,
): BoundOperator {
  const { key, title, object } = operator;
  return {
    key,
    title,
    object,
    lower: () => ({ [key]: operator.lower(source) }),
    isEmpty: () => operator.isEmpty?.(source) ?? false,
    allowsCopy: () => operator.allowsCopy?.(source) ?? true,
    origin: (ownStores) => operator.origin(source, ownStores),
    provides(name) {
      const made = { name, external: false };
      const secret: Provided = { ...made, kind: "Secret", keys: operator.keys(source) };
      if (!operator.mounts) return [secret];
      return [secret, { ...made, kind: operator.mounts, keys: undefined }];
    },
  };
}
