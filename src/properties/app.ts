import fc from "fast-check";

import { type App, type Env, type HealthCheck, type Ingress } from "../model/types.gen.js";
import { annotationKey, httpPath, label, literalText, text } from "./text.js";

const portNumber = fc.integer({ min: 1, max: 65535 });

const variableName = fc.oneof(
  fc.constantFrom(
    "yes",
    "no",
    "on",
    "null",
    "true",
    "Y",
    "NaN",
    ".inf",
    "_",
    "-",
    ".",
    "A.B",
    "a-b",
  ),
  fc.stringMatching(/^[-._a-zA-Z][-._a-zA-Z0-9]{0,20}$/),
);

/** A number as JSON has it, but for integers that it cannot hold. */
const number = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
  .map((value) => (value === 0 ? 0 : value));

const templated = fc
  .tuple(literalText, literalText)
  .map(([before, after]) => `${before.replace(/\{$/, "")}{{ .Values.global.environment }}${after}`);

const selector = fc.record(
  {
    name: label,
    key: fc.stringMatching(/^[-_.a-zA-Z0-9]{1,20}$/).filter((key) => !/^\.\.?/.test(key)),
    optional: fc.boolean(),
  },
  { requiredKeys: ["name", "key"] },
);

const source = fc.oneof(
  selector.map((secretKeyRef) => ({ secretKeyRef })),
  selector.map((configMapKeyRef) => ({ configMapKeyRef })),
  fc
    .constantFrom("metadata.name", "metadata.namespace", "status.podIP")
    .map((fieldPath) => ({ fieldRef: { fieldPath } })),
  fc
    .record(
      { resource: fc.constant("limits.memory"), divisor: fc.constantFrom("1", "1Mi", 1) },
      { requiredKeys: ["resource"] },
    )
    .map((resourceFieldRef) => ({ resourceFieldRef })),
);

const literal = fc.oneof(
  { weight: 4, arbitrary: literalText },
  { weight: 1, arbitrary: templated },
  number,
  fc.boolean(),
);

const env: fc.Arbitrary<Env> = fc.oneof(
  fc
    .uniqueArray(
      fc.tuple(
        variableName,
        fc.oneof(
          { weight: 3, arbitrary: literal },
          literal.map((value) => ({ value })),
          source.map((valueFrom) => ({ valueFrom })),
        ),
      ),
      {
        selector: ([name]) => name,
        maxLength: 6,
      },
    )
    .map((entries) => Object.fromEntries(entries)),
  fc.uniqueArray(
    fc.oneof(
      fc.record({ name: variableName, value: literal }),
      fc.record({ name: variableName, valueFrom: source }),
    ),
    { selector: ({ name }) => name, maxLength: 6 },
  ),
);

const reference = fc.record({ name: label, optional: fc.boolean() }, { requiredKeys: ["name"] });
const envFrom = fc.array(
  fc.oneof(
    fc.record(
      { secretRef: reference, prefix: fc.stringMatching(/^[A-Z_]{0,8}$/) },
      { requiredKeys: ["secretRef"] },
    ),
    fc.record({ configMapRef: reference }),
  ),
  { maxLength: 3 },
);

const seconds = fc.integer({ min: 1, max: 600 });
const probe = {
  enabled: fc.boolean(),
  path: httpPath,
  port: portNumber,
  scheme: fc.constantFrom("HTTP" as const, "HTTPS" as const),
  initialDelaySeconds: fc.integer({ min: 0, max: 600 }),
  periodSeconds: seconds,
  timeoutSeconds: seconds,
  failureThreshold: fc.integer({ min: 1, max: 10 }),
};
const onlyOne = { ...probe, successThreshold: fc.constant(1) };
const several = { ...probe, successThreshold: fc.integer({ min: 1, max: 3 }) };
const optional = { requiredKeys: [] };

const healthCheck: fc.Arbitrary<HealthCheck> = fc.record(
  {
    ...several,
    enabled: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    liveness: fc.record(onlyOne, optional),
    readiness: fc.record(several, optional),
    startup: fc.record(onlyOne, optional),
  },
  optional,
);

const hostName = fc
  .tuple(fc.constantFrom("", "*."), label, label)
  .map(([star, a, b]) => `${star}${a}.${b}.example.com`);

export const annotations = fc.dictionary(annotationKey, text, { maxKeys: 4 });

