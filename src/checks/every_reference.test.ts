/** Each place of Kubernetes' API that names an object, at each place where a BUILD file or a manifest can write it. */
import { describe, expect, test } from "@jest/globals";
import generated from "../kubernetes/references.gen.json" with { type: "json" };
import { isClusterScoped, type ReferencedKind } from "../kubernetes/references.js";
import type { App, Chart } from "../model/types.gen.js";
import type { Spec } from "../request/spec.js";
import { manifest, spec } from "../testing/apps.js";
import { subjectOf } from "../testing/subjects.js";
import { collectPrerequisites } from "./prerequisites.js";
import { checkReferences } from "./references.js";

interface Place {
  readonly path: readonly string[];
  readonly kind: string;
  readonly name?: string;
  readonly when?: { readonly depth: number; readonly key: string; readonly value: string };
}

const places = (generated as { references: readonly Place[] }).references;

/** A value that names an object called "gone" at a place, from a step of its path on. */
function naming({ path, name, when }: Place, depth: number): unknown {
  const step = path[depth];
  const value = named();
  return when?.depth === depth ? { [when.key]: when.value, ...(value as object) } : value;

  function named(): unknown {
    if (step === undefined) return name === undefined ? "gone" : { [name]: "gone" };
    const rest = naming(
      { path, kind: "", ...(name && { name }), ...(when && { when }) },
      depth + 1,
    );
    return step === "*" ? [rest] : { [step]: rest };
  }
}

type Written = [app: Partial<App>, chart?: Partial<Chart>];

/** The attributes that have what stands at a place of a pod. */
function attributes(place: Place): Written[] {
  const [field = "", ...rest] = place.path;
  const [below] = [naming(place, 1)].flat() as [Record<string, unknown>];
  const claim = ["volumes", "*", "ephemeral", "volumeClaimTemplate", "spec"];
  switch (field) {
    case "containers": {
      const [, list = ""] = rest;
      const attribute = list === "envFrom" ? "env_from" : "env";
      // The chart has its variables as a map.
      const value = list === "env" ? { A: (below["env"] as object[])[0] } : below[list];
      const written = { [attribute]: value };
      const beside = { a: { image: "x:1", order: 1, [list]: value } };
      return [[written], [{ init_containers: beside }], [{ sidecars: beside }], [{}, written]];
    }
    // Told with the app's own container.
    case "initContainers":
      return [];
    case "volumes": {
      const inClaim = claim.every((step, index) => place.path[index] === step);
      const spec = inClaim ? naming(place, claim.length) : undefined;
      const volume = { volumes: [{ name: "v", ...below }] } as Partial<App>;
      return [
        [volume],
        ...(spec
          ? [[{ persistent_volume_claims: { c: { spec } } } as unknown as Partial<App>] as Written]
          : []),
      ];
    }
    case "imagePullSecrets": {
      const written = { image_pull_secrets: ["gone"] };
      return [[written], [{}, written]];
    }
    case "serviceAccount":
    case "serviceAccountName":
      return [[{ service_account: { create: false, name: "gone" } }]];
    default: {
      const written = { pod: naming(place, 0) } as Partial<App>;
      return [[written], [{}, written as Partial<Chart>]];
    }
  }
}

/** What is told of a spec, and what must be there before the chart. */
function found(made: Spec): { told: string[]; before: string[] } {
  const subject = subjectOf(made);
  return {
    told: checkReferences(subject).map(({ message }) => message),
    before: collectPrerequisites([subject])
      .filter(({ name }) => name === "gone")
      .map(({ kind }) => kind),
  };
}

function expectFound(made: Spec, kind: string): void {
  const { told, before } = found(made);
  expect(before).toContain(kind);
  const isClosed = !isClusterScoped(kind as ReferencedKind);
  expect(told.some((message) => message.startsWith(`names the ${kind} "gone"`))).toBe(isClosed);
}

describe.each(places.map((place) => [`${place.path.join(".")} (${place.kind})`, place] as const))(
  "%s",
  (_, place) => {
    test("of an app", () => {
      for (const written of attributes(place)) {
        const [app, chart] = written;
        expectFound(spec([app], chart), place.kind);
      }
    });

    test.each([
      ["Pod", "v1", []],
      ["StatefulSet", "apps/v1", ["template", "spec"]],
      ["CronJob", "batch/v1", ["jobTemplate", "spec", "template", "spec"]],
    ] as const)("of a %s of a manual manifest", (kind, version, path) => {
      const pod = path.reduceRight<unknown>((below, key) => ({ [key]: below }), naming(place, 0));
      expectFound(spec([{}], {}, [manifest(version, kind, "m", { spec: pod })]), place.kind);
    });
  },
);

test.each<[string, Partial<App>, string]>([
  [
    "an existing claim",
    { persistent_volume_claims: { c: { existingClaim: "gone" } } },
    "PersistentVolumeClaim",
  ],
  [
    "the class of a claim with a size",
    { persistent_volume_claims: { c: { size: "1Gi", storageClassName: "gone" } } },
    "StorageClass",
  ],
])("%s", (_, app, kind) => {
  expectFound(spec([app]), kind);
});
