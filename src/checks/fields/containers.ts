/** What the API server asks of the fields of a container, and of what is in it. */
import { quote } from "../../diagnostics/diagnostic.js";
import type {
  AppArmorProfile,
  AppValues,
  ContainerSettings,
  DownwardAPIVolumeFile,
  EnvVarSource,
  FileKeySelector,
  InitContainer,
  PodSecurityContext,
  SeccompProfile,
  SecurityContext,
  Sidecar,
  VolumeDevice,
  VolumeMount,
} from "../../model/types.gen.js";
import { mayEscalate } from "../../model/escalation.js";
import { gracePeriodOf } from "../../model/grace_period.js";
import { madeVolumes } from "../../model/volumes.js";
import { workloadOf } from "../../model/workloads.js";
import { type FieldRule, needing, type WrongField } from "../../kinds/field_rules.js";
import { unknownVolume } from "../../kinds/unknown_volume.js";
import { definitions } from "../../request/attributes.js";
import { repeats } from "../../objects/repeats.js";

type AnyContainer = ContainerSettings & InitContainer & Sidecar;

/** Whether the containers of a pod that has failed stay as they are. */
const neverRestarts = (app: AppValues) =>
  workloadOf(app).endsWith("Job") && (app.job?.restartPolicy ?? "Never") === "Never";

export const containerRules: readonly FieldRule<AnyContainer>[] = [
  ({ resizePolicy = [] }) =>
    repeats(resizePolicy, ({ resourceName }) => resourceName).map(
      ({ item, index, firstIndex }) => ({
        at: ["resizePolicy", index],
        code: "duplicate-name",
        message: `has the resourceName ${quote(item.resourceName)}, and so has resizePolicy[${firstIndex}]`,
        hint: "keep one of the two",
      }),
    ),
  needing(
    ["restartPolicyRules"],
    "restartPolicy",
    ({ restartPolicy }) => restartPolicy !== undefined,
  ),
  ({ resizePolicy = [] }, app) =>
    resizePolicy.flatMap(({ restartPolicy }, index) =>
      restartPolicy === "NotRequired" || !neverRestarts(app)
        ? []
        : [
            {
              at: ["resizePolicy", index, "restartPolicy"],
              message: `is ${quote(restartPolicy)}, but the containers of the job never restart`,
              hint: 'write NotRequired, or "OnFailure" as job.restartPolicy',
            },
          ],
    ),
  // src/kinds/pod says it of preStop.
  ({ lifecycle }, app) => {
    const { seconds = 0 } = lifecycle?.postStart?.sleep ?? {};
    const grace = gracePeriodOf(app);
    if (seconds <= grace) return [];
    return [
      {
        at: ["lifecycle", "postStart", "sleep", "seconds"],
        code: "out-of-range",
        message: `must be ${grace} at most, which are the seconds of pod.terminationGracePeriodSeconds, but is ${seconds}`,
        hint: "write less, or a longer grace period",
      },
    ];
  },
  ({ volumeDevices = [] }, app) =>
    volumeDevices.flatMap((device, index) => blockDevice(device, index, app)),
];

/** The same of a container beside the app's own, whose mounts nothing else looks at. */
export const besideRules: readonly FieldRule<AnyContainer>[] = [
  ...containerRules,
  (container, app) => bidirectional(container, app),
];

/** A block device is a claim of the pod; src/kinds/volumes says what is no volume at all. */
function blockDevice({ name }: VolumeDevice, index: number, app: AppValues): WrongField[] {
  const volumes = app.volumes ?? [];
  const claims = [
    ...volumes.filter((one) => one.persistentVolumeClaim ?? one.ephemeral).map((one) => one.name),
    ...Object.keys(app.persistentVolumeClaims ?? {}),
  ];
  if (claims.includes(name) || !volumes.some((one) => one.name === name)) return [];
  return [
    {
      at: ["volumeDevices", index, "name"],
      message: `is ${quote(name)}, which is not a claim: only a claim is a block device`,
      hint: "name a volume with persistentVolumeClaim or ephemeral, or use volume_mounts",
    },
  ];
}

const isReadOnlyAlone = ({ recursiveReadOnly, readOnly, mountPropagation = "None" }: VolumeMount) =>
  recursiveReadOnly === "Disabled" || (readOnly === true && mountPropagation === "None");

export const mountRules: readonly FieldRule<VolumeMount>[] = [
  needing(["recursiveReadOnly"], "readOnly True, and no mountPropagation", isReadOnlyAlone),
  ({ subPath, subPathExpr }) =>
    subPath === undefined || subPathExpr === undefined
      ? []
      : [
          {
            at: ["subPathExpr"],
            message: "is given, and so is subPath",
            hint: "keep one of the two",
          },
        ],
];

interface Mounting {
  readonly volumeMounts?: readonly VolumeMount[];
  readonly securityContext?: SecurityContext;
}

/** Of what mounts volumes: an app or a container. */
export const bidirectional: FieldRule<Mounting> = ({ volumeMounts = [], securityContext }) => {
  if (securityContext?.privileged === true) return [];
  return volumeMounts.flatMap(({ mountPropagation }, index) =>
    mountPropagation === "Bidirectional"
      ? [
          {
            at: ["volumeMounts", index, "mountPropagation"],
            message: 'is "Bidirectional", which only a privileged container may have',
            hint: "write HostToContainer",
          },
        ]
      : [],
  );
};

