/** What a chart is made of, after parsing: typed, and not yet checked across fields. */
import type { Request } from "../model/types.gen.js";
import type { ConfigFile } from "./config_files.js";
import type { Manifest } from "./manifests.js";

export interface Spec {
  readonly request: Request;
  /** The objects of all manual manifests, in the order of the attribute and within its files. */
  readonly manifests: readonly Manifest[];
  /** The files of all config_files, in the order of the apps. */
  readonly configFiles: readonly ConfigFile[];
}
