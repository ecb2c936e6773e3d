import { Ajv } from "ajv";
import { join } from "node:path";

import { listDiagnostics } from "../../diagnostics/diagnostic.js";
import { parseAll } from "../../yaml/yaml.js";
import { atMost } from "../at_most.js";
import { findDeadValues } from "../dead_values.js";
import { findDroppedValues } from "../dropped_values.js";
import {
  copyChart,
  kindOf,
  readText,
  removeFile,
  withTemporaryFolder,
  writeText,
} from "../files.js";
import { Helm, helmMessage } from "../helm.js";
import { type Json, type JsonObject } from "../../objects/json.js";
import { overridesFor } from "../leaves.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";

/** Looks for values of a chart that nothing uses, and for empty ones that templates drop. */
export async function valuesTest(options: Options): Promise<string> {
  return withTemporaryFolder(async (folder) => {
    const chart = copyChart(options.chart, folder);
    const schemaFile = join(chart, "values.schema.json");
    if (kindOf(schemaFile) !== "file") {
      throw new Mistake(
        "the chart has no values.schema.json, so nothing says which values it takes",
      );
    }
    const schema = JSON.parse(readText(schemaFile)) as JsonObject;
    if (options.emptyValues && schema["x-defaults"] !== "complete") {
      throw new Mistake(
        'empty_values needs a values.schema.json with "x-defaults": "complete", which says by a "default" wherever ' +
          "an empty value means the same as none",
      );
    }
    const values = (parseAll(readText(join(chart, "values.yaml")))[0]?.value ?? {}) as Json;
    const validate = new Ajv({ strict: false, unicodeRegExp: true }).compile(schema);
    const helm = new Helm(options.helm, folder);
    let count = 0;
    // Two, as Bazel takes a test for one process and Helm is not busy all of its time.
    const render = atMost(2, async (mutant: Json): Promise<string | undefined> => {
      const file = join(folder, `mutant${++count}.json`);
      writeText(file, JSON.stringify(overridesFor(values, mutant)));
      const result = await helm.template(chart, { ...options, values: [file], set: [] });
      return result.ok ? result.stdout : undefined;
    });
    const plain = await helm.template(chart, { ...options, values: [], set: [] });
    if (!plain.ok) throw new Mistake(`helm template fails:\n${helmMessage(plain)}`);

    // Helm says nothing about the values from here on, so that a key that must be there can be taken away.
    removeFile(schemaFile);
    const subject = { values, schema, accepts: (mutant: Json) => validate(mutant), render };
    const { problems, alive, refused } = await findDeadValues(subject);
    const empty = options.emptyValues
      ? await findDroppedValues(subject)
      : { problems: [], told: 0 };
    // manifests.enabled is there in every chart, for whoever deploys several, also without manual manifests; enabled
    // at the top is for the condition of a parent chart, and no template reads it.
    const without = kindOf(join(chart, "templates/manifests.yaml")) === "nothing";
    const except = [...options.except, "enabled", ...(without ? ["manifests.enabled"] : [])];
    const all = [...problems, ...empty.problems].filter(({ path }) => !except.includes(path));
    if (all.length > 0) {
      throw new Mistake(`${all.length} values without effect:\n${listDiagnostics(all)}`);
    }
    return [
      `${alive} values have an effect, and of ${refused} the schema or a template refuses any other\n`,
      ...(options.emptyValues ? [`${empty.told} empty values differ from no value\n`] : []),
    ].join("");
  });
}