/** A profile of the node has a name, and no other profile has. */
const profileRules: readonly FieldRule<AppArmorProfile & SeccompProfile>[] = [
  needing(["localhostProfile"], 'type "Localhost"', ({ type }) => type === "Localhost"),
  ({ type, localhostProfile }) =>
    type !== "Localhost" || localhostProfile !== undefined
      ? []
      : [
          {
            at: ["localhostProfile"],
            code: "missing-key",
            message: 'is missing, and the type "Localhost" needs it',
            hint: "write the name of a profile of the node",
          },
        ],
];
export const seccompRules: readonly FieldRule<SeccompProfile>[] = profileRules;
export const appArmorRules: readonly FieldRule<AppArmorProfile>[] = profileRules;

/** A process of the node has the node's network. */
function hostProcess(
  { windowsOptions }: Pick<SecurityContext, "windowsOptions">,
  { pod }: AppValues,
): WrongField[] {
  if (windowsOptions?.hostProcess !== true || pod?.hostNetwork === true) return [];
  return [
    {
      at: ["windowsOptions", "hostProcess"],
      message: "is True, which needs the network of the node",
      hint: 'write pod = {"hostNetwork": True} as well',
    },
  ];
}

export const securityRules: readonly FieldRule<SecurityContext>[] = [
  ({ procMount }, { pod }) =>
    procMount !== "Unmasked" || pod?.hostUsers === false
      ? []
      : [
          {
            at: ["procMount"],
            message: 'is "Unmasked", which needs a pod with users of its own',
            hint: 'write pod = {"hostUsers": False} as well',
          },
        ],
  hostProcess,
  escalates,
];

/** What may do everything cannot be kept from doing more. */
function escalates(context: SecurityContext): WrongField[] {
  const { privileged, allowPrivilegeEscalation } = context;
  if (allowPrivilegeEscalation !== false || !mayEscalate(context)) return [];
  return [
    {
      at: ["allowPrivilegeEscalation"],
      message: `is False, but the container ${privileged ? "is privileged" : "has SYS_ADMIN"}`,
      hint: "leave it out",
    },
  ];
}

export const podSecurityRules: readonly FieldRule<PodSecurityContext>[] = [
  hostProcess,
  ({ sysctls = [] }) =>
    repeats(sysctls, ({ name }) => name.replaceAll("/", ".")).map(
      ({ item, index, firstIndex }) => ({
        at: ["sysctls", index, "name"],
        code: "duplicate-name",
        message: `is ${quote(item.name)}, and so is sysctls[${firstIndex}].name`,
        hint: "keep one of the two",
      }),
    ),
];

export const fileKeyRules: readonly FieldRule<FileKeySelector>[] = [
  ({ volumeName }, app) => {
    const empty = (app.volumes ?? []).filter(({ emptyDir }) => emptyDir).map(({ name }) => name);
    const scratch = madeVolumes(app).filter(({ path: [key] }) => key === "scratch");
    const known = [...empty, ...scratch.map(({ name }) => name)];
    if (known.includes(volumeName)) return [];
    if (!(app.volumes ?? []).some(({ name }) => name === volumeName)) {
      return [{ at: ["volumeName"], ...unknownVolume(volumeName, known) }];
    }
    return [
      {
        at: ["volumeName"],
        message: `is ${quote(volumeName)}, which is not an emptyDir`,
        hint: "name a volume that an init container writes: an emptyDir",
      },
    ];
  },
];

const { pattern: keyPattern } = definitions["annotationKey"] as { pattern: string };
const isKey = (text: string) => new RegExp(keyPattern, "u").test(text);
const isMap = (path = "") => /^metadata\.(labels|annotations)$/.test(path);

const keyOf = /^metadata\.(?:labels|annotations)\['(.*)'\]$/;

export const sourceRules: readonly FieldRule<EnvVarSource>[] = [
  ({ fieldRef }) => {
    const [, key] = keyOf.exec(fieldRef?.fieldPath ?? "") ?? [];
    if (key === undefined || isKey(key)) return [];
    return [
      {
        at: ["fieldRef", "fieldPath"],
        code: "invalid-format",
        message: `is ${quote(fieldRef?.fieldPath)}, but ${quote(key)} is not the key of a label`,
        hint: "write the key as in pod_labels or pod_annotations",
      },
    ];
  },
  ({ fieldRef }) =>
    isMap(fieldRef?.fieldPath)
      ? [
          {
            at: ["fieldRef", "fieldPath"],
            message: `is ${quote(fieldRef?.fieldPath)}, which is many values`,
            hint: `write ${quote(`${fieldRef?.fieldPath ?? ""}['<key>']`)}`,
          },
        ]
      : [],
];

export const fieldFileRules: readonly FieldRule<DownwardAPIVolumeFile>[] = [
  ({ fieldRef }) =>
    fieldRef === undefined || fieldRef.fieldPath.startsWith("metadata.")
      ? []
      : [
          {
            at: ["fieldRef", "fieldPath"],
            message: `is ${quote(fieldRef.fieldPath)}, which is not known when the volume is made`,
            hint: "write a field of metadata, or use env",
          },
        ],
  ({ resourceFieldRef }) =>
    resourceFieldRef === undefined || resourceFieldRef.containerName !== undefined
      ? []
      : [
          {
            at: ["resourceFieldRef", "containerName"],
            code: "missing-key",
            message: "is missing: a volume is of no container",
            hint: "write the name of the container; the app's own is called as the app is",
          },
        ],
];
