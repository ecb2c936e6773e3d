/** The schema of the attributes, as far as the schema of the values derives from it. */
import appSchema from "../schema/app.schema.json" with { type: "json" };
import chartSchema from "../schema/chart.schema.json" with { type: "json" };
import kubernetesSchema from "../schema/kubernetes.schema.json" with { type: "json" };
import type { AppType } from "../lower/model.js";

/** A JSON Schema of draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

/** One key of values.yaml that an attribute sets. */
export interface ValueSchema {
  /** `replicas`, or `global.namespace` */
  readonly key: string;
  /** The types of app that have it; all where it is absent. */
  readonly appTypes: readonly AppType[] | undefined;
  readonly schema: Schema;
}

/** What may stand under `apps.<app>`. */
export const appValueSchemas = valueSchemas(appSchema.properties);

/** What may stand at the top. */
export const chartValueSchemas = valueSchemas(chartSchema.properties);

/** The nouns of Kubernetes that the others refer to. */
export const definitions: Readonly<Record<string, Schema>> = kubernetesSchema.definitions;

function valueSchemas(attributes: Readonly<Record<string, Schema>>): ValueSchema[] {
  return Object.values(attributes).flatMap((attribute): ValueSchema[] => {
    const { "x-values": key, "x-app-types": appTypes } = attribute;
    if (typeof key !== "string") return [];
    return [{ key, appTypes: appTypes as AppType[] | undefined, schema: notNull(attribute) }];
  });
}

/** None is for attributes: in values.yaml null takes a key away, and its noun speaks for it. */
function notNull(attribute: Schema): Schema {
  const { oneOf } = attribute as { oneOf?: readonly Schema[] };
  if (!oneOf?.some(({ type }) => type === "null")) return attribute;
  const others = oneOf.filter(({ type }) => type !== "null");
  return others.length === 1 && others[0] ? others[0] : { ...attribute, oneOf: others };
}
