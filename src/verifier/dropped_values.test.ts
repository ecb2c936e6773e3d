import { Ajv } from "ajv";
import { expect, test } from "@jest/globals";

import { findDroppedValues } from "./dropped_values.js";
import { type Json, type JsonObject, objectOf } from "../objects/json.js";

/** A chart of two apps, which may have a number, a text, a switch, a list and a probe, and defaults of their ingress. */
const app = {
  type: "object",
  additionalProperties: false,
  required: ["port"],
  properties: {
    port: { type: "integer" },
    tag: { type: "string", default: "" },
    on: { type: "boolean" },
    args: { type: "array", items: { type: "string" } },
    path: { type: "string", minLength: 1 },
    env: { type: "object", additionalProperties: { type: ["string", "number"] }, default: [] },
    probe: {
      type: "object",
      additionalProperties: false,
      properties: { delay: { type: "integer" } },
    },
    ingress: { type: "object", properties: { className: { type: "string" } }, default: {} },
  },
};
const schema: JsonObject = {
  type: "object",
  properties: {
    apps: { type: "object", required: ["one"], properties: { one: app, two: app } },
    ingress: {
      type: "object",
      properties: { className: { type: "string", default: "" } },
      default: {},
    },
  },
};
const values = {
  ingress: { className: "" },
  apps: {
    one: { port: 1, tag: "", on: true, env: { A: "x", B: "y" }, ingress: {} },
    two: { port: 1, args: ["a"], path: "/", ingress: { className: "own" } },
  },
};

/** What a chart would print that tells everything apart that the schema has no default for. */
function render(given: Json, show = (shown: JsonObject) => shown): string {
  const { apps, ingress } = objectOf(given);
  return Object.entries(objectOf(apps))
    .map(([name, item]) => {
      const { tag, env, ingress: own, ...rest } = objectOf(item);
      const className = objectOf(own)["className"] ?? objectOf(ingress)["className"] ?? "";
      const shown = { ...rest, tag: tag || "latest", ...objectOf(env), className };
      return `---\napp.kubernetes.io/name: "${name}"\n${JSON.stringify(show(shown))}\n`;
    })
    .join("");
}

const validate = new Ajv({ strict: false }).compile(schema);
const look = async (print: (given: Json) => string | undefined) => {
  let renders = 0;
  const { problems, told } = await findDroppedValues({
    values,
    schema,
    accepts: (given: Json) => validate(given),
    render: (given: Json) => {
      renders += 1;
      return Promise.resolve(print(given));
    },
  });
  const found = problems.map(({ path, message }) => `${path} ${message.split(" ")[0] ?? ""}`);
  return { found: found.sort(), told, renders };
};

test("no empty value is dropped: each differs from no value, or the schema says that it does not", async () => {
  const { found, told, renders } = await look((given) => render(given));
  expect(found).toEqual([]);
  // Of both apps: port, on, args, probe, probe.delay, className; of one: "" and 0 of a variable.
  expect(told).toBe(14);
  // Fewer than two for each, as those of both apps are tried together.
  expect(renders).toBeLessThan(25);
});

const omit = (given: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name !== key));
const dropping = (key: string) => (shown: JsonObject) => (shown[key] ? shown : omit(shown, key));

const dropped: readonly (readonly [
  name: string,
  want: readonly string[],
  show: (shown: JsonObject) => JsonObject,
])[] = [
  ["0 of a key that must be there", ["apps.one.port 0", "apps.two.port 0"], dropping("port")],
  ["false", ["apps.one.on false", "apps.two.on false"], dropping("on")],
  ["a variable, in all its forms", ['apps.one.env.A ""', "apps.one.env.A 0"], dropping("A")],
  [
    "[] where there is one and where there is none",
    ["apps.one.args []", "apps.two.args []"],
    (shown) => (JSON.stringify(shown["args"]) === "[]" ? omit(shown, "args") : shown),
  ],
  [
    "0 below a map that is not there",
    ["apps.one.probe.delay 0", "apps.two.probe.delay 0"],
    ({ probe, ...shown }) => ({
      ...shown,
      ...(probe === undefined ? {} : { probe: dropping("delay")(objectOf(probe)) }),
    }),
  ],
];
test.each(dropped)("dropped: %s", async (_, want, show) => {
  expect((await look((given) => render(given, show))).found).toEqual(want);
});

test('dropped: "" of an app, where the chart has a default', async () => {
  const { found } = await look((given) => {
    const { apps, ingress } = objectOf(given);
    const names = Object.values(objectOf(apps)).map((item) => {
      const own = objectOf(objectOf(item)["ingress"])["className"];
      return own || objectOf(ingress)["className"];
    });
    return render(given, (shown) => omit(shown, "className")) + JSON.stringify(names);
  });
  expect(found).toEqual(['apps.one.ingress.className ""', 'apps.two.ingress.className ""']);
});

test("what templates refuse either way says nothing, and what they refuse only without it is told apart", async () => {
  expect((await look(() => undefined)).found).toEqual([]);
  const required = (given: Json) => {
    const apps = Object.values(objectOf(objectOf(given)["apps"])).map(objectOf);
    return apps.every((item) => "port" in item)
      ? render(given, (shown) => omit(shown, "port"))
      : undefined;
  };
  expect((await look(required)).found).toEqual([]);
});

/** An app whose probe takes what it does not say from the check around it. */
const nested = (delayOf: (own: Json | undefined, around: Json | undefined) => Json | undefined) => {
  const delay = { type: "integer" };
  const probe = { type: "object", additionalProperties: false, properties: { delay }, default: {} };
  const check = { type: "object", additionalProperties: false, properties: { delay, probe } };
  const one = { type: "object", properties: { check } };
  const apps = { type: "object", properties: { one }, required: ["one"] };
  const subject = { type: "object", properties: { apps }, required: ["apps"] };
  const accepts = new Ajv({ strict: false }).compile(subject);
  return findDroppedValues({
    values: { apps: { one: { check: { delay: 0, probe: { delay: 0 } } } } },
    schema: subject,
    accepts: (given: Json) => accepts(given),
    render: (given: Json) => {
      const {
        delay: around,
        probe: own,
        ...rest
      } = objectOf(objectOf(objectOf(objectOf(given)["apps"])["one"])["check"]);
      const shown = {
        ...rest,
        around: around ?? 7,
        own: delayOf(objectOf(own)["delay"], around) ?? 7,
      };
      return Promise.resolve(`---\napp.kubernetes.io/name: "one"\n${JSON.stringify(shown)}\n`);
    },
  });
};

test("0 of a probe differs from no value though the check around it says 0 as well", async () => {
  const right = await nested((own, around) => own ?? around);
  expect(right.problems.map(({ path }) => path)).not.toContain("apps.one.check.probe.delay");
  const wrong = await nested((own, around) => own || around);
  expect(wrong.problems.map(({ path }) => path)).toContain("apps.one.check.probe.delay");
});
