/** What a chart is made of, after parsing: typed, and not yet checked across fields. */
import type { ConfigFile } from "./parse/config_files.js";
import type { Manifest } from "./parse/manifest.js";
import type { Request } from "./schema/types.gen.js";

export interface Spec {
  readonly request: Request;
  /** The objects of all manual manifests, in the order of the attribute and within its files. */
  readonly manifests: readonly Manifest[];
  /** The files of all config_files, in the order of the apps. */
  readonly configFiles: readonly ConfigFile[];
}
