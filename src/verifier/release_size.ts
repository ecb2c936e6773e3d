/** What a release takes in the cluster: Helm keeps it as JSON, compressed and in base64, in a Secret. */
import { gzipSync } from "node:zlib";

import { isObject, type Json, objectOf, stringOf } from "../objects/json.js";
import { parseAll } from "../yaml/yaml.js";
import type { FileTree } from "./files.js";

/** What Helm keeps of a release. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** The files of the chart. */
  readonly files: FileTree;
  /** The values given beside the chart's own. */
  readonly config: readonly Json[];
  /** What `helm template` prints. */
  readonly rendered: string;
  /** What NOTES.txt says. */
  readonly notes: string;
}

/** The bytes of the Secret's data, but for what compressors differ by. */
export function releaseSize(release: Release): number {
  // Go writes these as escapes.
  const json = JSON.stringify(releaseJson(release), plainNumbers).replaceAll(/[<>&]/g, "\\u0000");
  return Math.ceil(gzipSync(json, { level: 9 }).length / 3) * 4;
}

/** Integers that JavaScript has no number for. */
function plainNumbers(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

const time = "2026-01-01T00:00:00.123456789Z";

function releaseJson({ name, namespace, files, config, rendered, notes }: Release): object {
  const documents = rendered.split(/^---\n/m).filter((document) => document.trim() !== "");
  const isHook = (document: string): boolean => /^ {4}"?helm\.sh\/hook"?:/m.test(document);
  return {
    name,
    info: {
      first_deployed: time,
      last_deployed: time,
      deleted: "",
      description: "Install complete",
      status: "deployed",
      notes,
    },
    chart: {
      metadata: read(files, "Chart.yaml"),
      lock: null,
      templates: listed(files, (path) => path.startsWith("templates/")),
      values: read(files, "values.yaml"),
      schema: base64(files.get("values.schema.json")),
      schemamodtime: time,
      files: listed(files, (path) => !path.startsWith("templates/") && !apart.has(path)),
      modtime: time,
    },
    config,
    manifest: documents.filter((document) => !isHook(document)).join("---\n"),
    hooks: documents.filter(isHook).map(hook),
    version: 1,
    namespace,
  };
}

/** What Helm keeps under other keys than `files`. */
const apart: ReadonlySet<string> = new Set(["Chart.yaml", "values.yaml", "values.schema.json"]);

function read(files: FileTree, path: string): unknown {
  const content = files.get(path);
  return content && parseAll(Buffer.from(content).toString())[0]?.value;
}

function listed(files: FileTree, has: (path: string) => boolean): object[] {
  return [...files]
    .filter(([path]) => has(path))
    .map(([name, content]) => ({ name, data: base64(content), modtime: time }));
}

function base64(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString("base64");
}

function hook(manifest: string): object {
  const [object] = parseAll(manifest);
  const value = object?.value as Json | undefined;
  const { kind, metadata } = isObject(value) ? objectOf(value) : {};
  return {
    name: stringOf(objectOf(metadata)["name"]),
    kind,
    path: /^# Source: (.*)$/m.exec(manifest)?.[1],
    manifest,
    events: ["pre-install", "pre-upgrade"],
    last_run: { started_at: time, completed_at: time, phase: "Succeeded" },
    weight: -10,
    delete_policies: ["before-hook-creation", "hook-succeeded"],
  };
}
