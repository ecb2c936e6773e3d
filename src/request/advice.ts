/** What to write instead of an attribute or a key that does not exist. */
import type { Advise } from "../diagnostics/explanations.js";
import { nearest, normalize } from "../diagnostics/nearest.js";
import { type Annotated, members } from "./attributes.js";
import common from "./common_attributes.json" with { type: "json" };
import { holderOf, Homes } from "./homes.js";
import synonyms from "./synonyms.json" with { type: "json" };

/** A table of synonyms, which do not depend on the spelling: image_tag is imageTag. */
function table(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([name, meaning]) => [normalize(name), meaning]));
}

const renamed = table(synonyms.renamed);
const write = table(synonyms.write);
const advice = table(synonyms.advice);
const manifest = table(synonyms.manifest);

/** What of the attributes of a rule, or of the values they come to, can be named. */
interface Vocabulary {
  readonly members: Readonly<Record<string, Annotated>>;
  readonly homes: Homes;
  /** Other names that are right where attributes are. */
  readonly others: readonly string[];
  /** How an attribute is called; undefined where there is nothing of it. */
  readonly nameOf: (attribute: string) => string | undefined;
}

/** Made when there is a mistake to tell. */
const vocabularies = {
  App: once(() => vocabulary(attributesOf("App"), common)),
  Chart: once(() => vocabulary(attributesOf("Chart"), ["apps", ...common])),
  AppValues: once(() => vocabulary(members("AppValues"), [], valueKey("App"))),
  ChartValues: once(() => vocabulary(members("ChartValues"), ["apps"], valueKey("Chart"))),
};

export type Owner = keyof typeof vocabularies;

/** The attribute that a name which is none probably means. */
export function meantAttribute(owner: "App" | "Chart", name: string): string | undefined {
  const known = vocabularies[owner]();
  const direct = [renamed, write].map((names) => names.get(normalize(name))).find(Boolean);
  const meant = direct?.split(".")[0] ?? nearest(name, Object.keys(known.members));
  return meant !== undefined && Object.hasOwn(known.members, meant) ? meant : undefined;
}

/** What to write instead of a name where the attributes of a rule, or values, stand. */
export function adviseMember(owner: Owner, name: string): string {
  const known = vocabularies[owner]();
  return (
    adviseSynonym(known, name) ??
    adviseOtherRule(owner, name) ??
    writePath(inAttribute(known, name)) ??
    writePath(nearest(name, [...Object.keys(known.members), ...known.others])) ??
    adviseField(name) ??
    "leave it out; docs/rules.md lists what there is"
  );
}

/**
 * What to write instead of a key that the dict at a path does not know.
 *
 * @param owner what has the attribute or value that the path begins with
 */
export function adviseKey(owner: Owner): Advise {
  return (key, path, keys) => {
    const spelt = keys.find((known) => normalize(known) === normalize(key));
    if (spelt !== undefined) return `write ${spelt}`;
    const [attribute] = path;
    const home = vocabularies[owner]()
      .homes.of(key)
      .filter((other) => !other.startsWith(`${String(attribute)}.`) || path.length > 1);
    if (home.length > 0 && home.length <= 2 && !isGeneral(key)) {
      return `it belongs in ${home.map(parentOf).join(" or ")}`;
    }
    return writePath(nearest(key, keys)) ?? adviseField(key);
  };
}

/** Keys that many dicts have, or that mean something else in each, say nothing about where one belongs. */
const general: ReadonlySet<string> = new Set([
  "name",
  "key",
  "value",
  "path",
  "port",
  "enabled",
  "type",
  "files",
  "data",
  "cpu",
  "memory",
]);

function isGeneral(key: string): boolean {
  return general.has(key);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

function writePath(path: string | undefined): string | undefined {
  return path === undefined ? undefined : `write ${path}`;
}

function adviseSynonym({ nameOf }: Vocabulary, name: string): string | undefined {
  const written = normalize(name);
  const [top = "", ...inner] = (renamed.get(written) ?? write.get(written) ?? "").split(".");
  const meant = nameOf(top);
  if (meant !== undefined) return writePath([meant, ...inner].join("."));
  const kind = manifest.get(written);
  if (kind === undefined) return advice.get(written);
  const article = /^[AEIOU]/.test(kind) ? "an" : "a";
  return `put ${article} ${kind} into manual_manifests of the helm_chart: no attribute makes one`;
}

/** An attribute of apps on a chart, or the other way round. */
function adviseOtherRule(owner: Owner, name: string): string | undefined {
  if (owner === "App" && Object.hasOwn(vocabularies.Chart().members, name))
    return "write it on the helm_chart";
  if (owner === "Chart" && Object.hasOwn(vocabularies.App().members, name))
    return "write it on the release_app";
  return undefined;
}

/** `ingress_host` and `class_name` are keys of ingress. */
function inAttribute({ members: all, homes }: Vocabulary, name: string): string | undefined {
  const parts = name.split("_");
  for (let count = parts.length - 1; count > 0; count--) {
    const attribute = parts.slice(0, count).join("_");
    if (!Object.hasOwn(all, attribute)) continue;
    const path = `${attribute}.${camelCase(parts.slice(count).join("_"))}`;
    return homes.has(path) ? path : undefined;
  }
  const [home, ...others] = isGeneral(name) ? [] : homes.of(camelCase(name));
  return others.length === 0 ? home : undefined;
}

/** A field of Kubernetes that nothing here sets. */
function adviseField(name: string): string | undefined {
  const holder = holderOf(camelCase(name));
  if (holder === undefined) return undefined;
  return `leave it out: it is a field of ${holder}, which no attribute sets; manual_manifests take any object`;
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function vocabulary(
  all: Readonly<Record<string, Annotated>>,
  others: readonly string[],
  nameOf: Vocabulary["nameOf"] = (name) =>
    Object.hasOwn(all, name) || others.includes(name) ? name : undefined,
): Vocabulary {
  return { members: all, homes: new Homes(all), others, nameOf };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function attributesOf(owner: "App" | "Chart"): Readonly<Record<string, Annotated>> {
  return Object.fromEntries(
    Object.entries(members(owner)).filter(([, attribute]) => "x-attr" in attribute),
  );
}

function valueKey(owner: "App" | "Chart"): Vocabulary["nameOf"] {
  return (attribute) =>
    Object.hasOwn(members(owner), attribute) ? members(owner)[attribute]?.["x-values"] : undefined;
}
