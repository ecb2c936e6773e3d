import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { valuesFilesOf } from "./values_files.js";

test("an environment that the chart does not have is told which there are", () => {
  const chart = mkdtempSync(join(tmpdir(), "chart-"));
  try {
    mkdirSync(join(chart, "values"));
    for (const name of ["dev.yaml", "prod.yaml", "schema.json"]) {
      writeFileSync(join(chart, "values", name), "{}\n");
    }
    const of = (environment: string) => valuesFilesOf({ environment, values: [] }, chart);
    expect(of("prod")).toEqual([join(chart, "values/prod.yaml")]);
    expect(() => of("pord")).toThrow("the chart has no environment pord: it has dev, prod");
    expect(() => of("pord")).not.toThrow("schema");
  } finally {
    rmSync(chart, { recursive: true });
  }
});
