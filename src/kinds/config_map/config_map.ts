/** ConfigMaps of an app. */
import type { ChartFile } from "../../model/chart_file.js";
import type { App, AppValues } from "../../model/types.gen.js";
import type { ConfigFile } from "../../request/config_files.js";

/** All ConfigMaps by name; what files hold is in the chart's folder, not in its values. */
export function lowerConfig({ config, config_files: files }: App): AppValues["config"] {
  if (!config && !files) return undefined;
  const ofFiles = Object.entries(files ?? {}).map(([name, own]) => {
    const settings: Partial<typeof own> = { ...own };
    delete settings.files;
    return [name, settings] as const;
  });
  const configs = [...Object.entries(config ?? {}), ...ofFiles];
  return Object.fromEntries(
    configs.map(([name, own]) => [name, { data: {}, envFrom: false, ...own }]),
  );
}

/** Where templates/configmap.yaml finds a key: its folder is the member of the ConfigMap that it goes to. */
export function chartFile({ app, config, key, content }: ConfigFile): ChartFile {
  const member = typeof content === "string" ? "data" : "binaryData";
  return { path: `files/${app}/${config}/${member}/${key}`, content: marked(content) };
}

const mark = Buffer.from("\ufeff");

/** Helm takes one byte order mark away from each file of a chart; a second one keeps the first. */
function marked(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === "string")
    return content.startsWith("\ufeff") ? `\ufeff${content}` : content;
  return mark.equals(content.subarray(0, mark.length)) ? Buffer.concat([mark, content]) : content;
}
