import { Ajv } from "ajv";
import { expect, test } from "@jest/globals";

import { findDeadValues } from "./dead_values.js";
import { type Json, type JsonObject, objectOf, stringOf } from "../objects/json.js";

const any = { type: "object", additionalProperties: true };
const schema: JsonObject = {
  type: "object",
  properties: {
    global: { type: "object", properties: { name: { type: "string" } } },
    ingress: any,
    apps: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: {
          type: { const: "worker" },
          port: { type: "integer", maximum: 9 },
          level: { enum: ["low", "high"] },
          args: { type: "array", items: { type: "string" } },
        },
      },
    },
  },
};

const values = {
  global: { name: "x" },
  ingress: { tls: "a" },
  apps: {
    one: { type: "worker", port: 9, level: "low", args: [], check: { enabled: false, path: "/" } },
    two: { type: "worker", port: 1, level: "low", args: [], ingress: { tls: "b" } },
  },
};

/** What a chart would print that uses all of them, the app's own ingress before the chart's. */
function render(given: Json): string {
  const { global, apps, ingress } = objectOf(given);
  const documents = Object.entries(objectOf(apps)).map(([name, item]) => {
    const app = objectOf(item);
    const check = objectOf(app["check"]);
    const shown = [app["port"], app["level"], app["args"], check["enabled"] === true ? check : {}];
    const tls =
      objectOf(app["ingress"])["tls"] ?? (name.startsWith("two") ? objectOf(ingress)["tls"] : "");
    return `app.kubernetes.io/name: "${name}"\n${JSON.stringify([global, shown, tls])}\n`;
  });
  return documents.map((text) => `---\n${text}`).join("");
}

const validate = new Ajv({ strict: false }).compile(schema);
const look = (print: (given: Json) => string, given: Json = values) => {
  let renders = 0;
  const subject = {
    values: given,
    schema,
    accepts: (mutant: Json) => validate(mutant),
    render: (mutant: Json) => {
      renders += 1;
      return Promise.resolve(print(mutant));
    },
  };
  return findDeadValues(subject).then((result) => ({ ...result, renders }));
};

test("no value is dead: some change what is rendered, some cannot change", async () => {
  const { problems, alive, refused } = await look(render);
  expect(problems).toEqual([]);
  expect({ alive, refused }).toEqual({ alive: 11, refused: 2 });
});

test("changes of apps are rendered together", async () => {
  const app = { type: "worker", port: 1, level: "low" };
  const apps = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, app]));
  const { alive, renders } = await look(render, { apps });
  expect(alive).toBe(10);
  // Each app as it is, twice, and all changes.
  expect(renders).toBe(2);
});

test("a change that templates refuse does not hide what the others do", async () => {
  const { problems, alive, refused } = await findDeadValues({
    values,
    schema,
    accepts: (mutant: Json) => validate(mutant),
    render: (mutant: Json) =>
      Promise.resolve(
        Object.values(objectOf(objectOf(mutant)["apps"])).some(
          (app) => objectOf(app)["level"] === "high",
        )
          ? undefined
          : render(mutant),
      ),
  });
  expect(problems).toEqual([]);
  expect({ alive, refused }).toEqual({ alive: 9, refused: 4 });
});

test("an app that renders otherwise under another name is looked at on its own", async () => {
  const print = (given: Json): string => {
    const text = render(given);
    return text.replaceAll(
      /"(one|two)([^"]*)"\n/g,
      (label, _, suffix) => `${label}${String(suffix).replaceAll(/\d/g, "$&$&")}!`,
    );
  };
  const { problems, alive } = await look((given) =>
    print(given).replace(/("one"\n.*?\[)\d+/s, "$1"),
  );
  expect(problems.map(({ path }) => path)).toEqual(["apps.one.port"]);
  expect(alive).toBe(10);
});

const dead: readonly (readonly [path: string, blind: (text: string) => string])[] = [
  ["apps.one.port", (text) => text.replaceAll(/("one[^"]*"\n.*?\[)\d+/gs, "$1")],
  ["apps.two.level", (text) => text.replaceAll(/("two[^"]*"\n.*?)"(low|high)"/gs, "$1")],
  ["global.name", (text) => text.replaceAll(/\{"name":.*?\}/g, "")],
  ["apps.one.args", (text) => text.replaceAll(/("one[^"]*"\n.*?,.*?,.*?,)\[.*?\],/gs, "$1")],
  ["apps.one.check.path", (text) => text.replaceAll(/"path":"[^"]*"/g, "")],
  ["ingress.tls", (text) => text.replaceAll('"a"', "").replaceAll(/"ax"|"xa"|"a\/x"/g, "")],
];

test.each(dead)("dead: %s", async (path, blind) => {
  const { problems } = await look((given) => {
    const text = render(given);
    // ingress.tls shows only where app two has no own.
    return path === "ingress.tls" &&
      objectOf(objectOf(objectOf(objectOf(given)["apps"])["two"])["ingress"])["tls"] === undefined
      ? ""
      : blind(text);
  });
  expect(problems.map((problem) => problem.path)).toContain(path);
});

test("a leaf that only shows where templates refuse to render is not called dead", async () => {
  const { problems } = await findDeadValues({
    values,
    schema,
    accepts: (mutant: Json) => validate(mutant),
    render: (mutant: Json) => {
      const text = render(mutant);
      return Promise.resolve(text.includes('"enabled":true') ? undefined : text);
    },
  });
  expect(problems).toEqual([]);
});

test("the registry for images that name none is not dead where all images name one", async () => {
  const given = { imageRegistry: "", apps: { one: { image: "ghcr.io/acme/one" } } };
  const print = (printed: Json): string => {
    const { imageRegistry, apps } = objectOf(printed);
    const image = stringOf(objectOf(objectOf(apps)["one"])["image"]) ?? "";
    return image.includes(".") ? image : `${stringOf(imageRegistry)}/${image}`;
  };
  expect((await look(print, given)).problems).toEqual([]);
  const blind = (printed: Json): string => print(printed).replace(/^.*mutated$/, "mutated");
  expect((await look(blind, given)).problems.map(({ path }) => path)).toEqual(["imageRegistry"]);
});

test("replicas are not dead where an autoscaler decides how many pods there are", async () => {
  const given = { apps: { one: { replicas: "x", horizontalPodAutoscaler: { maxReplicas: 3 } } } };
  const print = (printed: Json): string => {
    const { replicas, horizontalPodAutoscaler } = objectOf(
      objectOf(objectOf(printed)["apps"])["one"],
    );
    const { enabled = true, maxReplicas = null } = objectOf(horizontalPodAutoscaler);
    return enabled === false ? JSON.stringify(replicas) : JSON.stringify({ enabled, maxReplicas });
  };
  expect((await look(print, given)).problems).toEqual([]);
  const blind = (printed: Json): string => print(printed).replace(/^".*/, "");
  expect((await look(blind, given)).problems.map(({ path }) => path)).toEqual([
    "apps.one.replicas",
  ]);
});
