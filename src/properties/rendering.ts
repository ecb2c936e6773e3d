import { join } from "node:path";

import { type Chart, generate, type Input } from "../generate.js";
import { type Json } from "../objects/json.js";
import { parseAll } from "../yaml/yaml.js";
import { type RenderedObject, objectsOf } from "../objects/document.js";
import { writeText } from "../verifier/files.js";
import { type Helm, type RenderOptions, helmMessage } from "../verifier/helm.js";

/** What is asked of the generator, without the label. */
export interface Asked {
  readonly chart: Readonly<Record<string, Json>>;
  readonly apps: readonly Readonly<{ app_name: string } & Record<string, Json>>[];
  /** The texts of manual manifests, by label. */
  readonly manifests?: Readonly<Record<string, string>>;
  /** What is in other files that attributes name, by label. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A generated chart. */
export interface Made {
  /** The folder of the chart. */
  readonly folder: string;
  readonly archive: Uint8Array;
  /** The files of the chart as texts, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The text of a file of the chart. */
  readonly text: (path: string) => string;
}

/** How a chart is rendered; see Helm's own flags. */
export interface Rendering {
  readonly release?: string;
  readonly namespace?: string;
  readonly set?: readonly string[];
  /** Files of values. */
  readonly values?: readonly string[];
}

/** The generator's input. */
export function inputOf(asked: Asked): Input {
  const manifests = Object.entries(asked.manifests ?? {});
  return {
    request: {
      label: "//shop:chart",
      chart: {
        chart_name: "shop",
        unresolved_references: "warn",
        ...asked.chart,
        ...(manifests.length > 0 ? { manual_manifests: manifests.map(([label]) => label) } : {}),
      },
      apps: asked.apps.map((app) => ({ label: `//shop:${app.app_name}`, ...app })),
    },
    files: new Map([
      ...manifests.map(([label, text]) => [label, new TextEncoder().encode(text)] as const),
      ...Object.entries(asked.files ?? {}),
    ]),
  };
}

/**
 * Generates a chart into a folder.
 *
 * @throws Error that begins with "refused", with all problems.
 */
export async function make(asked: Asked, folder: string): Promise<Made> {
  const { chart, diagnostics } = await generate(inputOf(asked));
  if (chart === undefined) {
    throw new Error(
      "refused\n" +
        diagnostics
          .map(({ code, origin, path, message }) => `${origin} ${path} [${code}] ${message}`)
          .join("\n"),
    );
  }
  writeChart(chart, folder);
  const texts = new Map<string, string>();
  for (const { path, content } of chart.files) {
    texts.set(path, typeof content === "string" ? content : new TextDecoder().decode(content));
  }
  return { folder, archive: chart.archive, texts, text: (path) => texts.get(path) ?? "" };
}

/** Writes the files of a chart into a folder. */
export function writeChart({ files }: Pick<Chart, "files">, folder: string): void {
  for (const { path, content } of files) writeText(join(folder, path), content);
}

/**
 * The objects that Helm renders of a chart.
 *
 * @throws Error with Helm's message when it does not render.
 */
export async function render(
  helm: Helm,
  chart: string,
  rendering: Rendering = {},
): Promise<RenderedObject[]> {
  const result = await helm.template(chart, optionsOf(rendering));
  if (!result.ok) throw new Error(helmMessage(result));
  const { objects, diagnostics } = objectsOf(parseAll(result.stdout));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return objects;
}

/**
 * `helm lint --strict` of a chart.
 *
 * @throws Error with Helm's message when there is something against it.
 */
export async function lint(helm: Helm, chart: string, rendering: Rendering): Promise<void> {
  const result = await helm.lint(chart, { ...optionsOf(rendering), strict: true });
  if (!result.ok) throw new Error(helmMessage(result));
}

function optionsOf({
  release = "r",
  namespace = "default",
  set = [],
  values = [],
}: Rendering): RenderOptions {
  return { releaseName: release, namespace, values, set, kubeVersion: "", apiVersions: [] };
}
