/** A monorepo of charts, as a Bazel module of its own that uses this checkout. */
import fs from "node:fs";
import path from "node:path";

const types = ["external-api", "internal-api", "worker", "external-api", "job"];

/** Attributes as a service of some size has them. */
function app(chart, index) {
  const type = types[index % types.length];
  const name = `app_${index}`;
  const attributes = [
    `name = "${name}"`,
    `app_type = "${type}"`,
    `description = "Part ${index} of ${chart}"`,
    `domain = "${chart}"`,
    `env = _ENV | {"SERVICE": "${chart}-${index}"}`,
    `env_from = [secret_ref("${chart}-credentials"), config_map_ref("${chart}-config")]`,
    `organization = "acme"`,
    `pod_security_context = _POD_SECURITY_CONTEXT`,
    `registry = "ghcr.io"`,
    `security_context = _SECURITY_CONTEXT`,
    `version = "1.${index}.0"`,
  ];
  if (type === "job") attributes.push(`args = ["migrate", "--all"]`);
  else {
    attributes.push(
      `health_check = {"path": "/${name}/health"}`,
      `port = ${8000 + (index % 100)}`,
      `replicas = 2`,
      `resources = {"limits": {"cpu": "500m", "memory": "512Mi"}, "requests": {"cpu": "50m", "memory": "256Mi"}}`,
    );
  }
  if (type === "external-api") {
    const host = `${name.replace("_", "-")}.${chart}.example.com`;
    attributes.push(
      `ingress = {"annotations": {"cert-manager.io/cluster-issuer": "letsencrypt"}, "host": "${host}", ` +
        `"paths": [{"path": "/${name}", "pathType": "Prefix"}], "tls": {"secretName": "${chart}-${index}-tls"}}`,
    );
  }
  return `release_app(\n${attributes.map((attribute) => `    ${attribute},\n`).join("")})\n`;
}

const header = `load("@rules_appchart//rules:defs.bzl", "config_map_ref", "external_config_map_ref", "external_secret_ref", "field_ref", "helm_chart", "release_app", "secret_key_ref", "secret_ref")
load("//:trivial.bzl", "trivial")
`;

const constants = (chart) => `
_ENV = {
    "APP_ENV": "{{ .Values.global.environment }}",
    "DATABASE_URL": secret_key_ref("${chart}-credentials", "database-url"),
    "QUEUE_HOST": "rabbitmq.rabbitmq.svc.cluster.local",
    "QUEUE_PORT": "5672",
    "OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector.observability.svc.cluster.local:4317",
    "POD_NAME": field_ref("metadata.name"),
}

_POD_SECURITY_CONTEXT = {
    "runAsNonRoot": True,
    "runAsUser": 1000,
    "seccompProfile": {"type": "RuntimeDefault"},
}

_SECURITY_CONTEXT = {
    "allowPrivilegeEscalation": False,
    "capabilities": {"drop": ["ALL"]},
}

`;

const environments = `{
        "dev": {"apps": {"app_0": {"replicas": 1}}},
        "prod": {"apps": {"app_0": {"replicas": 5}, "app_1": {"env": {"LOG_LEVEL": "warn"}}}},
    }`;

/** The BUILD file of one chart; its name is the package's. */
function chartPackage(chart, apps, { existing, withEnvironments = false }) {
  const targets = Array.from({ length: apps }, (_, index) => app(chart, index));
  const labels = targets.map((_, index) => `":app_${index}"`).join(", ");
  const more = withEnvironments ? `    environments = ${environments},\n` : "";
  return `${header}${constants(chart)}${targets.join("\n")}
helm_chart(
    name = "chart",
    apps = [${labels}],
    chart_name = "${chart}",
    chart_version = "1.0.0",
    description = "The services of ${chart}",
${more}    ${existing} = [external_secret_ref("${chart}-credentials"), external_config_map_ref("${chart}-config")],
    namespace = "${chart}",
)

trivial(
    name = "trivial",
    deps = [${labels}],
)
`;
}

const trivial = `"""What analysis costs at least: a rule with the dependencies of a chart that declares one file."""

def _trivial_impl(ctx):
    out = ctx.actions.declare_file(ctx.label.name + ".txt")
    ctx.actions.write(out, ctx.label.name)
    return DefaultInfo(files = depset([out]))

trivial = rule(
    implementation = _trivial_impl,
    attrs = {"deps": attr.label_list()},
)
`;

const moduleFile = (checkout) => `module(name = "monorepo")

bazel_dep(name = "rules_appchart", version = "0.1.0")
local_path_override(
    module_name = "rules_appchart",
    path = ${JSON.stringify(checkout)},
)
`;

/** Bazel reaches the checkout by a link; one below /tmp is not in a sandbox that has a /tmp of its own. */
const bazelrc = `common --lockfile_mode=off
build --incompatible_strict_action_env
build --noincompatible_sandbox_hermetic_tmp
`;

/** What a checkout calls existing_objects: the first ones, which --before may name, called it external. */
function existingObjects(checkout) {
  const attributes = path.join(checkout, "rules/private/attributes.gen.bzl");
  return fs.readFileSync(attributes, "utf8").includes('"existing_objects"')
    ? "existing_objects"
    : "external";
}

/** The name of the chart with a number. */
export const chartName = (number) => `team-${String(number).padStart(4, "0")}`;

/**
 * Writes the module.
 *
 * @param folder where to
 * @param checkout the folder of rules_appchart
 * @param sizes how many charts with `apps` apps each, how many with environments, and how many apps the
 *   charts of the list `large` have
 */
export function writeMonorepo(folder, checkout, { charts, apps, withEnvironments, large }) {
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  const existing = existingObjects(checkout);
  write("MODULE.bazel", moduleFile(checkout));
  write("BUILD.bazel", "");
  write("trivial.bzl", trivial);
  write(".bazelrc", bazelrc);
  write(".bazelversion", fs.readFileSync(path.join(checkout, ".bazelversion")));
  for (let number = 0; number < charts; number++) {
    const name = chartName(number);
    write(`${name}/BUILD.bazel`, chartPackage(name, apps, { existing }));
  }
  for (let number = 0; number < withEnvironments; number++) {
    const name = `env-${number}`;
    write(`${name}/BUILD.bazel`, chartPackage(name, apps, { existing, withEnvironments: true }));
  }
  for (const size of large) {
    write(`large-${size}/BUILD.bazel`, chartPackage(`large-${size}`, size, { existing }));
  }
}
