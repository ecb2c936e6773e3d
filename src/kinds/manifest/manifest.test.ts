import { expect, test } from "@jest/globals";
import { manifest } from "../../testing/apps.js";
import { lowerManifests } from "./manifest.js";

const crd = (group: string, kind: string, scope: string) =>
  manifest("apiextensions.k8s.io/v1", "CustomResourceDefinition", `x.${group}`, {
    spec: { group, scope, names: { kind } },
  });

test.each([
  { given: [manifest("v1", "Secret", "a")], want: ["manifests/namespaced/secret-a.yaml"] },
  {
    given: [manifest("v1", "Namespace", "a"), manifest("example.com/v1", "Namespace", "a")],
    want: ["manifests/cluster/namespace-a.yaml", "manifests/namespaced/namespace-a.yaml"],
  },
  {
    given: [manifest("rbac.authorization.k8s.io/v1", "ClusterRole", "System:X")],
    want: ["manifests/cluster/clusterrole-system-x-f6651480.yaml"],
  },
  {
    // A definition may come after the objects of its kind.
    given: [manifest("a.io/v2", "Thing", "t"), crd("a.io", "Thing", "Cluster")],
    want: ["manifests/cluster/thing-t.yaml", "crds/customresourcedefinition-x.a.io.yaml"],
  },
  {
    given: [crd("a.io", "Thing", "Namespaced"), manifest("a.io/v2", "Thing", "t")],
    want: ["crds/customresourcedefinition-x.a.io.yaml", "manifests/namespaced/thing-t.yaml"],
  },
])("$want", ({ given, want }) => {
  expect(lowerManifests(given).map(({ path }) => path)).toEqual(want);
});

test("a file is named after its object alone", () => {
  const one = manifest("v1", "Secret", "a");
  const [alone] = lowerManifests([one]);
  const others = ["b", "c"].map((name) => manifest("v1", "Secret", name));
  expect(lowerManifests([...others, one]).at(-1)).toEqual(alone);
});

test("objects whose names would meet keep apart, whatever their order", () => {
  const many = [
    manifest("v1", "Role", "a:b"),
    manifest("v1", "Role", "a-b"),
    manifest("v1", "Role", "A-B"),
    { ...manifest("v1", "Role", "b"), namespace: "a" },
    manifest("example.com/v1", "Role", "a-b"),
  ];
  const paths = lowerManifests(many).map(({ path }) => path);
  expect(new Set(paths).size).toBe(many.length);
  const reversed = lowerManifests(many.toReversed()).map(({ path }) => path);
  expect(reversed.toReversed()).toEqual(paths);
});

test("a name of 253 characters makes no file name that is too long", () => {
  const [file] = lowerManifests([manifest("v1", "Secret", "a".repeat(253))]);
  expect(file?.path.split("/").at(-1)?.length).toBeLessThan(255);
});
