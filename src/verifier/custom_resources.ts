import { type RenderedObject } from "../objects/document.js";
import { type JsonObject, isObject, listOf, objectOf, stringOf } from "../objects/json.js";
import { closed } from "./openapi.js";

/**
 * The schemas that CustomResourceDefinitions give: those in the chart's crds/ folder and those of the `crds`
 * attribute.
 *
 * @returns from `<apiVersion> <kind>` to the schema.
 */
export function customResourceSchemas(
  objects: readonly RenderedObject[],
): ReadonlyMap<string, JsonObject> {
  const schemas = new Map<string, JsonObject>();
  for (const { kind, object } of objects) {
    if (kind !== "CustomResourceDefinition") continue;
    const spec = objectOf(object["spec"]);
    const group = stringOf(spec["group"]) ?? "";
    const customKind = stringOf(objectOf(spec["names"])["kind"]) ?? "";
    for (const version of listOf(spec["versions"])) {
      const apiVersion = `${group}/${stringOf(objectOf(version)["name"]) ?? ""}`;
      const schema = objectOf(objectOf(version)["schema"])["openAPIV3Schema"];
      if (!isObject(schema)) continue;
      const root = closed(schema);
      root["properties"] = {
        ...objectOf(root["properties"]),
        apiVersion: { type: "string" },
        kind: { type: "string" },
        metadata: { type: "object" },
      };
      schemas.set(`${apiVersion} ${customKind}`, root);
    }
  }
  return schemas;
}
