import { type Fields, type Value, any, emptyFields, placesOf } from "./value.js";

/** What the functions of Sprig and Helm do with where values come from; the others make new values. */
export const functions: Readonly<
  Record<string, (args: readonly Value[], field: (value: Value, name: string) => Value) => Value>
> = {
  and: (args) => args.flat(),
  append: ([list = [], item = []]) => [...list, { kind: "list", items: [item] }],
  coalesce: (args) => args.flat(),
  compact: last,
  concat: (args) => args.flat(),
  deepCopy: last,
  default: (args) => args.flat(),
  dict: (args) => {
    const map = emptyFields();
    for (let index = 0; index < args.length; index += 2) {
      put(map, args[index] ?? [], args[index + 1] ?? []);
    }
    return [{ kind: "map", map }];
  },
  fromJson: decode,
  fromJsonArray: decode,
  fromYaml: decode,
  fromYamlArray: decode,
  get: ([map = [], key = []], field) => at(map, key, field),
  index: ([map = [], ...keys], field) => keys.reduce((value, key) => at(value, key, field), map),
  list: (args) => [{ kind: "list", items: [...args] }],
  merge: (args) => args.flat(),
  mergeOverwrite: (args) => args.flat(),
  mustMerge: (args) => args.flat(),
  mustMergeOverwrite: (args) => args.flat(),
  omit: ([map = []]) => map,
  or: (args) => args.flat(),
  pick: ([map = []]) => map,
  required: last,
  reverse: last,
  set: ([map = [], key = [], value = []]) => {
    for (const atom of map) if (atom.kind === "map") put(atom.map, key, value);
    return map;
  },
  ternary: ([yes = [], no = []]) => [...yes, ...no],
  toJson: ([value = []]) => [{ kind: "encoded", value }],
  toYaml: ([value = []]) => [{ kind: "encoded", value }],
  uniq: last,
};

function last(args: readonly Value[]): Value {
  return args.at(-1) ?? [];
}

function decode([text = []]: readonly Value[]): Value {
  return text.flatMap((atom) => (atom.kind === "encoded" ? atom.value : []));
}

function at(map: Value, key: Value, field: (value: Value, name: string) => Value): Value {
  const names = key.flatMap((atom) => (atom.kind === "text" ? [atom.text] : []));
  return (names.length > 0 ? names : [any]).flatMap((name) => field(map, name));
}

function put(map: Fields, key: Value, value: Value): void {
  const places = placesOf(value).map((path) => path.join("\0"));
  for (const atom of key) {
    if (atom.kind === "text")
      map.named.set(atom.text, [...(map.named.get(atom.text) ?? []), ...value]);
    // The map's own value under the map's own key: all of it is taken over.
    else if (atom.kind === "key" && places.includes([...atom.path, any].join("\0"))) {
      map.spread.push(atom.path);
    }
  }
  if (!key.some(({ kind }) => kind === "text")) map.others.push(value);
}
