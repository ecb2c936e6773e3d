/**
 * Writes src/request/schema.gen.json: the schema of a request, and of the values that follow from it, put together
 * from src/kinds/<kind>/schema.json in the order of src/kinds/index.ts. What it takes of Kubernetes is what it uses.
 *
 *   node tools/codegen/schema.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importTypeScript } from "./typescript.mjs";

const ROOT = new URL("../../", import.meta.url);
export const SCHEMA_FILE = "src/request/schema.gen.json";

const read = (path) => JSON.parse(readFileSync(new URL(path, ROOT), "utf8"));

/** Each kind's schema.json, with the kind's name. */
async function kindSchemas() {
  // The records of the kinds refer to the schema that is made here, though not for their names.
  const nothing = { properties: {} };
  const definitions = { App: nothing, AppValues: nothing, Chart: nothing, ChartValues: nothing };
  const { kinds } = await importTypeScript("src/kinds/index.ts", {
    "schema.gen.json": { definitions },
  });
  return kinds.map(({ name }) => {
    try {
      return [name, read(`src/kinds/${name}/schema.json`)];
    } catch (error) {
      if (error.code === "ENOENT") return [name, {}];
      throw error;
    }
  });
}

/** The members `section` of all kinds, each with the kind it belongs to. */
function collect(schemas, section) {
  const all = {};
  for (const [kind, schema] of schemas) {
    for (const [name, member] of Object.entries(schema[section] ?? {})) {
      if (Object.hasOwn(all, name)) throw new Error(`two kinds have ${name} in "${section}"`);
      all[name] = section === "definitions" ? member : { ...member, "x-kind": kind };
    }
  }
  return all;
}

function object(properties, required, rest = {}) {
  return { type: "object", additionalProperties: false, ...rest, required, properties };
}

/** None is for attributes: in values.yaml null takes a key away, and its noun speaks for it. */
function notNull(attribute) {
  const { oneOf, ...rest } = attribute;
  if (!oneOf?.some(({ type }) => type === "null")) return attribute;
  const annotations = Object.entries(rest).filter(([keyword]) => keyword.startsWith("x-"));
  const [only, ...others] = oneOf.filter(({ type }) => type !== "null");
  if (others.length > 0) throw new Error("an attribute is None or one noun");
  return { ...Object.fromEntries(annotations), ...only };
}

/** What attributes put into values.yaml, by key; `x-attribute` says which does. */
function valuesOf(attributes) {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const { "x-values": key, ...schema } = notNull(attribute);
      delete schema["x-attr"];
      return key === undefined ? [] : [[key, { ...schema, "x-attribute": name }]];
    }),
  );
}

/** Whether every chart has the value, with nobody saying so. */
function isAlwaysThere(schema) {
  const hasDefault = "default" in schema || "x-default" in schema || "x-required" in schema;
  return hasDefault && !("x-capability" in schema) && !("x-optional" in schema);
}

/** Anything else of an app an environment may take away, by null. */
const alwaysThere = (values) =>
  Object.keys(values).filter((key) => values[key]["x-required"] === true);

/** Values whose keys are paths, such as global.namespace, as maps in maps. */
function nested(values) {
  const properties = {};
  for (const [key, schema] of Object.entries(values)) {
    const [top, inner] = key.split(".");
    if (inner === undefined) properties[key] = schema;
    else {
      // Of the maps in the values only global has keys of others: a parent chart's, and of its other subcharts.
      const isOpen = top === "global";
      properties[top] ??= object({}, [], {
        ...(isOpen && { additionalProperties: true }),
        "x-kind": schema["x-kind"],
      });
      properties[top].properties[inner] = schema;
      if (isAlwaysThere(schema)) properties[top].required.push(inner);
    }
  }
  const required = Object.keys(properties).filter(
    (key) => isAlwaysThere(properties[key]) || properties[key].required?.length > 0,
  );
  return object(properties, required);
}

/** The definitions that schemas refer to, and those that these refer to, sorted by name. */
function reachable(schemas, definitions) {
  const used = new Set();
  const visit = (schema) => {
    if (typeof schema !== "object" || schema === null) return;
    const name = /^#\/definitions\/(.*)$/.exec(schema.$ref ?? "")?.[1];
    if (name !== undefined && !used.has(name)) {
      if (!definitions[name]) throw new Error(`no kind defines ${name}`);
      used.add(name);
      visit(definitions[name]);
    }
    Object.values(schema).forEach(visit);
  };
  schemas.forEach(visit);
  return Object.fromEntries([...used].sort().map((name) => [name, definitions[name]]));
}

/**
 * A definition with the fields that it takes from types of Kubernetes: those of a list, or all but those of a table,
 * which has the advice for whoever writes one all the same. What the definition says of a field itself is added.
 */
