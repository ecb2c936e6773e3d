import { expect, test } from "@jest/globals";
import { manifest } from "../../testing/apps.js";
import { lowerManifests } from "./manifest.js";

const crd = (group: string, kind: string, scope: string) =>
  manifest("apiextensions.k8s.io/v1", "CustomResourceDefinition", `x.${group}`, {
    spec: { group, scope, names: { kind } },
  });

test.each([
  { given: [manifest("v1", "Secret", "a")], want: ["manifests/namespaced/001-secret-a.yaml"] },
  {
    given: [manifest("v1", "Namespace", "a"), manifest("example.com/v1", "Namespace", "a")],
    want: ["manifests/cluster/001-namespace-a.yaml", "manifests/namespaced/002-namespace-a.yaml"],
  },
  {
    given: [manifest("rbac.authorization.k8s.io/v1", "ClusterRole", "System:X")],
    want: ["manifests/cluster/001-clusterrole-system-x.yaml"],
  },
  {
    // A definition may come after the objects of its kind.
    given: [manifest("a.io/v2", "Thing", "t"), crd("a.io", "Thing", "Cluster")],
    want: ["manifests/cluster/001-thing-t.yaml", "crds/002-customresourcedefinition-x.a.io.yaml"],
  },
  {
    given: [crd("a.io", "Thing", "Namespaced"), manifest("a.io/v2", "Thing", "t")],
    want: [
      "crds/001-customresourcedefinition-x.a.io.yaml",
      "manifests/namespaced/002-thing-t.yaml",
    ],
  },
])("$want", ({ given, want }) => {
  expect(lowerManifests(given).map(({ path }) => path)).toEqual(want);
});

test("the paths of more than 999 objects sort as the objects do", () => {
  const many = Array.from({ length: 1200 }, (_, index) => manifest("v1", "Secret", `s${index}`));
  const paths = lowerManifests(many).map(({ path }) => path);
  expect(paths[0]).toBe("manifests/namespaced/0001-secret-s0.yaml");
  expect([...paths].sort()).toEqual(paths);
});

test("a name of 253 characters makes no file name that is too long", () => {
  const [file] = lowerManifests([manifest("v1", "Secret", "a".repeat(253))]);
  expect(file?.path.split("/").at(-1)?.length).toBeLessThan(255);
});
