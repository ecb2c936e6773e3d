import { type Diagnostic, type DiagnosticCode } from "../diagnostics/diagnostic.js";
import { formatPath, type Path } from "../diagnostics/path.js";
import { type YamlDocument } from "../yaml/yaml.js";
import { type Json, type JsonObject, isObject, listOf, objectOf, stringOf } from "./json.js";

/** A Kubernetes object that Helm rendered. */
export interface RenderedObject {
  /** The template it came from, relative to the chart: `templates/service.yaml`. */
  readonly source: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Empty where the object names none. */
  readonly namespace: string;
  readonly object: JsonObject;
}

/** An object as errors name it. */
export function describe({ kind, namespace, name, source }: RenderedObject): string {
  return `${kind} ${namespace === "" ? name : `${namespace}/${name}`} (${source})`;
}

/** A problem of an object. */
export function problemOf(
  object: RenderedObject,
  code: DiagnosticCode,
  path: Path,
  message: string,
  hint = "",
): Diagnostic {
  return { code, origin: describe(object), path: formatPath(path), message, hint };
}

/** The API group of an object; empty for the core group. */
export function groupOf({ apiVersion }: { readonly apiVersion: string }): string {
  return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}

/**
 * The Kubernetes objects of rendered documents; objects of kind `List` are taken apart, empty documents left out.
 *
 * @param documents - what Helm rendered, each with its `# Source:` comment.
 * @returns the objects, and a diagnostic for each document that is not an object.
 */
export function objectsOf(documents: readonly YamlDocument[]): {
  objects: RenderedObject[];
  diagnostics: Diagnostic[];
} {
  const objects: RenderedObject[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { comment, value: parsed, problems } of documents) {
    const origin = sourceOf(comment);
    const value = jsonOf(parsed);
    for (const { message } of problems) {
      const hint = "mend the template that prints it";
      diagnostics.push({ code: "invalid-yaml", origin, path: "", message, hint });
    }
    for (const item of isList(value) ? listOf(objectOf(value)["items"]) : [value]) {
      if (item === null) continue;
      const missing = ["apiVersion", "kind"].filter(
        (key) => !isObject(item) || (stringOf(item[key]) ?? "") === "",
      );
      if (!isObject(item) || missing.length > 0) {
        diagnostics.push({
          code: "invalid-manifest",
          origin,
          path: missing[0] ?? "",
          message: isObject(item)
            ? `this document has no ${missing.join(" and no ")}`
            : "this document is not a map",
          hint: "print Kubernetes objects only",
        });
        continue;
      }
      const metadata = objectOf(item["metadata"]);
      objects.push({
        source: origin,
        apiVersion: stringOf(item["apiVersion"]) ?? "",
        kind: stringOf(item["kind"]) ?? "",
        name: stringOf(metadata["name"]) ?? "",
        namespace: stringOf(metadata["namespace"]) ?? "",
        object: item,
      });
    }
  }
  return { objects, diagnostics };
}

/** Integers beyond what JSON's numbers hold come as bigint; which integer it is matters to no check. */
function jsonOf(value: unknown): Json {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (!isObject(value)) return (value ?? null) as Json;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item)]));
}

function isList(value: Json): boolean {
  return isObject(value) && value["kind"] === "List" && Array.isArray(value["items"]);
}

/** Helm writes `# Source: <chart>/templates/x.yaml` above each document; CRDs have it too. */
function sourceOf(comment: string): string {
  const path = /^ ?Source: (\S+)$/m.exec(comment)?.[1] ?? "";
  return path === "" ? "rendered YAML" : path.replace(/^[^/]*\//, "");
}
