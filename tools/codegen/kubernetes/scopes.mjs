// src/kubernetes/scopes.gen.json: which kinds live in a namespace, by API group.

const inNamespace = "/namespaces/{namespace}/";

/**
 * The kinds of a Kubernetes version by API group, those in no namespace and those in one, sorted.
 *
 * @param openapi the parsed swagger.json
 */
export function scopes(openapi) {
  const namespaced = new Set();
  const all = new Set();
  for (const [path, operations] of Object.entries(openapi.paths)) {
    for (const operation of Object.values(operations)) {
      const kind = kindOf(operation);
      if (!kind) continue;
      all.add(kind);
      // Those in a namespace can also be listed for all namespaces.
      if (path.includes(inNamespace)) namespaced.add(kind);
    }
  }
  return {
    clusterScoped: byGroup([...all].filter((kind) => !namespaced.has(kind))),
    namespaced: byGroup([...namespaced]),
  };
}

/** The kind that an operation is about, as `<group>/<kind>`; a connection, such as exec, is about none. */
function kindOf({ "x-kubernetes-group-version-kind": kind, "x-kubernetes-action": action } = {}) {
  return kind && action !== "connect" ? `${kind.group}/${kind.kind}` : undefined;
}

function byGroup(kinds) {
  const groups = {};
  for (const kind of [...kinds].sort()) {
    const [group, name] = kind.split("/");
    (groups[group] ??= []).push(name);
  }
  return groups;
}
