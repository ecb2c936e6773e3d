/** values/<environment>.yaml: what an environment has of its own. */
import type { ChartModel } from "../model/chart.js";
import { stringify } from "../yaml/yaml.js";
import { editorSchema } from "./editor_schema.js";
import type { ChartFile } from "../model/chart_file.js";

export function emitEnvironmentValues({ name: chart, environments }: ChartModel): ChartFile[] {
  return environments.map(({ name, overlay }) => {
    const [first = "global"] = Object.keys(overlay);
    const text = `${editorSchema("schema.json")}\nWhat ${name} has of its own: helm upgrade --install my-${chart} . -f values/${name}.yaml`;
    return {
      path: `values/${name}.yaml`,
      content: stringify(overlay, { comments: [{ path: [first], text }] }),
    };
  });
}
