/** What the stages need to know of an operator that makes Secrets. */
import type { Provided } from "../../model/provided.js";
import type { SecretSource } from "../../model/types.gen.js";

/** The key of an operator in external_secrets. */
export type OperatorKey = "externalSecret" | "sealedSecret" | "secretProviderClass";

/** What the stages need to know of an operator. */
export interface Operator<K extends OperatorKey> {
  readonly key: K;
  /** Its name, for people. */
  readonly title: string;
  /** The API group and kind of its objects. */
  readonly object: string;
  /** Fills in every default. */
  readonly lower: (source: NonNullable<SecretSource[K]>) => NonNullable<SecretSource[K]>;
  /** Whether the Secret would hold nothing. */
  readonly isEmpty?: (source: NonNullable<SecretSource[K]>) => boolean;
  /** The keys of the Secret; undefined where nobody knows them. */
  readonly keys: (source: NonNullable<SecretSource[K]>) => readonly string[] | undefined;
  /** Whether a Secret of another name can be made out of the same source. */
  readonly allowsCopy?: (source: NonNullable<SecretSource[K]>) => boolean;
  /** The kind of its own objects, where pods name these. */
  readonly mounts?: "SecretProviderClass";
  /** Where the Secret comes from, in Markdown. */
  readonly origin: (source: NonNullable<SecretSource[K]>, ownStores: readonly string[]) => string;
}

/** An operator with the source that it is given. */
export interface BoundOperator {
  readonly key: OperatorKey;
  readonly title: string;
  readonly object: string;
  lower(): SecretSource;
  isEmpty(): boolean;
  allowsCopy(): boolean;
  origin(ownStores: readonly string[]): string;
  /** What a pod may refer to once the operator has done its work. */
  provides(name: string): Provided[];
}
