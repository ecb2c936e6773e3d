/** Requests, values files and manifests as they should not be. */
import fc from "fast-check";

import { type Input } from "../../generate.js";
import { isObject, type Json, objectOf } from "../../objects/json.js";
import { askedOf, chartCase } from "../chart.js";
import { inputOf } from "../rendering.js";
import { changed, changes, edited, edits } from "./mutations.js";

/** What is drawn and, when it fails, printed. */
export interface Hostile {
  readonly request: Json;
  /** The content of every file that the request names, whatever it names. */
  readonly file: string;
}

const app = { app_name: "web", app_type: "external-api", image: "web", port: 80, env: { A: "1" } };

const valuesFile = `# Values of one environment.
global:
  environment: prod
  region: "eu"
apps:
  web:
    replicas: 3
    env: {A: "2", B: '{{ .Values.global.region }}'}
    envFrom:
      - secretRef: {name: by-hand}
    args: [--verbose, "-x"]
    resources:
      limits: {memory: 1Gi}
    ingress:
      host: www.example.com
      annotations:
        example.com/a: |
          text
`;

const manifest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: by-hand
  labels: {app: "x", n: "1"}
  annotations:
    example.com/a: b
data:
  text: |
    a: b
  number: "08"
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: elsewhere, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
subjects:
  - &s {kind: ServiceAccount, name: a}
  - *s
`;

const minimal = (chart: Json): Json =>
  objectOf(inputOf({ chart: objectOf(chart), apps: [app] }).request);

const requests: fc.Arbitrary<Hostile> = fc
  .record({ drawn: fc.constantFrom(1, 1, 2).chain(chartCase), changes })
  .map(({ drawn, changes: all }) => ({
    request: labelled(changed(inputOf(askedOf(drawn)).request as Json, all)),
    file: manifest,
  }));

const valuesFiles: fc.Arbitrary<Hostile> = edits.map((all) => ({
  request: minimal({
    environment: "dev",
    environments: { dev: { values: {} }, prod: { file: "//shop:prod.yaml" } },
  }),
  file: edited(valuesFile, all),
}));

const manifests: fc.Arbitrary<Hostile> = edits.map((all) => ({
  request: minimal({ manual_manifests: ["//shop:by-hand.yaml"] }),
  file: edited(manifest, all),
}));

/** What is drawn, by the name of its kind. */
export const kinds: Readonly<Record<string, fc.Arbitrary<Hostile>>> = {
  requests,
  "values files": valuesFiles,
  manifests,
};

/** The generator's input: Bazel hands over every file that a request names, and any text may be such a name. */
export function hostileInput({ request, file }: Hostile): Input {
  const content = Buffer.from(file);
  const files = new Map<string, Uint8Array>();
  JSON.stringify(request, (_, value: unknown) => {
    if (typeof value === "string") files.set(value, content);
    return value;
  });
  return { request, files };
}

/** A request with the labels that Bazel writes: of the chart, of its apps, and of files, none of which is empty or too long for one. */
function labelled(request: Json): Json {
  const { apps, chart, ...rest } = objectOf(request);
  const all = Array.isArray(apps)
    ? apps.map((one, index) => (isObject(one) ? { ...one, label: `//shop:app-${index}` } : one))
    : (apps ?? null);
  return { ...rest, label: "//shop:chart", chart: withFiles(chart ?? null), apps: all };
}

function withFiles(chart: Json): Json {
  const { manual_manifests: manifests } = objectOf(chart);
  if (!isObject(chart) || !Array.isArray(manifests)) return chart;
  return { ...chart, manual_manifests: manifests.map(fileLabel) };
}

/** No file has a name longer than this. */
const longestName = 255;

function fileLabel(label: Json): Json {
  if (label === "") return "//shop:other.yaml";
  return typeof label === "string" ? label.slice(0, longestName) : label;
}
