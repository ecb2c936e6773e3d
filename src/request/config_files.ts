/** Config files of apps and of the chart: keys of ConfigMaps out of files of the repository. */
import type { App, Request } from "../model/types.gen.js";

/** One key of a ConfigMap. */
export interface ConfigFile {
  /** undefined where it is for all apps. */
  readonly app: string | undefined;
  /** The name of the ConfigMap within the app, or the chart. */
  readonly config: string;
  readonly key: string;
  /** A string where the file is UTF-8 text. */
  readonly content: string | Uint8Array;
  /** In bytes. */
  readonly size: number;
}

/**
 * Reads the files of all apps, and then those that the chart has for them.
 *
 * @param files the content of each file that one names, by label
 * @throws if a file is missing: the rule hands over all of them
 */
export function parseConfigFiles(
  { apps, chart }: Request,
  files: ReadonlyMap<string, Uint8Array>,
): ConfigFile[] {
  const read = (app: string | undefined, configs: App["config_files"] = {}) =>
    Object.entries(configs).flatMap(([config, { files: keys }]) =>
      Object.entries(keys).map(([key, label]): ConfigFile => {
        const bytes = files.get(label);
        if (!bytes) throw new Error(`the file of ${label} was not handed over`);
        return { app, config, key, content: textOf(bytes) ?? bytes, size: bytes.length };
      }),
    );
  return [
    ...apps.flatMap(({ app_name: app, config_files: configs }) => read(app, configs)),
    ...read(undefined, chart.config_files),
  ];
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark is part of the file.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
