/** Fields of a manual manifest that the API server refuses, or that a template would change. */
import { quote } from "../diagnostics/diagnostic.js";
import type { Path } from "../diagnostics/path.js";
import { isObject, objectOf } from "../objects/json.js";
import { uncarried, type Way } from "./carried.js";

interface FieldProblem {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the fields of an object that a template reads, or that hold texts by key. */
export function fieldProblems(object: Readonly<Record<string, unknown>>): FieldProblem[] {
  const metadata = objectOf(object["metadata"]);
  const { namespace } = metadata;
  const maps = [
    ...textMaps.map((key) => [["metadata", key], metadata[key]] as const),
    ...(textMapsByKind[`${String(object["apiVersion"])}/${String(object["kind"])}`] ?? []).map(
      (key) => [[key], object[key]] as const,
    ),
  ];
  return [
    ...(namespace === undefined || namespace === null || typeof namespace === "string"
      ? []
      : [notText(["metadata", "namespace"], namespace)]),
    ...maps.flatMap(([path, value]) => ofTextMap(path, value)),
    ...uncarried(metadata, wayOf).map(({ path, problem: { message, hint } }) => ({
      path: ["metadata", ...path],
      message,
      hint,
    })),
  ];
}

const textMaps = ["labels", "annotations"];

const textMapsByKind: Readonly<Record<string, readonly string[]>> = {
  "v1/ConfigMap": ["data", "binaryData"],
  "v1/Secret": ["data", "stringData"],
};

/** The head of a manifest goes by a template: what it quotes, and toYaml for the rest. */
function wayOf([key = ""]: Path): Way {
  return textMaps.includes(String(key)) ? "quoted" : "yaml";
}

function ofTextMap(path: Path, value: unknown): FieldProblem[] {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) {
    const message = `must be a map of strings, but is ${quote(value)}`;
    return [{ path, message, hint: "write keys and values" }];
  }
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [] : [notText([...path, key], text)],
  );
}

function notText(path: Path, value: unknown): FieldProblem {
  const message = `must be a string, but is ${quote(value)}`;
  return { path, message, hint: `write ${quote(isScalar(value) ? String(value ?? "") : "...")}` };
}

function isScalar(value: unknown): value is string | number | bigint | boolean | null {
  return typeof value !== "object" || value === null;
}
