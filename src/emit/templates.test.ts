import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { lower } from "../lower/index.js";
import { spec } from "../testing/apps.js";
import { templateFiles } from "./template_files.js";
import { emitTemplates } from "./templates.js";

test("every template is there for the apps that use it, byte for byte", () => {
  const model = lower(
    spec([
      { app_type: "external-api", service_account: {}, config: {} },
      { app_name: "job", app_type: "job" },
    ]),
  );
  for (const { path, content } of emitTemplates(model)) {
    const source = new URL(`../${path}`, import.meta.url);
    expect(content).toBe(readFileSync(source, "utf8"));
  }
});

test("every file of src/templates has a place in the table of lower/templates.ts", () => {
  const everything = lower(
    spec(
      [
        { app_type: "external-api", service_account: {}, config: {} },
        { app_name: "j", app_type: "job" },
      ],
      {
        external_secrets: { s: { sealedSecret: { encryptedData: {} } } },
        secret_stores: { vault: { provider: {} } },
      },
    ),
  );
  const carried = new Set([...everything.templates, "manifests.yaml"]);
  expect([...carried].sort()).toEqual(Object.keys(templateFiles).sort());
});

test("a template that does not exist is a bug", () => {
  const model = { ...lower(spec([{}])), templates: ["nothing.yaml"] };
  expect(() => emitTemplates(model)).toThrow("no template nothing.yaml in src/templates");
});