const ingress: fc.Arbitrary<Ingress> = fc
  .tuple(
    fc.record(
      {
        enabled: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
        className: fc.oneof(label, fc.constant("")),
        paths: fc.uniqueArray(
          fc.record(
            {
              path: httpPath,
              pathType: fc.constantFrom(
                "Prefix" as const,
                "Exact" as const,
                "ImplementationSpecific" as const,
              ),
            },
            { requiredKeys: ["path"] },
          ),
          { selector: ({ path }) => path, minLength: 1, maxLength: 3 },
        ),
        annotations,
      },
      optional,
    ),
    fc.uniqueArray(hostName, { maxLength: 3 }),
    fc.option(fc.tuple(label, fc.boolean(), fc.boolean()), { nil: undefined }),
  )
  .map(([rest, hosts, tls]) => {
    const [host] = hosts;
    const names = hosts.length > 1 ? { hosts } : host === undefined ? {} : { host };
    if (tls === undefined) return { ...rest, ...names };
    const [secretName, withHosts, asList] = tls;
    const entry = withHosts && host !== undefined ? { secretName, hosts: [host] } : { secretName };
    return { ...rest, ...names, tls: asList ? [entry] : entry };
  });

const resources = fc.constantFrom(
  { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: 1, memory: "1Gi" } },
  { limits: { memory: "1.5Gi", "nvidia.com/gpu": 1 } },
  { requests: { cpu: 0.5 } },
  {},
);

const image = fc.constantFrom(
  "nginx",
  "ghcr.io/acme/web",
  "registry.example.com:5000/a/b_c",
  "localhost/1e3",
);
const version = fc.oneof(
  fc.constantFrom("1.10", "yes", "0777", "1e3", "v1", "_", "latest", "2024.01.01"),
  fc.stringMatching(/^[a-zA-Z0-9_][-._a-zA-Z0-9]{0,127}$/),
);

/** What an app of any type may have. */
const common = {
  image,
  version,
  command: fc.array(text, { maxLength: 3 }),
  args: fc.array(text, { maxLength: 4 }),
  env,
  env_from: envFrom,
  resources,
  description: text,
  pod_security_context: fc.constantFrom({}, { runAsNonRoot: true, runAsUser: 0, fsGroup: 2000 }),
  security_context: fc.constantFrom({}, { readOnlyRootFilesystem: true, runAsUser: 1000000 }),
};
const served = {
  ...common,
  port: portNumber,
  replicas: fc.integer({ min: 0, max: 5 }),
  health_check: fc.option(healthCheck),
  ingress: fc.option(ingress),
};

const appName = fc.oneof(
  fc.constantFrom(
    "yes",
    "no",
    "null",
    "on",
    "1e3",
    "0777",
    "true",
    "1",
    "a_b",
    "A_B",
    "experience_api",
  ),
  fc.stringMatching(/^[a-zA-Z0-9]([-_a-zA-Z0-9]{0,30}[a-zA-Z0-9])?$/),
  fc.stringMatching(/^[a-z]([-_a-z0-9]{40,61}[a-z0-9])$/),
);

/** A valid app: what release_app hands to the chart. */
const app: fc.Arbitrary<App> = fc
  .tuple(
    appName,
    fc.oneof(
      fc.tuple(
        fc.constantFrom("external-api" as const, "internal-api" as const),
        fc.record(served, optional),
      ),
      // A worker has no port of its own, and most of what it may have needs one.
      fc.tuple(fc.constant("worker" as const), fc.record(served, { requiredKeys: ["port"] })),
      fc.tuple(fc.constant("worker" as const), fc.record(common, optional)),
      fc.tuple(fc.constant("job" as const), fc.record(common, optional)),
    ),
  )
  .map(([app_name, [app_type, attributes]]) => ({
    label: `//shop:${app_name}`,
    app_name,
    app_type,
    // Without one it is made of the app's name, which may be no name of an image.
    ...(/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(app_name) ? {} : { image: "nginx" }),
    ...attributes,
  }));

/** Several apps whose names differ in the cluster too. */
export function apps(count: number): fc.Arbitrary<App[]> {
  return fc.uniqueArray(app, {
    selector: ({ app_name }) => app_name.toLowerCase().replaceAll("_", "-"),
    minLength: count,
    maxLength: count,
  });
}
