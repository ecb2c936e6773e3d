/** ConfigMaps of an app, and those that a chart has for its apps. */
import type { ChartFile } from "../../model/chart_file.js";
import type { App, AppValues, Chart } from "../../model/types.gen.js";
import type { ConfigFile } from "../../request/config_files.js";

/** All ConfigMaps by name; what files hold is in the chart's folder, not in its values. */
export function lowerConfig({
  config,
  config_files: files,
}: Pick<App & Chart, "config" | "config_files">): AppValues["config"] {
  if (!config && !files) return undefined;
  const ofFiles = Object.entries(files ?? {}).map(([name, own]) => {
    const settings: Partial<typeof own> = { ...own };
    delete settings.files;
    return [name, settings] as const;
  });
  const configs = [...Object.entries(config ?? {}), ...ofFiles];
  return Object.fromEntries(configs.map(([name, own]) => [name, { data: {}, ...own }]));
}

/** Where the templates find a key: its folder is the member of the ConfigMap that it goes to. */
export function chartFile({ app, config, key, content }: ConfigFile): ChartFile {
  const member = typeof content === "string" ? "data" : "binaryData";
  const folder = app === undefined ? `shared-files/${config}` : `files/${app}/${config}`;
  return { path: `${folder}/${member}/${key}`, content: marked(content) };
}

const mark = Buffer.from("\ufeff");

/** Helm takes one byte order mark away from each file of a chart; a second one keeps the first. */
function marked(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === "string")
    return content.startsWith("\ufeff") ? `\ufeff${content}` : content;
  return mark.equals(content.subarray(0, mark.length)) ? Buffer.concat([mark, content]) : content;
}
