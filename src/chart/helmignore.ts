/** .helmignore: what `helm package` leaves out when somebody packages the folder again. */
import type { ChartFile } from "../model/chart_file.js";

// Only at the top: a pattern without "/" would also drop a file that an app carries.
const patterns = ["/.git/", "/.gitignore", "/.DS_Store", "/*.tgz"];

export function emitHelmignore(): ChartFile {
  return { path: ".helmignore", content: `${patterns.join("\n")}\n` };
}
