/** ConfigMaps of an app's own, out of values or files. */
import { type Kind, eachApp } from "../kind.js";
import { checkConfig, checkSources } from "./check.js";
import { chartFile, lowerConfig } from "./config_map.js";

export const configMap: Kind = {
  name: "config_map",
  lower: { config: lowerConfig },
  templates: ["_config.tpl", "configmap.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.config ?? app.config_files),
  checkSpec: checkSources,
  check: eachApp(checkConfig),
  files: ({ configFiles }) => configFiles.map(chartFile),
};
