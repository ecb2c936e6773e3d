/** files/: what config files hold, byte for byte. */
import type { ChartModel } from "../lower/model.js";
import type { ChartFile } from "./chart_file.js";

export function emitConfigFiles({ configFiles }: ChartModel): ChartFile[] {
  return configFiles.map(({ path, content }) => ({ path, content }));
}
