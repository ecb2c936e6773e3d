/** Manual manifests: Kubernetes objects out of YAML files. */
import {
  type Diagnostic,
  type DiagnosticCode,
  formatPath,
  quote,
} from "../diagnostics/diagnostic.js";
import { isObject, objectOf } from "../objects/json.js";
import { parseAll, type YamlDocument } from "../yaml/yaml.js";
import { decode, syntaxProblems } from "./files.js";
import { fieldProblems } from "./manifest_fields.js";

/** One object of a manual manifest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** undefined where the object does not say. */
  readonly namespace: string | undefined;
  readonly object: Readonly<Record<string, unknown>>;
  /** The label of the file. */
  readonly origin: string;
  /** Where the object begins in the file, from 1. */
  readonly line: number;
}

export interface ParsedManifests {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the objects of one file. A document without content is passed over, and a List stands for
 * its items.
 *
 * @param origin the label of the file
 */
export function parseManifests(origin: string, content: Uint8Array): ParsedManifests {
  const decoded = decode(origin, content);
  if ("problems" in decoded) return { manifests: [], diagnostics: decoded.problems };
  const parts = parseAll(decoded.text).map((document) => parseDocument(origin, document));
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

function parseDocument(origin: string, document: YamlDocument): ParsedManifests {
  if (document.problems.length > 0)
    return { manifests: [], diagnostics: syntaxProblems(origin, document.problems) };
  const { value } = document;
  if (value === undefined || value === null) return { manifests: [], diagnostics: [] };
  const { line } = document.locate([]);
  const objects =
    isObject(value) && value["kind"] === "List" && Array.isArray(value["items"])
      ? (value.items as unknown[])
      : [value];
  const parts = objects.map((object) => parseObject(origin, line, object));
  return {
    manifests: parts.flatMap((part) => ("manifest" in part ? [part.manifest] : [])),
    diagnostics: parts.flatMap((part) => ("diagnostics" in part ? part.diagnostics : [])),
  };
}

function parseObject(
  origin: string,
  line: number,
  object: unknown,
): { manifest: Manifest } | { diagnostics: Diagnostic[] } {
  const problem = (
    path: string,
    message: string,
    hint: string,
    code: DiagnosticCode = "invalid-manifest",
  ): Diagnostic => ({
    code,
    origin,
    path: path === "" ? `line ${line}` : `line ${line}: ${path}`,
    message,
    hint,
  });
  if (!isObject(object)) {
    return {
      diagnostics: [
        problem(
          "",
          `must be a Kubernetes object, but is ${quote(object)}`,
          "write apiVersion, kind and metadata",
        ),
      ],
    };
  }
  const metadata = objectOf(object["metadata"]);
  const wanted = [
    [["apiVersion"], object.apiVersion, "write it, such as apiVersion: v1"],
    [["kind"], object.kind, "write it, such as kind: ConfigMap"],
    [["metadata", "name"], metadata.name, "write the name of the object"],
  ] as const;
  const diagnostics = wanted.flatMap(([path, value, hint]) => {
    if (typeof value === "string" && value !== "") return [];
    return [
      problem(
        formatPath(path),
        value === undefined
          ? "is missing"
          : `must be a string that is not empty, but is ${quote(value)}`,
        hint,
      ),
    ];
  });
  diagnostics.push(
    ...fieldProblems(object).map(({ path, message, hint }) =>
      problem(formatPath(path), message, hint),
    ),
  );
  if (diagnostics.length > 0) return { diagnostics };
  const namespace = metadata.namespace;
  return {
    manifest: {
      apiVersion: object.apiVersion as string,
      kind: object.kind as string,
      name: metadata.name as string,
      namespace: typeof namespace === "string" ? namespace : undefined,
      object,
      origin,
      line,
    },
  };
}
