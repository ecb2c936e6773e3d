/**
 * What a release of a chart takes in the cluster. Helm keeps it in a Secret: the files of the chart, its values and all
 * that was rendered, as JSON, compressed and in base64. What is rendered is not known here, so that there are bounds.
 */
import { gzip } from "pako";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { AllValues, ChartModel, EnvironmentModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { inheritsConfig, mergedConfig } from "../model/shared_config.js";
import type { AppValues } from "../model/types.gen.js";
import { ownValue } from "../objects/json.js";
import { largestData, largestFile } from "../objects/limits.js";
import { allValues } from "../values/values.js";

/** Bytes. */
export interface ReleaseSize {
  /** 0 where the upper bound alone says that there is room. */
  readonly atLeast: number;
  /** Absent where a chart that it brings along renders nobody knows what. */
  readonly atMost?: number;
}

/** A release that cannot be stored, or may soon not be, and files that Helm does not read. */
export function checkSize(model: ChartModel, files: readonly ChartFile[]): Diagnostic[] {
  return [...files.flatMap((file) => checkFile(model, file)), ...checkRelease(model, files)];
}

function checkFile({ label }: ChartModel, { path, content }: ChartFile): Diagnostic[] {
  const size = Buffer.byteLength(content);
  if (size <= largestFile) return [];
  return [
    {
      code: "too-large",
      origin: label,
      path: "",
      message: `has a file of ${size} bytes, ${quote(path)}, and Helm reads at most ${largestFile}`,
      hint: "put what is large into the image, or into a volume",
    },
  ];
}

function checkRelease(model: ChartModel, files: readonly ChartFile[]): Diagnostic[] {
  const { atLeast, atMost = 0 } = releaseSize(model, files);
  const isTooLarge = atLeast > largestData;
  if (!isTooLarge && atMost < (largestData * 3) / 4) return [];
  return [
    {
      code: "too-large",
      origin: model.label,
      path: "",
      message: isTooLarge
        ? `makes a release of at least ${atLeast} bytes, and Helm can store at most ${largestData}`
        : `makes a release of up to ${atMost} bytes, and Helm can store at most ${largestData}`,
      hint: `put what is large into the image or a volume, or make two charts of it; the largest file is ${largest(files)}`,
      ...(!isTooLarge && { severity: "warning" }),
    },
  ];
}

function largest(files: readonly ChartFile[]): string {
  const [first] = files.toSorted(
    (a, b) => Buffer.byteLength(b.content) - Buffer.byteLength(a.content),
  );
  return first?.path ?? "";
}

/**
 * What is rendered of an app beside its values, and what NOTES.txt says of it, compressed: it is much the same for each
 * app. src/regressions/sizes.ts holds it against Helm.
 */
const structureOfApp = 1536;
const structureOfChart = 8 * 1024;

/** How many times smaller our own files become at least. */
const leastRatio = 3;

/** By how much compressors differ, either way. */
const doubt = 0.05;

/**
 * The size of a release in the environment in which the most is rendered.
 *
 * @param isExact whether to compress all there is, even if there is room without
 */
export function releaseSize(
  model: ChartModel,
  files: readonly ChartFile[],
  isExact = false,
): ReleaseSize {
  const upTo = (atMost: number) => (model.dependencies.length > 0 ? {} : { atMost });
  const structure = structureOfChart + model.apps.length * structureOfApp;
  const { ours, others } = partsOf(files);
  const stored = (parts: readonly ChartFile[]) => parts.reduce((sum, f) => sum + storedSize(f), 0);
  const own = allValues(model);
  const views = model.environments.map((environment) => rendered(environment, files));
  const [most = rendered({ merged: own, overlay: {} }, files)] = views.toSorted(
    (a, b) => length([...b.files, ...b.values]) - length([...a.files, ...a.values]),
  );
  const values = [JSON.stringify(own), ...most.values];
  const plain =
    stored(ours) / leastRatio + stored(others) + length([...most.files, ...values]) + structure;
  if (!isExact && inBase64(plain) < (largestData * 3) / 4)
    return { atLeast: 0, ...upTo(Math.ceil(inBase64(plain))) };
  const certain = compressed([...ours, ...others].map(asStored)) + compressed(most.files);
  const atMost = certain + compressed(values) + structure;
  return {
    atLeast: Math.floor(inBase64(certain * (1 - doubt))),
    ...upTo(Math.ceil(inBase64(atMost * (1 + doubt)))),
  };
}

const schemas = new Set(["values.schema.json", "values/schema.json"]);

/** What users write themselves, of which nobody knows how often a loop in it prints what. */
const ownTemplates = "templates/own/";

/** The files of a chart as Helm stores them: our own, whatever is in the chart, and what users give. */
function partsOf(files: readonly ChartFile[]): { ours: ChartFile[]; others: ChartFile[] } {
  const parts = { ours: [] as ChartFile[], others: [] as ChartFile[] };
  for (const file of files) {
    const { path } = file;
    // Helm keeps no more of a dependency than what it renders.
    if (path === "Chart.yaml" || path === "values.yaml" || path.startsWith("charts/")) continue;
    const isOurs =
      schemas.has(path) || (path.startsWith("templates/") && !path.startsWith(ownTemplates));
    parts[isOurs ? "ours" : "others"].push(file);
  }
  return parts;
}

function asStored({ path, content }: ChartFile): string {
  return JSON.stringify({ name: path, data: Buffer.from(content).toString("base64") });
}

/** How long that is, without making it. */
function storedSize({ path, content }: ChartFile): number {
  return asStored({ path, content: "" }).length + 4 * Math.ceil(Buffer.byteLength(content) / 3);
}

interface Rendered {
  /** Files of the chart, as they are in objects. */
  readonly files: readonly string[];
  readonly values: readonly string[];
}

/** What the templates render in one environment of what users give. */
function rendered(
  { merged, overlay }: Pick<EnvironmentModel, "merged" | "overlay">,
  files: readonly ChartFile[],
): Rendered {
  const { apps, ...shared } = merged as AllValues;
  const enabled = Object.entries(apps).filter(([, app]) => app.enabled);
  return {
    files: files.flatMap((file) => {
      const times = timesRendered(file.path, merged as AllValues);
      return times === 0 ? [] : Array<string>(times).fill(asRendered(file));
    }),
    // An app's objects hold its values, and those that the chart has for all.
    values: [
      ...enabled.map(([, app]) => JSON.stringify(JSON.stringify([app, shared]))),
      JSON.stringify(overlay),
    ],
  };
}

/** In how many objects the file at a path is: one that the chart has for all apps is in those of each that takes it. */
function timesRendered(path: string, { apps, config: shared, manifests }: AllValues): number {
  const [folder, ...rest] = path.split("/");
  if (path.startsWith(ownTemplates)) return 1;
  if (folder === "manifests") return Number(manifests.enabled !== false);
  if (folder === "files") {
    const [name = "", config = "", , key = ""] = rest;
    const app = ownValue(apps, name);
    return Number(app !== undefined && isRendered(app, config, key));
  }
  if (folder !== "shared-files") return 0;
  const [config = "", , key = ""] = rest;
  return Object.values(apps).filter(
    (app) => inheritsConfig(app.inherit, config) && isRendered(app, config, key),
  ).length;

  function isRendered({ enabled, inherit, config: own }: AppValues, config: string, key: string) {
    if (!enabled) return false;
    const settings = ownValue(mergedConfig(shared, inherit, own).config, config);
    return settings !== undefined && !Object.hasOwn(settings.data ?? {}, key);
  }
}

function asRendered({ content }: ChartFile): string {
  return typeof content === "string"
    ? JSON.stringify(content)
    : Buffer.from(content).toString("base64");
}

function length(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function compressed(texts: readonly string[]): number {
  return gzip(Buffer.from(texts.join("\n")), { level: 9 }).length;
}

function inBase64(bytes: number): number {
  return (bytes * 4) / 3;
}
