/** PersistentVolumeClaims: storage of an app that outlives its pods. */
import { replicasOf } from "../../model/autoscalers.js";
import type { AllValues } from "../../model/chart.js";
import { fullname, type MadeObject, shortName } from "../../model/made.js";
import { dnsLabel } from "../../model/names.js";
import { byName, type ProvidedObjects } from "../../model/provided.js";
import type { AppValues } from "../../model/types.gen.js";
import { workloadOf } from "../../model/workloads.js";
import type { Spec } from "../../request/spec.js";
import { type Kind, eachApp, type Subject } from "../kind.js";
import { accessModesOf, type Claim } from "./access.js";
import { checkClaims } from "./check.js";

export const persistentVolumeClaims: Kind = {
  name: "persistent_volume_claims",
  templates: ["_claims.tpl", "persistentvolumeclaims.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.persistent_volume_claims),
  check: eachApp(checkClaims),
  provides,
  makes,
};

interface MadeClaim {
  /** Its key in persistentVolumeClaims. */
  readonly key: string;
  readonly name: string;
  readonly claim: Claim;
}

/** The claims of an app that the chart makes, but for those that a StatefulSet makes for its pods. */
function madeClaims(app: string, values: AppValues): MadeClaim[] {
  if (workloadOf(values) === "StatefulSet") return [];
  return Object.entries(values.persistentVolumeClaims ?? {})
    .filter(([, { existingClaim }]) => existingClaim === undefined)
    .map(([key, claim]) => ({ key, claim, name: dnsLabel(`${fullname(app, values)}-${key}`) }));
}

/** The claims that the pods of a StatefulSet have, as far as their number is known. */
function claimsOfPods(app: string, values: AppValues): MadeClaim[] {
  const { statefulSet, persistentVolumeClaims: claims = {} } = values;
  const replicas = replicasOf(values);
  if (workloadOf(values) !== "StatefulSet" || replicas === "unmanaged") return [];
  const first = statefulSet?.ordinals?.start ?? 0;
  const owner = shortName(app, values);
  return Object.entries(claims).flatMap(([key, claim]) =>
    Array.from({ length: Math.min(replicas, mostPods) }, (_, pod) => ({
      key,
      claim,
      name: `${key}-${owner}-${first + pod}`,
    })),
  );
}

/** Of so many pods at most the claims are known by name. */
const mostPods = 100;

function makes({ apps }: Subject): MadeObject[] {
  return apps.flatMap(({ name: app, values, place }) =>
    madeClaims(app, values).map(({ key, name }) => ({
      kind: "/PersistentVolumeClaim",
      name,
      at: place(["persistentVolumeClaims", key]),
    })),
  );
}

/** What a pod of another app may mount: a claim whose name does not depend on the release's. */
function provides(_: Spec, { apps }: AllValues): ProvidedObjects {
  return byName(
    Object.entries(apps)
      .filter(([, { enabled, fullnameOverride }]) => enabled && fullnameOverride)
      .flatMap(([app, values]) => [...madeClaims(app, values), ...claimsOfPods(app, values)])
      .map(({ name, claim }) => ({
        kind: "PersistentVolumeClaim",
        name,
        accessModes: accessModesOf(claim),
        keys: undefined,
        external: false,
        late: "attributes",
      })),
  );
}
