import fc from "fast-check";

import { type App, type Chart } from "../model/types.gen.js";
import { annotations, apps } from "./app.js";
import { label, text } from "./text.js";

/** What a chart is made of, and the texts of its manual manifest. */
export interface ChartCase {
  readonly chart: Chart;
  readonly apps: App[];
  /** The data of a ConfigMap that is written by hand. */
  readonly data: Readonly<Record<string, string>>;
  /** The release that it is installed as. */
  readonly release: string;
}

const chart = fc.record(
  {
    chart_name: label,
    chart_version: fc.constantFrom("0.1.0", "1.0.0-rc.1+build.5", "10.20.30"),
    app_version: fc.constantFrom("1.10", "0777", "yes", "1e3", "v2"),
    namespace: fc.oneof(label, fc.constant("")),
    environment: fc.oneof(label, fc.constantFrom("no", "1e3", "0777", "null")),
    description: text,
    ingress: fc.record(
      {
        enabled: fc.boolean(),
        className: fc.oneof(label, fc.constant("")),
        annotations,
        tls: label.map((secretName) => [{ secretName }]),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["chart_name"] },
);

/** A valid chart of so many apps. */
export function chartCase(count: number): fc.Arbitrary<ChartCase> {
  return fc.record({
    chart,
    apps: apps(count),
    data: fc.dictionary(
      fc.stringMatching(/^[a-z][-_.a-z0-9]{0,20}$/).filter((key) => !key.includes("..")),
      text,
      { minKeys: 1, maxKeys: 8 },
    ),
    release: label.filter((name) => name.length <= 53),
  });
}
