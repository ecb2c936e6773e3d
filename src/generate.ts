/** The whole way from a request to a chart, without any file, clock or process. */
import { archive } from "./chart/archive.js";
import { emit } from "./chart/index.js";
import { checkSize, type ReleaseSize, releaseSize } from "./chart/release_size.js";
import { checkSpec } from "./checks/index.js";
import { type Diagnostic, isError } from "./diagnostics/diagnostic.js";
import type { ChartFile } from "./model/chart_file.js";
import { largestData } from "./objects/limits.js";
import { withCalledApps } from "./request/called_apps.js";
import { parseConfigFiles } from "./request/config_files.js";
import { parseEnvironments } from "./request/environments.js";
import { parseDependencies } from "./request/dependencies.js";
import { parseManifests } from "./request/manifests.js";
import type { Request } from "./model/types.gen.js";
import { parseTemplates } from "./request/templates.js";
import { type Json, objectOf, valueAt } from "./objects/json.js";
import { uncarried, wayOf } from "./request/carried.js";
import { explainRequest, requestPlace } from "./request/explain.js";
import { allKnown } from "./request/sound.js";
import type { Spec } from "./request/spec.js";
import { type Resolved, resolveEnvironments } from "./values/environments.js";
import { fitsRequest } from "./values/fits.js";
import { lower } from "./values/lower.js";
import { assertFits } from "./values/net.js";

export interface Input {
  /** The request as JSON.parse made it. */
  readonly request: unknown;
  /** The files that the request names, by label; undefined for a folder. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
}

export interface Chart {
  readonly name: string;
  /** In the order of the archive. */
  readonly files: readonly ChartFile[];
  readonly archive: Uint8Array;
}

export interface Generated {
  /** Absent if any diagnostic is an error. */
  readonly chart?: Chart;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The chart of a request, or everything that is wrong with it.
 *
 * @param isWanted asked halfway; there is no chart where nobody wants it any more
 * @throws if a file is missing that the request names, which the rule hands over, or for values that Helm would refuse,
 *   which no mistake comes to
 */
export async function generate(
  input: Input,
  isWanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Generated> {
  const { model, diagnostics: found } = await resolve(input);
  if (!model || !(await isWanted())) return { diagnostics: found };
  await assertFits(model);
  const chartFiles = emit(model);
  const diagnostics = [...found, ...checkSize(model, chartFiles)];
  if (diagnostics.some(isError)) return { diagnostics };
  const chart = {
    name: model.name,
    files: chartFiles,
    archive: await archive(model.name, chartFiles),
  };
  return { chart, diagnostics };
}

/** How much of what Helm can store a release of the chart takes; absent if any diagnostic is an error. */
export async function sizeOf(input: Input): Promise<{
  size?: ReleaseSize & { readonly limit: number };
  diagnostics: readonly Diagnostic[];
}> {
  const { model, diagnostics } = await resolve(input);
  if (!model) return { diagnostics };
  return {
    size: { ...releaseSize(model, emit(model), true), limit: largestData },
    diagnostics: [],
  };
}

/** The model of a chart; absent if any diagnostic is an error. */
export async function resolve({ request, files: named }: Input): Promise<Resolved> {
  const lost = uncarriedOf(request);
  // What is nested too deeply nothing else may look at, and a name that is not text no schema can hold.
  if (lost.some(({ code, path }) => code === "too-large" || path === "app_name")) {
    return { diagnostics: lost };
  }
  const { files, folders } = separate(named);
  const sound = fitsRequest(request) ? undefined : await explainRequest(request);
  const typed = withCalledApps(sound?.request ?? (request as Request));
  const { manifests, diagnostics: unread } = readManifests(typed, files);
  const own = parseTemplates(typed, files);
  const brought = await parseDependencies(typed, files);
  const unreadable = [...folders, ...unread];
  const written = parseEnvironments(typed, files);
  const lacksManifests = unreadable.length > 0;
  const spec: Spec = {
    request: typed,
    manifests,
    configFiles: parseConfigFiles(typed, files),
    templates: own.templates,
    dependencies: brought.dependencies,
    ...((sound !== undefined || lacksManifests) && {
      unknown: { ...(sound?.unknown ?? allKnown), lacksManifests },
    }),
  };
  const told = new Set(sound?.diagnostics.map(placeOf));
  const early = [
    ...(sound?.diagnostics ?? []),
    ...lost.filter((problem) => !told.has(placeOf(problem))),
    ...unreadable,
    ...own.diagnostics,
    ...brought.diagnostics,
    ...written.diagnostics,
    ...checkSpec(spec),
  ];
  const { model, diagnostics: late } = await resolveEnvironments(
    spec,
    lower(spec),
    written.environments,
    !early.some(isError),
  );
  const diagnostics = [...early, ...late];
  return model && !diagnostics.some(isError) ? { model, diagnostics } : { diagnostics };
}

function placeOf({ origin, path }: Diagnostic): string {
  return `${origin}\0${path}`;
}

/** What of a request no chart carries. */
function uncarriedOf(request: unknown): Diagnostic[] {
  const place = requestPlace(request);
  const dependencies = valueAt(request as Json, ["chart", "dependencies"]);
  const keys = new Set(Object.keys(objectOf(dependencies)));
  return uncarried(request, (path) => wayOf(path, keys)).map(({ path, problem }) => ({
    ...place(path),
    ...problem,
  }));
}

/** Bazel takes a folder of the repository for a file; it is read as an empty one, and told. */
function separate(named: Input["files"]) {
  const nothing = new Uint8Array();
  const folders = [...named].flatMap(([origin, content]): Diagnostic[] => {
    if (content) return [];
    const name = origin.replace(/^.*[:/]/, "");
    const hint = `write the labels of the files in it, such as glob(["${name}/*.yaml"])`;
    return [{ code: "invalid-yaml", origin, path: "", message: "is a folder", hint }];
  });
  const files = new Map([...named].map(([label, content]) => [label, content ?? nothing]));
  return { files, folders };
}

/** The objects of all manual manifests. */
function readManifests(
  { chart }: Request,
  files: ReadonlyMap<string, Uint8Array>,
): ReturnType<typeof parseManifests> {
  const parts = (chart.manual_manifests ?? []).map((label) => {
    const content = files.get(label);
    if (!content) throw new Error(`the file of ${label} was not handed over`);
    return parseManifests(label, content);
  });
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
