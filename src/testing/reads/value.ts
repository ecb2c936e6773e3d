/** Where a value of a template may come from: any of these; nothing where that is not known. */
export type Value = readonly Atom[];

/** The step of a path that stands for any key or index. */
export const any = "*";

export type Atom =
  /** The context of a chart: .Values, .Release and so on. */
  | { readonly kind: "root" }
  /** What stands at a path of .Values. */
  | { readonly kind: "place"; readonly path: readonly string[] }
  /** A key of the map that stands at a path of .Values. */
  | { readonly kind: "key"; readonly path: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "map"; readonly map: Fields }
  | { readonly kind: "list"; readonly items: Value[] }
  /** JSON or YAML text that such a value was turned into. */
  | { readonly kind: "encoded"; readonly value: Value };

/** A map that a template makes: by key, under keys that are not known, and the maps it took over whole. */
export interface Fields {
  readonly named: Map<string, Value>;
  readonly others: Value[];
  readonly spread: (readonly string[])[];
}

/** A new, empty map. */
export function emptyFields(): Fields {
  return { named: new Map(), others: [], spread: [] };
}

/** The places that a value may be. */
export function placesOf(value: Value): (readonly string[])[] {
  return value.flatMap((atom) => (atom.kind === "place" ? [atom.path] : []));
}
