/** The fields of Kubernetes' types that are counted: whether a BUILD file can say each, and why not. */
import { definitions } from "../request/attributes.js";

/** Why a field cannot be said. */
export type Reason = "deprecated" | "filled in" | "needs a feature gate" | "not of an app";

export interface Exception {
  readonly type: string;
  readonly field: string;
  readonly reason: Reason;
  readonly why: string;
}

/** The types, by their names in the OpenAPI description, and the definitions that take their fields. */
const types: Readonly<Record<string, string | undefined>> = {
  "core.v1.PodSpec": "podSettings",
  "core.v1.Container": "containerSettings",
  "core.v1.Volume": undefined,
  "core.v1.ServiceSpec": "serviceSettings",
  "apps.v1.DeploymentSpec": "deploymentSettings",
  "apps.v1.StatefulSetSpec": "statefulSetSettings",
  "apps.v1.DaemonSetSpec": "daemonSetSettings",
  "batch.v1.JobSpec": "jobSettings",
  "batch.v1.CronJobSpec": "cronJobSettings",
};

/** What the schema does not say itself; of a field that can be said all the same, the check of the fields complains. */
const own: readonly Exception[] = [
  {
    type: "PodSpec",
    field: "ephemeralContainers",
    reason: "filled in",
    why: "`kubectl debug` adds them to a pod that runs; Kubernetes refuses them in a template",
  },
  {
    type: "PodSpec",
    field: "overhead",
    reason: "filled in",
    why: "the RuntimeClass sets it: write pod.runtimeClassName",
  },
  {
    type: "PodSpec",
    field: "priority",
    reason: "filled in",
    why: "the PriorityClass sets it: write pod.priorityClassName",
  },
  {
    type: "PodSpec",
    field: "serviceAccount",
    reason: "deprecated",
    why: "an old name of serviceAccountName: write service_account.name",
  },
  {
    type: "PodSpec",
    field: "workloadRef",
    reason: "needs a feature gate",
    why: "GenericWorkload: the chart has it, and a cluster without the gate drops it",
  },
  {
    type: "ServiceSpec",
    field: "externalName",
    reason: "not of an app",
    why: "a Service of the type ExternalName leads to no pod: write it in manual_manifests",
  },
  {
    type: "ServiceSpec",
    field: "selector",
    reason: "filled in",
    why: "the chart selects the pods of the app",
  },
];

/** The OpenAPI description, as far as it is read. */
export interface OpenApi {
  readonly definitions: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, { readonly $ref?: string }>> }>
  >;
}

export interface CountedType {
  /** Such as PodSpec, or of a source of a volume its definition, such as NFSVolumeSource. */
  readonly name: string;
  readonly fields: readonly string[];
  /** The key of Volume that a source is written as. */
  readonly source?: string;
}

/** The types whose fields are counted, with those of each source of a volume. */
export function countedTypes({ definitions: all }: OpenApi): CountedType[] {
  const fieldsOf = (name: string) => all[`io.k8s.api.${name}`]?.properties ?? {};
  return Object.keys(types).flatMap((full): CountedType[] => {
    const name = shortName(full);
    const fields = fieldsOf(full);
    const counted = { name, fields: Object.keys(fields).sort() };
    if (name !== "Volume") return [counted];
    const sources = Object.entries(fields).flatMap(([source, { $ref }]): CountedType[] => {
      if ($ref === undefined) return [];
      const properties = all[$ref.replace("#/definitions/", "")]?.properties ?? {};
      return [{ name: shortName($ref), fields: Object.keys(properties).sort(), source }];
    });
    return [counted, ...sources.sort((a, b) => (a.name < b.name ? -1 : 1))];
  });
}

/** The fields that cannot be said: those of the list, and those of which the schema says that the chart fills them in. */
export function exceptions(): Exception[] {
  const filledIn = Object.entries(types).flatMap(([full, definition]) => {
    const elsewhere = definitions[definition ?? ""]?.["x-elsewhere"] as
      Readonly<Record<string, string>> | undefined;
    return Object.entries(elsewhere ?? {})
      .filter(([, advice]) => advice.startsWith("the chart "))
      .map(([field, advice]): Exception => {
        const [why = ""] = advice.split(";", 1);
        return { type: shortName(full), field, reason: "filled in", why };
      });
  });
  return [...own, ...filledIn].sort((a, b) =>
    `${a.type}.${a.field}` < `${b.type}.${b.field}` ? -1 : 1,
  );
}

const shortName = (full: string) => full.slice(full.lastIndexOf(".") + 1);
