import { expect, test } from "@jest/globals";
import { problems, validatorOf } from "./testing/problems.js";

/** What our overlay makes a type of Kubernetes refuse, and by which keyword: the words of the error hang on it. */
interface Case {
  readonly type: string;
  readonly input: unknown;
  readonly want: readonly string[];
}

const cases = (type: string, ...inputs: readonly (readonly [unknown, ...string[]])[]) =>
  inputs.map(([input, ...want]): Case => ({ type, input, want }));

const secret = { name: "db", key: "url" };
const source = cases(
  "EnvVarSource",
  [{ secretKeyRef: secret }],
  [{ configMapKeyRef: { ...secret, optional: true } }],
  [{ fieldRef: { fieldPath: "metadata.name", apiVersion: "v1" } }],
  [{ resourceFieldRef: { resource: "limits.cpu", containerName: "app", divisor: "1m" } }],
  [{ resourceFieldRef: { resource: "limits.cpu", divisor: 1 } }],
  [{}, "minProperties "],
  ["x", "type "],
  [{ secretKeyRef: secret, configMapKeyRef: secret }, "maxProperties "],
  [{ secretKeyReff: secret }, "additionalProperties /secretKeyReff"],
  [{ secretKeyRef: { key: "url" } }, "required /secretKeyRef/name"],
  [{ secretKeyRef: { name: "db" } }, "required /secretKeyRef/key"],
  [{ configMapKeyRef: {} }, "required /configMapKeyRef/key", "required /configMapKeyRef/name"],
  [
    { secretKeyRef: { name: "DB", key: "a b" } },
    "pattern /secretKeyRef/key",
    "pattern /secretKeyRef/name",
  ],
  [{ secretKeyRef: { name: "a".repeat(254), key: "k" } }, "maxLength /secretKeyRef/name"],
  [{ secretKeyRef: { ...secret, optional: "yes" } }, "type /secretKeyRef/optional"],
  [{ fieldRef: {} }, "required /fieldRef/fieldPath"],
  [{ fieldRef: { fieldPath: "" } }, "pattern /fieldRef/fieldPath"],
  [
    { resourceFieldRef: { resource: "limits.cpu", divisor: "1x" } },
    "pattern /resourceFieldRef/divisor",
  ],
  [
    { resourceFieldRef: { resource: "", containerName: "A" } },
    "pattern /resourceFieldRef/containerName",
    "pattern /resourceFieldRef/resource",
  ],
);

const envFrom = cases(
  "EnvFromSource",
  [{ secretRef: { name: "db" }, prefix: "DB_" }],
  [{ configMapRef: { name: "flags", optional: true }, prefix: "" }],
  [{}, "oneOf "],
  [{ secretRef: { name: "a" }, configMapRef: { name: "b" } }, "oneOf "],
  [{ secretRef: {} }, "required /secretRef/name"],
  [{ configMapRef: { name: "a_b" } }, "pattern /configMapRef/name"],
  [{ secretRef: { name: "a", key: "b" } }, "additionalProperties /secretRef/key"],
  [{ secretRef: "a" }, "type /secretRef"],
  [{ secretRef: { name: "a" }, prefix: 1 }, "type /prefix"],
);

const variable = cases(
  "EnvVar",
  [{ name: "A", value: "x" }],
  [{ name: "A", valueFrom: { secretKeyRef: secret } }],
  [{ name: "A" }, "oneOf "],
  [{ value: "A" }, "required /name"],
  [{ name: "A", value: "x", valueFrom: { secretKeyRef: secret } }, "oneOf "],
  [{ name: "1A", value: "x" }, "pattern /name"],
  [{ name: "A", valueFrom: {} }, "minProperties /valueFrom"],
);

const volume = (name: string, content: unknown) => ({ name: "v", [name]: content });
const volumes = cases(
  "Volume",
  [
    volume("secret", {
      secretName: "s",
      defaultMode: 256,
      optional: true,
      items: [{ key: "a", path: "b/c", mode: 0 }],
    }),
  ],
  [volume("configMap", { name: "c" })],
  [volume("emptyDir", {})],
  [volume("emptyDir", { medium: "Memory", sizeLimit: "1Gi" })],
  [volume("persistentVolumeClaim", { claimName: "c", readOnly: true })],
  [volume("csi", { driver: "d.io", readOnly: true, volumeAttributes: { a: "b" } })],
  [{ name: "v" }, "minProperties "],
  [{ emptyDir: {} }, "minProperties ", "required /name"],
  [{ name: "v", emptyDir: {}, secret: { secretName: "s" } }, "maxProperties "],
  [{ name: "V", emptyDir: {} }, "pattern /name"],
  [volume("emptyDirr", {}), "additionalProperties /emptyDirr"],
  [volume("emptyDir", { medium: "memory" }), "enum /emptyDir/medium"],
  [volume("emptyDir", { medium: 1 }), "enum /emptyDir/medium"],
  [volume("emptyDir", { sizeLimit: "1GB" }), "pattern /emptyDir/sizeLimit"],
  [volume("emptyDir", { sizeLimit: -1 }), "minimum /emptyDir/sizeLimit"],
  [volume("secret", {}), "required /secret/secretName"],
  [volume("secret", { name: "s", secretName: "s" }), "additionalProperties /secret/name"],
  [volume("secret", { secretName: "s", defaultMode: 512 }), "maximum /secret/defaultMode"],
  [volume("secret", { secretName: "s", defaultMode: "0400" }), "type /secret/defaultMode"],
  [volume("secret", { secretName: "s", items: [{ key: "a" }] }), "required /secret/items/0/path"],
  [
    volume("secret", { secretName: "s", items: [{ key: "", path: "" }] }),
    "minLength /secret/items/0/key",
    "minLength /secret/items/0/path",
  ],
  [volume("configMap", {}), "required /configMap/name"],
  [
    volume("configMap", { name: "c", items: [{ key: "a", path: "a", mode: -1 }] }),
    "minimum /configMap/items/0/mode",
  ],
  [volume("persistentVolumeClaim", {}), "required /persistentVolumeClaim/claimName"],
  [
    volume("csi", { volumeAttributes: { a: 1 } }),
    "required /csi/driver",
    "type /csi/volumeAttributes/a",
  ],
);

