/** The Secrets and ConfigMaps that are there: in the chart's manual manifests, or declared to be in the cluster. */
import type { Manifest } from "../parse/manifest.js";
import type { Spec } from "../spec.js";
import type { Kind } from "./collect.js";

/** An object that a reference may name. */
export interface Provided {
  readonly kind: Kind;
  readonly name: string;
  /** undefined where nobody knows them. */
  readonly keys: readonly string[] | undefined;
  /** Whether it must be in the cluster before the chart is. */
  readonly external: boolean;
}

/** By `<kind>/<name>`. */
export type ProvidedObjects = ReadonlyMap<string, Provided>;

export function providedObjects({ request: { chart, apps }, manifests }: Spec): ProvidedObjects {
  const declared = [chart, ...apps].flatMap(({ external = [] }) => external);
  const objects: Provided[] = [
    ...manifests.flatMap(ofManifest),
    ...declared.map((object) => ({ keys: undefined, ...object, external: true })),
  ];
  return new Map(objects.map((object) => [`${object.kind}/${object.name}`, object]));
}

type Object_ = Readonly<Record<string, unknown>>;

/** What each kind of object provides, by group and kind; operators make Secrets out of theirs. */
const makers: Readonly<Record<string, (manifest: Manifest) => Omit<Provided, "external">>> = {
  ConfigMap: ({ name, object }) => ({
    kind: "ConfigMap",
    name,
    keys: keysOf(object, "data", "binaryData"),
  }),
  Secret: ({ name, object }) => ({
    kind: "Secret",
    name,
    keys: keysOf(object, "data", "stringData"),
  }),
  "external-secrets.io/ExternalSecret": ({ name, object }) => {
    const target = (object["spec"] as { target?: { name?: string } } | undefined)?.target;
    return { kind: "Secret", name: target?.name ?? name, keys: undefined };
  },
  "bitnami.com/SealedSecret": ({ name, object }) => {
    const spec = (object["spec"] ?? {}) as Object_;
    return { kind: "Secret", name, keys: keysOf(spec, "encryptedData") };
  },
};

function ofManifest(manifest: Manifest): Provided[] {
  const { apiVersion, kind } = manifest;
  const group = apiVersion.includes("/") ? `${apiVersion.slice(0, apiVersion.indexOf("/"))}/` : "";
  const make = makers[`${group}${kind}`];
  return make ? [{ ...make(manifest), external: false }] : [];
}

function keysOf(object: Object_, ...members: string[]): string[] {
  return members.flatMap((member) => Object.keys(object[member] ?? {})).sort();
}
