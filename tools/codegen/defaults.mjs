/**
 * Writes docs/defaults.md: what an app and a chart have when their BUILD file does not say. It is read out of the schema,
 * src/model/app_types.json and src/kinds/resources/memory.json.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/defaults.mjs
 */
import { readFileSync } from "node:fs";
import { writeGenerated } from "./generated.mjs";
import { table } from "./markdown.mjs";
import { schemaAttributes } from "./schema_attributes.mjs";
import { definitions } from "./schema_types.mjs";
import { literal } from "./starlark.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const code = (value) => `\`${literal(value)}\``;

/** Empty lists, dicts and strings say that there is nothing. */
const isEmpty = (value) =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

/** The definition that a dict of an attribute has. */
function definitionOf({ $ref, allOf = [], oneOf = [] }) {
  if ($ref !== undefined) return definitions[$ref.split("/").at(-1)];
  return [...allOf, ...oneOf].map(definitionOf).find(Boolean);
}

/** A row for an attribute, and one for each key of its dict that has a default. */
function rows({ name, schema, doc }) {
  const { default: value, "x-default": text } = schema;
  const keys = Object.entries(definitionOf(schema)?.properties ?? {}).flatMap(([key, member]) => {
    const preset = member["x-default"] ?? member.default;
    return preset === undefined || isEmpty(preset)
      ? []
      : [[`\`${name}.${key}\``, code(preset), description(member)]];
  });
  const own =
    value !== undefined && !isEmpty(value)
      ? [[`\`${name}\``, code(value), doc]]
      : text !== undefined && keys.length === 0
        ? [[`\`${name}\``, text, doc]]
        : [];
  return [...own, ...keys];
}

function description(member) {
  return member.description ?? definitionOf(member)?.description ?? "";
}

const byType = Object.entries(read("src/model/app_types.json")).map(([type, record]) => {
  const { port, ingress } = record.defaults;
  return [
    `\`${type}\``,
    record.makes,
    port === undefined ? "" : code(port),
    ingress === undefined ? "" : ingress.enabled === false ? "no" : "yes",
    code(record.cpuRequest),
  ];
});

const memory = Object.entries(read("src/kinds/resources/memory.json")).map(
  ([language, { request, limit }]) => [
    language === "default" ? "any other" : `\`${language}\``,
    code(request),
    code(limit),
  ],
);

const preset = (definition, key) => definitions[definition].properties[key]["x-default"];
const { periodSeconds, failureThreshold } = preset("healthCheck", "startup");
const patience = preset("healthCheck", "liveness").failureThreshold;

const HEAD = ["Attribute", "Default", "What it is"];

writeGenerated(
  "docs/defaults.md",
  [
    "# Defaults",
    "<!-- Written by `bazel run //:update` from src/kinds/*/schema.json; do not edit. -->",
    "What is in a chart when its BUILD files do not say. Each default is a value in the chart's values.yaml, so an environment can change it too. A dict is merged over its defaults, key by key, but for `resources`, which replaces them. What is not listed is empty or absent; so are `health_check` and `service_account`, until they are written.",
    "## Every app",
    table(HEAD, schemaAttributes("app").flatMap(rows)),
    "## By app type",
    table(["`app_type`", "Makes", "`port`", "Ingress", "CPU request"], byType),
    "CPU has no limit by default: a limit slows an app down even where the CPU is idle, and the requests already share it out. Memory has one, as an app that takes too much would take it from the others.",
    table(["`language`", "Memory request", "Memory limit"], memory),
    "## Every chart",
    table(HEAD, schemaAttributes("chart").flatMap(rows)),
    "## What is deliberate",
    `- **Probes.** A health check gives three. The startup probe has time for a slow start, ${failureThreshold} times ${periodSeconds} seconds, and the other two wait for it. Readiness takes a pod out of its Services after the 3 misses of Kubernetes, 10 seconds apart; liveness restarts the container only after ${patience}, because a restart makes an overload worse. \`timeoutSeconds\` is ${preset("healthCheck", "timeoutSeconds")}, as a busy app may take more than the 1 second of Kubernetes. \`{"enabled": False}\` turns a probe off. An app has none until it says \`health_check = {}\`: nobody else knows that it answers.
- **Replicas.** An app with an autoscaler has none; [scaling.md](scaling.md) says more. One that people or an autoscaler outside of the chart scale says \`replicas = "unmanaged"\`, or \`replicas: unmanaged\` in a values file: the chart then leaves the number alone at every upgrade. The first upgrade with it takes the chart's number away, and Kubernetes falls back to 1 until the app is scaled again. \`--set apps.<app>.replicas=3\` still works.
- **Budget.** Several pods have a PodDisruptionBudget that lets one be missing, so that a drain neither takes all of them nor waits for ever. \`pod_disruption_budget = None\` leaves it out.
- **Spread.** The pods of a Deployment are spread over hosts and zones, as far as there is room (\`ScheduleAnyway\`). It is always in the Deployment, whatever its replicas, so that scaling restarts nothing. \`pod = {"topologySpreadConstraints": [...]}\` replaces it, and \`[]\` leaves it out.
- **Tokens.** The token of a service account is not mounted. An app that calls the Kubernetes API asks for it with \`service_account = {"automount": True}\`, or \`{"create": False, "name": "default", "automount": True}\` for the account of the namespace.
- **Capabilities.** Only \`pod_security = "restricted"\` drops them, and asks for a user other than root: many ordinary images do not start without. [security.md](security.md#pod-security) says what else it asks for.
- **Hooks.** A job runs before its release and ends after ${preset("hook", "deadline") / 60} minutes, because a hook outlives a release that failed or was uninstalled.`,
  ]
    .join("\n\n")
    .concat("\n"),
);
