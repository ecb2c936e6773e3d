/** What a chart is made of, after parsing: typed, and not yet checked across fields. */
import type { Request } from "../model/types.gen.js";
import { withUnknown } from "../model/unknown.js";
import type { ConfigFile } from "./config_files.js";
import type { Dependency } from "./dependencies.js";
import type { Manifest } from "./manifests.js";
import type { OwnTemplate } from "./templates.js";
import type { UnknownAttributes } from "./sound.js";

export interface Spec {
  readonly request: Request;
  /** The objects of all manual manifests, in the order of the attribute and within its files. */
  readonly manifests: readonly Manifest[];
  /** The files of all config_files, in the order of the apps, and the chart's last. */
  readonly configFiles: readonly ConfigFile[];
  /** In the order of the attribute. */
  readonly templates: readonly OwnTemplate[];
  /** Those whose archives can be read, in the order of the attribute. */
  readonly dependencies: readonly Dependency[];
  /** What was wrong, and is not in the rest; absent where nothing was. */
  readonly unknown?: Unknown;
}

/** What nobody knows of a spec. */
export interface Unknown extends UnknownAttributes {
  /** Whether some manual manifest could not be read. */
  readonly lacksManifests: boolean;
}

/** The spec, of which whoever asks for an attribute that was wrong gets UnknownValue. */
export function withUnknownAttributes(spec: Spec): Spec {
  const { request, unknown } = spec;
  if (!unknown) return spec;
  const apps = request.apps.map((app) => withUnknown(app, unknown.apps.get(app.label), app.label));
  const chart = withUnknown(request.chart, unknown.chart);
  return { ...spec, request: { ...request, chart, apps: apps } };
}
