import { describe, expect, test } from "@jest/globals";

import { checks } from "./checks.js";
import { objects, web } from "./testing/objects.js";

const findings = (yaml: string): string[] =>
  checks
    .flatMap((check) => check(objects(yaml)))
    .map(({ code, origin, path, message }) => `${code}: ${origin}: ${path}: ${message}`);

test("objects that fit together are fine", () => {
  expect(findings(web)).toEqual([]);
});

const longest = "a".repeat(63);

/** Each replaces a piece of `web`, and names what is found then. */
const broken: readonly (readonly [
  name: string,
  from: string,
  to: string,
  want: string | RegExp,
])[] = [
  [
    "an environment variable twice",
    "name: B, value",
    "name: A, value",
    "duplicate: Deployment shop/r-web (templates/deployment.yaml): spec.template.spec.containers[0].env[1]: " +
      "spec.template.spec.containers[0].env[0] is A already",
  ],
  ["a mount path twice", "mountPath: /more", "mountPath: /data", /duplicate: .*volumeMounts\[1\]/],
  [
    "a port twice",
    "- {name: http, containerPort: 8080}",
    "- {name: http, containerPort: 8080}\n            - {name: other, containerPort: 8080, protocol: TCP}",
    /duplicate: .*ports\[1\]: .*TCP 8080 already/,
  ],
  [
    "a port's name twice",
    "- {name: http, containerPort: 8080}",
    "- {name: http, containerPort: 8080}\n            - {name: http, containerPort: 8081}",
    /duplicate: .*ports\[1\]: .*http already/,
  ],
  [
    "a Service's port twice",
    "- {name: http, port: 80, targetPort: http}",
    "- {name: http, port: 80, targetPort: http}\n    - {name: more, port: 80, targetPort: http}",
    /duplicate: Service .*spec.ports\[1\]/,
  ],
  [
    "a volume twice",
    "- {name: data, emptyDir: {}}",
    "- {name: data, emptyDir: {}}\n        - {name: data, emptyDir: {}}",
    /duplicate: .*volumes\[1\]/,
  ],
  [
    "a container twice",
    "- name: web\n",
    "- name: web\n          image: x:1\n        - name: web\n",
    /duplicate: .*containers\[1\]: .*is web already/,
  ],
  [
    "an Ingress path twice",
    "          - path: /\n",
    "          - {path: /, pathType: Prefix, backend: {service: {name: r-web, port: {number: 80}}}}\n          - path: /\n",
    /duplicate: Ingress/,
  ],
  [
    "an object's name with an underscore",
    "kind: Deployment\nmetadata:\n  name: r-web",
    "kind: Deployment\nmetadata:\n  name: r_web",
    /invalid-format: Deployment shop\/r_web .*: metadata.name: the API server refuses "r_web"/,
  ],
  [
    "a Service's name that begins with a digit",
    "kind: Service\nmetadata:\n  name: r-web",
    "kind: Service\nmetadata:\n  name: 4-web",
    /invalid-format: Service .*DNS-1035/,
  ],
  [
    "a Service's name of 64 characters",
    "kind: Service\nmetadata:\n  name: r-web",
    `kind: Service\nmetadata:\n  name: a${longest}`,
    /too-long: Service .*at most 63 characters .* has 64/,
  ],
  [
    "a container's name",
    "- name: web\n",
    "- name: Web\n",
    /invalid-format: .*containers\[0\].name/,
  ],
  [
    "a port's name that is too long",
    "{name: http, c",
    "{name: a234567890123456, c",
    /too-long: .*at most 15/,
  ],
  ["a variable's name with =", "{name: B,", "{name: B=C,", /invalid-format: .*env\[1\].name/],
  ["a label's value", 'extra: "1"', 'extra: "1 2"', /invalid-format: .*labels.extra/],
  ["a label's key", "extra:", "-extra:", /invalid-format: .*this is no label key/],
  [
    "a namespace",
    "namespace: shop\n  labels",
    "namespace: Shop\n  labels",
    /invalid-format: .*metadata.namespace/,
  ],
  [
    "a host",
    "- host: shop.example.com",
    "- host: shop_1.example.com",
    /invalid-format: .*rules\[0\].host/,
  ],
  [
    "a TLS secret",
    "secretName: web-tls",
    "secretName: web_tls",
    /invalid-format: .*tls\[0\].secretName/,
  ],
  [
    "a Service that selects nothing",
    "spec:\n  selector: {app.kubernetes.io/name: web}",
    "spec:\n  selector: {app.kubernetes.io/name: wep}",
    "unresolved-target: Service shop/r-web (templates/service.yaml): spec.selector: " +
      "selects no pods: none has the labels app.kubernetes.io/name=wep",
  ],
  [
    "a Service in another namespace than its pods",
    "kind: Service\nmetadata:\n  name: r-web\n  namespace: shop",
    "kind: Service\nmetadata:\n  name: r-web\n  namespace: other",
    /unresolved-target: Service other\/r-web/,
  ],
  ["a port that the pods do not have", "targetPort: http", "targetPort: htttp", /no port "htttp"/],
  [
    "an Ingress of a Service that is not there",
    "{name: r-web, port",
    "{name: r-wep, port",
    /there is no Service "r-wep"/,
  ],
  [
    "an Ingress of a port that is not there",
    "port: {number: 80}",
    "port: {number: 81}",
    /has no port 81/,
  ],
  [
    "an Ingress of a port's wrong name",
    "port: {number: 80}",
    "port: {name: web}",
    /has no port "web"/,
  ],
  [
    "an autoscaler of nothing",
    "kind: Deployment, name: r-web",
    "kind: Deployment, name: web",
    /the chart has no apps\/v1 Deployment web/,
  ],
  [
    "a disruption budget of nothing",
    "minAvailable: 1\n  selector:\n    matchLabels: {app.kubernetes.io/name: web}",
    "minAvailable: 1\n  selector:\n    matchLabels: {app.kubernetes.io/name: wep}",
    /unresolved-target: PodDisruptionBudget/,
  ],
  [
    "a Deployment that does not select its own pods",
    "replicas: 2\n  selector:\n    matchLabels: {app.kubernetes.io/name: web}",
    "replicas: 2\n  selector:\n    matchLabels: {app.kubernetes.io/name: wep}",
    /does not select the object's own pods/,
  ],
  ["a choice", "pathType: Prefix", "pathType: prefix", /invalid-choice: .*must be one of Exact/],
  [
    "a port number",
    "containerPort: 8080",
    "containerPort: 80800",
    /out-of-range: .*must be a port/,
  ],
];

