/** The Secrets and ConfigMaps that are there: manual manifests hold them, operators make them, or they are declared. */
import type { ChartValues, Values } from "../lower/model.js";
import type { Manifest } from "../parse/manifest.js";
import type { SecretSource } from "../schema/types.gen.js";
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
  /** Whether it is there only after the hooks of the release have run. */
  readonly late?: boolean;
}

/** By `<kind>/<name>`. */
export type ProvidedObjects = ReadonlyMap<string, Provided>;

export function providedObjects({ request: { chart, apps }, manifests }: Spec): ProvidedObjects {
  const declared = [chart, ...apps].flatMap(({ external = [] }) => external);
  const objects: Provided[] = [
    ...manifests.flatMap(ofManifest),
    ...declared.map((object) => ({ keys: undefined, ...object, external: true })),
  ];
  return byName(objects);
}

/** With the Secrets that operators make out of what the values say. */
export function withExternalSecrets(provided: ProvidedObjects, values: Values): ProvidedObjects {
  const { externalSecrets = {} } = values as Pick<ChartValues, "externalSecrets">;
  const made = Object.entries(externalSecrets).map(([name, source]) => ofSource(name, source));
  return new Map([...provided, ...byName(made)]);
}

function byName(objects: readonly Provided[]): ProvidedObjects {
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
  return make ? [{ ...make(manifest), external: false, late: !isHook(manifest) }] : [];
}

/** A manifest that is a hook itself comes before or among those of the chart. */
function isHook({ object }: Manifest): boolean {
  const { annotations = {} } = object["metadata"] as { annotations?: object };
  return "helm.sh/hook" in annotations || "argocd.argoproj.io/hook" in annotations;
}

/** The Secret that an operator makes; with dataFrom or a template nobody knows its keys. */
function ofSource(name: string, source: SecretSource): Provided {
  const { externalSecret, sealedSecret, secretProviderClass } = source;
  const isOpen = externalSecret?.dataFrom ?? externalSecret?.template ?? sealedSecret?.template;
  const data =
    externalSecret?.data ?? sealedSecret?.encryptedData ?? secretProviderClass?.secretObjects;
  return {
    kind: "Secret",
    name,
    keys: isOpen ? undefined : Object.keys(data ?? {}).sort(),
    external: false,
  };
}

function keysOf(object: Object_, ...members: string[]): string[] {
  return members.flatMap((member) => Object.keys(object[member] ?? {})).sort();
}
