/** The resources of Kubernetes, as rules of RBAC name them. */
import scopes from "../../kubernetes/scopes.gen.json" with { type: "json" };

const groups = new Set<string>();
const groupsByResource = new Map<string, string[]>();
const resourceByKind = new Map<string, string>();
for (const kindsByGroup of [scopes.clusterScoped, scopes.namespaced]) {
  for (const [group, kinds] of Object.entries(kindsByGroup)) {
    groups.add(group);
    for (const kind of kinds) {
      const resource = plural(kind.toLowerCase());
      resourceByKind.set(kind.toLowerCase(), resource);
      groupsByResource.set(resource, [...(groupsByResource.get(resource) ?? []), group]);
    }
  }
}

/** As the API machinery makes the resource of a kind. */
function plural(kind: string): string {
  if (kind === "endpoints") return kind;
  if (/(s|x|ch|sh)$/.test(kind)) return `${kind}es`;
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** Whether an API group is one of Kubernetes. */
export function isGroup(group: string): boolean {
  return groups.has(group);
}

/** The API groups of Kubernetes that have a resource. */
export function groupsOf(resource: string): string[] {
  return [...(groupsByResource.get(resource) ?? [])].sort();
}

/** The resource of the groups that was meant by the name of a kind, or in another case. */
export function spelling(word: string, of: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const meant = resourceByKind.get(lower) ?? (groupsByResource.has(lower) ? lower : undefined);
  if (meant === undefined || meant === word) return undefined;
  return of.includes("*") || groupsOf(meant).some((group) => of.includes(group))
    ? meant
    : undefined;
}