test.each(broken)("found: %s", (_, from, to, want) => {
  expect(web).toContain(from);
  const found = findings(web.replace(from, to));
  expect(found).toEqual(
    expect.arrayContaining([typeof want === "string" ? want : expect.stringMatching(want)]),
  );
});

test("found: an object twice", () => {
  const [, deployment = ""] = web.split(/^---\n/m);
  const found = findings(`${web}---\n${deployment.replace("deployment.yaml", "other.yaml")}`);
  expect(found).toContainEqual(
    "duplicate: Deployment shop/r-web (templates/other.yaml): metadata.name: " +
      "templates/deployment.yaml has an object of this kind, namespace and name already",
  );
});

describe("what is fine", () => {
  const fine: readonly (readonly [name: string, yaml: string])[] = [
    ["a Job's pods are selected by no Service", web.replace("kind: Service", "kind: ServiceEntry")],
    [
      "one port for two protocols",
      web.replace(
        "- {name: http, containerPort: 8080}",
        "- {name: http, containerPort: 8080}\n            - {name: udp, containerPort: 8080, protocol: UDP}",
      ),
    ],
    [
      "a Service without selector",
      web.replace("  selector: {app.kubernetes.io/name: web}\n  ports:", "  ports:"),
    ],
    [
      "RBAC names",
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: 'system:x'}",
    ],
    ["a wildcard host", web.replace("- host: shop.example.com", '- host: "*.example.com"')],
  ];
  test.each(fine)("%s", (name, yaml) => {
    const found = findings(yaml).filter((text) =>
      name.startsWith("a Job") ? text.includes("selects no pods") : true,
    );
    expect(found).toEqual([]);
  });
});