function withFields({ "x-fields-of": types, ...definition }, kubernetes, nouns) {
  if (types === undefined) return definition;
  const properties = { ...definition.properties };
  let elsewhere = {};
  for (const [type, chosen] of Object.entries(types)) {
    const fields = kubernetes[type]?.properties ?? {};
    for (const name of Array.isArray(chosen) ? chosen : Object.keys(chosen.except)) {
      if (!Object.hasOwn(fields, name)) throw new Error(`Kubernetes' ${type} has no field ${name}`);
    }
    if (!Array.isArray(chosen)) {
      elsewhere = {
        ...placesOf(chosen.others ?? {}, fields, nouns, kubernetes),
        ...elsewhere,
        ...chosen.except,
      };
    }
    for (const name of Array.isArray(chosen) ? chosen : allBut(chosen.except, fields)) {
      const own = properties[name];
      // A reference of its own takes the place of Kubernetes' type.
      properties[name] = own?.allOf ? own : { ...fields[name], ...own };
    }
  }
  const places = Object.keys(elsewhere).length > 0 && { "x-elsewhere": elsewhere };
  return { ...definition, properties, ...places };
}

function mapValues(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function allBut(except, fields) {
  return Object.keys(fields).filter((name) => !Object.hasOwn(except, name));
}

/** Where the fields of other types are written: `others` has the attribute by the definition that takes them. */
function placesOf(others, own, nouns, kubernetes) {
  const places = {};
  for (const [definition, attribute] of Object.entries(others)) {
    for (const [type, { except }] of Object.entries(nouns[definition]["x-fields-of"])) {
      for (const name of Object.keys(kubernetes[type].properties)) {
        if (!Object.hasOwn(own, name)) places[name] = except[name] ?? `write ${attribute}.${name}`;
      }
    }
  }
  return places;
}

/** The fields of Kubernetes' types that a chart writes and that have attributes for some of theirs only. */
function fieldNames(kubernetes) {
  const holders = {
    "the pod": "PodSpec",
    "the container": "Container",
    "the container's ports": "ContainerPort",
    "the Deployment": "DeploymentSpec",
    "the Service": "ServiceSpec",
    "the Job": "JobSpec",
    "a CronJob": "CronJobSpec",
    "a HorizontalPodAutoscaler": "HorizontalPodAutoscalerSpec",
    "a PodDisruptionBudget": "PodDisruptionBudgetSpec",
  };
  return Object.fromEntries(
    Object.entries(holders).map(([words, type]) => [
      words,
      Object.keys(kubernetes[type].properties).sort(),
    ]),
  );
}

/** The schema as data. */
export async function requestSchema() {
  const schemas = await kindSchemas();
  const appTypes = read("src/model/app_types.json");
  const app = collect(schemas, "app");
  const chart = collect(schemas, "chart");
  const makes = Object.entries(appTypes).map(([name, { makes }]) => `${name} (${makes})`);
  Object.assign(app.app_type, {
    description: `${app.app_type.description}: ${makes.slice(0, -1).join(", ")} or ${makes.at(-1)}.`,
    enum: Object.keys(appTypes),
  });
  const appValues = { ...collect(schemas, "appValues"), ...valuesOf(app) };
  const chartValues = { ...valuesOf(chart), ...collect(schemas, "chartValues") };
  const label = { description: "The Bazel label of the target; errors name it.", type: "string" };
  const own = {
    App: object({ label, ...app }, ["label", "app_name", "app_type"], {
      description: "The attributes of release_app.",
      "x-message": "must be a release_app target",
      "x-advice": "write the label of a release_app",
    }),
    AppValues: object(appValues, alwaysThere(appValues), {
      description: "What values.yaml says of an app, under apps.<app>.",
    }),
    Chart: object(chart, ["chart_name"], { description: "The attributes of helm_chart." }),
    ChartValues: {
      ...nested(chartValues),
      description: "What values.yaml says beside apps.",
    },
  };
  const kubernetes = read("src/kubernetes/definitions.gen.json").definitions;
  const nouns = collect(schemas, "definitions");
  const definitions = {
    ...read("src/kubernetes/formats.json").definitions,
    ...kubernetes,
    ...mapValues(nouns, (noun) => withFields(noun, kubernetes, nouns)),
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Request",
    description:
      "What the helm_chart rule asks of the generator: the attributes as they were typed, each with the label it came from. It holds no file path; files are named by label and handed over beside it.",
    ...object(
      {
        label,
        chart: { $ref: "#/definitions/Chart" },
        apps: {
          description: "The apps, in the order of the attribute.",
          type: "array",
          minItems: 1,
          items: { $ref: "#/definitions/App" },
          "x-advice": "write the label of at least one release_app",
        },
      },
      ["label", "chart", "apps"],
    ),
    "x-fields": fieldNames(kubernetes),
    definitions: { ...own, ...reachable(Object.values(own), definitions) },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkedIn = fileURLToPath(new URL(SCHEMA_FILE, ROOT));
  const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
  writeFileSync(values.out, `${JSON.stringify(await requestSchema(), undefined, 1)}\n`);
}
