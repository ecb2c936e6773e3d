import scopes from "../../kubernetes/scopes.gen.json" with { type: "json" };

/** The widely used ones of others, by hand: each CustomResourceDefinition says so itself, but it is elsewhere. */
export const thirdPartyClusterScopedKinds: Readonly<Record<string, readonly string[]>> = {
  "cert-manager.io": ["ClusterIssuer"],
  "cilium.io": ["CiliumClusterwideNetworkPolicy"],
  "external-secrets.io": ["ClusterExternalSecret", "ClusterSecretStore"],
  "gateway.networking.k8s.io": ["GatewayClass"],
  "karpenter.sh": ["NodeClaim", "NodePool"],
  "kyverno.io": ["ClusterCleanupPolicy", "ClusterPolicy"],
  "policy.networking.k8s.io": ["AdminNetworkPolicy", "BaselineAdminNetworkPolicy"],
  "snapshot.storage.k8s.io": ["VolumeSnapshotClass", "VolumeSnapshotContent"],
  "templates.gatekeeper.sh": ["ConstraintTemplate"],
};

/**
 * The kinds that live outside of any namespace, by API group: those of Kubernetes itself, and those of
 * others. Kinds of CustomResourceDefinitions in the chart say so themselves.
 */
export const clusterScopedKinds: Readonly<Record<string, readonly string[]>> = {
  ...scopes.clusterScoped,
  ...thirdPartyClusterScopedKinds,
};
