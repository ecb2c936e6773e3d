import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import { definitions } from "../request/attributes.js";
import { spec } from "../testing/apps.js";
import { lower } from "./lower.js";
import { partialSchema } from "./partial_schema.js";
import { anyValuesSchema, REQUEST_SCHEMA, valuesSchema } from "./schema.js";

const model = lower(
  spec([
    {
      app_name: "web",
      app_type: "external-api",
      external_secrets: { db: { sealedSecret: { encryptedData: { a: "b" } } } },
    },
    { app_name: "api", app_type: "internal-api" },
    { app_name: "job", app_type: "job" },
    { app_name: "nightly", app_type: "cron-job", cron_job: { schedule: "0 0 * * *" } },
    {
      app_name: "db",
      app_type: "worker",
      stateful_set: {},
      persistent_volume_claims: {
        data: { mountPath: "/data", resources: { requests: { storage: "1Gi" } } },
      },
    },
  ]),
);
const whole = valuesSchema(model);

const ajv = new Ajv(ajvOptions);
ajv.addSchema(whole, "https://chart/values.schema.json");
const validate = ajv.compile({
  ...partialSchema(whole, "../values.schema.json"),
  $id: "https://chart/values/schema.json",
});

/** Where values do not fit, and why. */
function problemsOf(values: object): string[] {
  validate(values);
  return (validate.errors ?? []).map(
    ({ instancePath, message = "" }) => `${instancePath} ${message}`,
  );
}

const app = (name: string, values: object) => ({ apps: { [name]: values } });
const probe = (values: object) => app("web", { sidecars: { s: { livenessProbe: values } } });

test.each<[string, object]>([
  ["nothing", {}],
  ["an environment alone", { global: { environment: "prod" } }],
  ["one value of one app", app("web", { replicas: 3 })],
  [
    "a part of a part",
    { externalSecrets: { db: { externalSecret: { data: { a: { key: "k" } } } } } },
  ],
  [
    "another way to make a Secret",
    { externalSecrets: { db: { externalSecret: null, sealedSecret: {} } } },
  ],
  ["a variable that is taken away", app("web", { env: { A: null } })],
  ["another source of a variable", app("web", { env: { A: { value: null, valueFrom: {} } } })],
  ["a limit that is taken away", app("web", { resources: { limits: { cpu: null } } })],
  [
    "a part of a volume claim",
    app("db", { persistentVolumeClaims: { data: { mountPath: "/d" } } }),
  ],
  ["a part of a schedule", app("nightly", { cronJob: { timeZone: "Etc/UTC" } })],
  ["another handler of a probe", probe({ httpGet: null, tcpSocket: { port: 1 } })],
  ["a handler without its port", probe({ httpGet: { path: "/up" } })],
  ["a label that is taken away", { labels: { team: null } }],
])("%s fits", (_, values) => {
  expect(problemsOf(values)).toEqual([]);
});

test.each<[string, object, string]>([
  ["an unknown key", { extra: 1 }, ""],
  ["an unknown app", app("wbe", {}), "/apps"],
  ["an unknown key of an app", app("web", { replica: 3 }), "/apps/web"],
  ["a key of another type of app", app("job", { replicas: 3 }), "/apps/job"],
  ["a wrong type", app("web", { replicas: "3" }), "/apps/web/replicas"],
  ["null for what templates need", app("web", { image: null }), "/apps/web/image"],
  ["another type of app", app("web", { type: "worker" }), "/apps/web/type"],
  ["an app that is taken away", { apps: { web: null } }, "/apps/web"],
  [
    "an incomplete entry of a list",
    app("web", { volumes: [{ emptyDir: {} }] }),
    "/apps/web/volumes/0",
  ],
])("%s does not fit", (_, values, place) => {
  expect(problemsOf(values)).toContainEqual(expect.stringMatching(`^${place} `));
});

/** All schemas in a schema. */
function* within(schema: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof schema !== "object" || schema === null) return;
  if (!Array.isArray(schema)) yield schema as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(schema)) yield* within(inner);
}

test("all that a oneOf says is which key is required", () => {
  const all = anyValuesSchema();
  const own = JSON.parse(JSON.stringify(all).replaceAll(`"${REQUEST_SCHEMA}#/`, '"#/')) as Readonly<
    Record<string, unknown>
  >;
  const reached = new Set<string>();
  const visit = (schema: unknown): void => {
    for (const one of within(schema)) {
      if (Array.isArray(one["oneOf"])) {
        for (const choice of one["oneOf"] as object[])
          expect(Object.keys(choice)).toEqual(["required"]);
      }
      const name = typeof one["$ref"] === "string" ? one["$ref"].replace("#/definitions/", "") : "";
      if (!Object.hasOwn(definitions, name) || reached.has(name)) continue;
      reached.add(name);
      visit(definitions[name]);
    }
  };
  visit(own);
  expect(reached.size).toBeGreaterThan(100);
});
