/** PersistentVolumeClaims: storage of an app that outlives its pods. */
import { fullname, type MadeObject } from "../../model/made.js";
import { dnsLabel } from "../../model/names.js";
import { workloadOf } from "../../model/workloads.js";
import { type Kind, eachApp, type Subject } from "../kind.js";
import { checkClaims } from "./check.js";

export const persistentVolumeClaims: Kind = {
  name: "persistent_volume_claims",
  templates: ["_claims.tpl", "persistentvolumeclaims.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.persistent_volume_claims),
  check: eachApp(checkClaims),
  makes,
};

function makes({ apps }: Subject): MadeObject[] {
  return apps.flatMap(({ name, values, place }) => {
    if (workloadOf(values) === "StatefulSet") return [];
    return Object.entries(values.persistentVolumeClaims ?? {})
      .filter(([, { existingClaim }]) => existingClaim === undefined)
      .map(([claim]) => ({
        kind: "/PersistentVolumeClaim",
        name: dnsLabel(`${fullname(name, values)}-${claim}`),
        at: place(["persistentVolumeClaims", claim]),
      }));
  });
}
