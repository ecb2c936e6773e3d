/** Where keys of dicts belong: the attributes, or the types of Kubernetes, that have them. */
import { isObject, objectOf } from "../objects/json.js";
import { type Annotated, definitions, type Schema } from "./attributes.js";
import schema from "./schema.gen.json" with { type: "json" };

/** Deeper down, names such as `name` and `path` mean anything. */
const deepest = 3;

/** Whose keys are names, not fields: a key of another dict does not belong there. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = schema["x-fields"];

/** The paths of keys below some attributes, by key: `fsGroup` is `pod_security_context.fsGroup`. */
export class Homes {
  readonly #paths = new Map<string, string[]>();

  constructor(attributes: Readonly<Record<string, Annotated>>) {
    for (const [name, attribute] of Object.entries(attributes)) this.#collect(name, attribute, 1);
  }

  #collect(path: string, node: Schema, depth: number): void {
    for (const [key, below] of Object.entries(fields(node))) {
      const paths = this.#paths.get(key);
      const inner = `${path}.${key}`;
      if (paths) paths.push(inner);
      else this.#paths.set(key, [inner]);
      if (depth < deepest) this.#collect(inner, objectOf(below), depth + 1);
    }
  }

  /** The least deep paths that end in a key, other than below an attribute itself. */
  of(key: string): string[] {
    const paths = this.#paths.get(key) ?? [];
    const depth = (path: string) => path.split(".").length;
    const least = Math.min(...paths.map(depth));
    return paths.filter((path) => depth(path) === least);
  }

  has(path: string): boolean {
    return this.#paths.get(path.slice(path.lastIndexOf(".") + 1))?.includes(path) ?? false;
  }
}

/** What holds a field in Kubernetes, with an article; undefined where nothing here does. */
export function holderOf(field: string): string | undefined {
  return Object.entries(fieldsOf).find(([, names]) => names.includes(field))?.[0];
}

/** The keys of a dict, or of each entry of a list of dicts. */
function fields(node: Schema): Readonly<Record<string, unknown>> {
  const { $ref, allOf, oneOf, items, properties } = node;
  if (typeof $ref === "string") return fields(definitions[$ref.replace(/^.*\//, "")] ?? {});
  const parts = [allOf, oneOf].flatMap((list) => (Array.isArray(list) ? (list as Schema[]) : []));
  return Object.assign(
    {},
    ...[...parts, ...(isObject(items) ? [items] : [])].map(fields),
    isObject(properties) ? properties : {},
  ) as Readonly<Record<string, unknown>>;
}
