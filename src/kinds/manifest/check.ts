/** Manual manifests. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { groupOf } from "../../objects/document.js";
import { isObject } from "../../objects/json.js";
import { largestData } from "../../objects/limits.js";
import { repeats } from "../../objects/repeats.js";
import type { Manifest } from "../../request/manifests.js";
import type { Spec } from "../../request/spec.js";
import { checkTemplateActions } from "./template_actions.js";

export function checkManifests({ manifests }: Spec): Diagnostic[] {
  return [
    ...duplicates(manifests),
    ...manifests.flatMap(tooLarge),
    ...manifests.flatMap(checkTemplateActions),
  ];
}

/** What the API server refuses: more data than a ConfigMap or Secret may have. */
function tooLarge(manifest: Manifest): Diagnostic[] {
  const { apiVersion, kind, object, origin, line } = manifest;
  if (apiVersion !== "v1" || (kind !== "ConfigMap" && kind !== "Secret")) return [];
  const ofText = kind === "ConfigMap" ? object["data"] : object["stringData"];
  const inBase64 = kind === "ConfigMap" ? object["binaryData"] : object["data"];
  const size =
    bytes(ofText, (text) => Buffer.byteLength(text)) +
    bytes(inBase64, (text) => Buffer.byteLength(text, "base64"));
  if (size <= largestData) return [];
  return [
    {
      code: "too-large",
      origin,
      path: `line ${line}: data`,
      message: `holds ${size} bytes, and a ${kind} takes ${largestData}`,
      hint: "put what is large into the image, or into a volume",
    },
  ];
}

function bytes(data: unknown, size: (text: string) => number): number {
  if (!isObject(data)) return 0;
  return Object.values(data).reduce<number>(
    (sum, text) => sum + (typeof text === "string" ? size(text) : 0),
    0,
  );
}

function duplicates(manifests: readonly Manifest[]): Diagnostic[] {
  const keyOf = (manifest: Manifest) =>
    [groupOf(manifest), manifest.kind, manifest.namespace ?? "", manifest.name].join("\0");
  return repeats(manifests, keyOf).map(({ item: { kind, name, origin, line }, first }) => ({
    code: "duplicate-manifest",
    origin,
    path: `line ${line}: metadata.name`,
    message: `is ${quote(name)}, a ${kind} that ${first.origin} line ${first.line} has too`,
    hint: "keep one of the two",
  }));
}
