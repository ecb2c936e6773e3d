/** Stand-in until generated. */
export interface PodReference {
  kind: string;
  name: string;
  key?: string;
  optional?: boolean;
  path: readonly (string | number)[];
}
type Rule = { path: string[]; kind: string; name: string; key?: string; items?: string };
const rules: Rule[] = [
  {
    path: ["containers", "*", "env", "*", "valueFrom", "secretKeyRef"],
    kind: "Secret",
    name: "name",
    key: "key",
  },
  {
    path: ["containers", "*", "env", "*", "valueFrom", "configMapKeyRef"],
    kind: "ConfigMap",
    name: "name",
    key: "key",
  },
  { path: ["containers", "*", "envFrom", "*", "secretRef"], kind: "Secret", name: "name" },
  { path: ["containers", "*", "envFrom", "*", "configMapRef"], kind: "ConfigMap", name: "name" },
  { path: ["volumes", "*", "secret"], kind: "Secret", name: "secretName", items: "items" },
  { path: ["volumes", "*", "configMap"], kind: "ConfigMap", name: "name", items: "items" },
  {
    path: ["volumes", "*", "csi", "volumeAttributes"],
    kind: "SecretProviderClass",
    name: "secretProviderClass",
  },
  { path: ["imagePullSecrets", "*"], kind: "Secret", name: "name" },
];
export function podReferences(spec: unknown): PodReference[] {
  return rules.flatMap((rule) =>
    walk(spec, rule.path, []).flatMap(([value, path]): PodReference[] => {
      const object = value as Record<string, unknown>;
      const name = object[rule.name];
      if (typeof name !== "string") return [];
      const whole = { kind: rule.kind, name, optional: object["optional"] === true, path };
      const items = rule.items ? object[rule.items] : undefined;
      if (Array.isArray(items))
        return items.map((item: { key: string }, index) => ({
          ...whole,
          key: item.key,
          path: [...path, rule.items ?? "", index],
        }));
      const key = rule.key ? object[rule.key] : undefined;
      return [typeof key === "string" ? { ...whole, key } : whole];
    }),
  );
}
function walk(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly (string | number)[],
): [unknown, readonly (string | number)[]][] {
  if (typeof value !== "object" || value === null) return [];
  if (step === undefined) return [[value, path]];
  if (step === "*")
    return Array.isArray(value)
      ? value.flatMap((item, index) => walk(item, rest, [...path, index]))
      : [];
  return walk((value as Record<string, unknown>)[step], rest, [...path, step]);
}
