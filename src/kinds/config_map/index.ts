/** ConfigMaps of an app's own, out of values or files. */
import { fullname, type MadeObject } from "../../model/made.js";
import { dnsLabel } from "../../model/names.js";
import { type Kind, eachApp, type Subject } from "../kind.js";
import { checkConfig, checkKeys, checkShared, checkSources } from "./check.js";
import { chartFile, lowerConfig } from "./config_map.js";

export const configMap: Kind = {
  name: "config_map",
  lower: { config: lowerConfig },
  lowerChart: { config: ({ chart }) => lowerConfig(chart) },
  templates: ["_config.tpl", "configmap.yaml"],
  isUsed: ({ request: { apps, chart } }) =>
    [...apps, chart].some(({ config, config_files: files }) => config ?? files),
  checkSpec: (spec) => [...checkSources(spec), ...checkKeys(spec)],
  check: (subject) => [...eachApp(checkConfig)(subject), ...checkShared(subject)],
  makes,
  files: ({ configFiles }) => configFiles.map(chartFile),
};

function makes({ apps }: Subject): MadeObject[] {
  return apps.flatMap(({ name, values, place }) =>
    Object.entries(values.config ?? {})
      // The name of an immutable one ends in a hash, so that it meets no other.
      .filter(([, { immutable }]) => !immutable)
      .map(([config]) => ({
        kind: "/ConfigMap",
        name: dnsLabel(`${fullname(name, values)}-${config}`),
        at: place(["config", config]),
      })),
  );
}