const resources = cases(
  "ResourceRequirements",
  [{ requests: { cpu: "100m", memory: "1Gi" }, limits: { cpu: 1, "nvidia.com/gpu": 1.5 } }],
  [{ request: {} }, "additionalProperties /request"],
  [{ limits: { memory: "1GB" } }, "pattern /limits/memory"],
  [{ limits: { cpu: -1 } }, "minimum /limits/cpu"],
  [{ limits: { cpu: "-1" } }, "pattern /limits/cpu"],
  [{ limits: { cpu: true } }, "type /limits/cpu"],
  [{ limits: [] }, "type /limits"],
);

const container = cases(
  "SecurityContext",
  [
    {
      runAsNonRoot: true,
      runAsUser: 0,
      capabilities: { drop: ["ALL"] },
      seccompProfile: { type: "RuntimeDefault" },
    },
  ],
  [{ fsGroup: 1 }, "additionalProperties /fsGroup"],
  [{ runAsUser: -1, runAsGroup: "1" }, "minimum /runAsUser", "type /runAsGroup"],
  [{ runAsUser: 1.5 }, "type /runAsUser"],
  [{ capabilities: { drop: "ALL" } }, "type /capabilities/drop"],
  [{ seccompProfile: {} }, "required /seccompProfile/type"],
  [{ seccompProfile: { type: "Default" } }, "enum /seccompProfile/type"],
);

const pod = cases(
  "PodSecurityContext",
  [{ fsGroup: 1, fsGroupChangePolicy: "Always", supplementalGroups: [1, 2] }],
  [{ privileged: true }, "additionalProperties /privileged"],
  [{ fsGroup: -1, fsGroupChangePolicy: "Never" }, "enum /fsGroupChangePolicy", "minimum /fsGroup"],
  [{ supplementalGroups: [-1] }, "minimum /supplementalGroups/0"],
);

const mount = cases(
  "VolumeMount",
  [{ name: "v", mountPath: "/a", subPath: "b", readOnly: true }],
  [{ mountPath: "a:b" }, "pattern /mountPath", "required /name"],
  [{ name: "v" }, "required /mountPath"],
  [{ name: "v", mountPath: "/a", subPath: "" }, "minLength /subPath"],
  [{ name: "v", mountPath: "/a", subpath: "a" }, "additionalProperties /subpath"],
);

test.each([
  ...source,
  ...envFrom,
  ...variable,
  ...volumes,
  ...resources,
  ...container,
  ...pod,
  ...mount,
])("$type: $input", ({ type, input, want }) => {
  expect(problems(validatorOf(type), input)).toEqual(want);
});

/** The numbers of a probe and of a Job, which our own nouns have among other keys. */
test.each([
  ...cases(
    "Probe",
    [{ periodSeconds: 0 }, "minimum /periodSeconds"],
    [
      {
        initialDelaySeconds: 0,
        periodSeconds: 1,
        timeoutSeconds: 1,
        successThreshold: 1,
        failureThreshold: 1,
      },
    ],
    [
      { initialDelaySeconds: -1, timeoutSeconds: 0, failureThreshold: 0, successThreshold: 0 },
      "minimum /failureThreshold",
      "minimum /initialDelaySeconds",
      "minimum /successThreshold",
      "minimum /timeoutSeconds",
    ],
    [{ periodSeconds: "1" }, "type /periodSeconds"],
    [{ period: 1 }, "additionalProperties /period"],
  ),
  ...cases(
    "JobSpec",
    [
      {
        backoffLimit: 0,
        activeDeadlineSeconds: 1,
        ttlSecondsAfterFinished: 0,
        parallelism: 0,
        completions: 1,
      },
    ],
    [
      { backoffLimit: -1, activeDeadlineSeconds: 0, ttlSecondsAfterFinished: -1 },
      "minimum /activeDeadlineSeconds",
      "minimum /backoffLimit",
      "minimum /ttlSecondsAfterFinished",
    ],
    [{ parallelism: -1, completions: 0 }, "minimum /completions", "minimum /parallelism"],
    [{ backoffLimit: 1.5 }, "type /backoffLimit"],
  ),
])("numbers of $type: $input", ({ type, input, want }) => {
  const own = problems(validatorOf(type), input).filter(
    (problem) => !["oneOf ", "required /template"].includes(problem),
  );
  expect(own).toEqual(want);
});
