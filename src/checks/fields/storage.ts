/** What the API server asks of the fields of claims and volumes. */
import { quote } from "../../diagnostics/diagnostic.js";
import { amountOf } from "../../model/quantity.js";
import type {
  AzureDiskVolumeSource,
  AzureFileVolumeSource,
  FCVolumeSource,
  ISCSIVolumeSource,
  PersistentVolumeClaimSpec,
  PersistentVolumeClaimTemplate,
} from "../../model/types.gen.js";
import { type FieldRule, needing } from "../../kinds/field_rules.js";
import { ownValue } from "../../objects/json.js";

export const claimRules: readonly FieldRule<PersistentVolumeClaimSpec>[] = [
  ({ resources: { requests } }) => {
    const storage = ownValue(requests, "storage");
    if (storage !== undefined && amountOf(storage) > 0) return [];
    return [
      {
        at: ["resources", "requests", "storage"],
        code: "missing-key",
        message:
          storage === undefined ? "is missing" : `must be more than 0, but is ${quote(storage)}`,
        hint: 'write a size such as "10Gi"',
      },
    ];
  },
  ({ accessModes }) =>
    accessModes.length > 1 && accessModes.includes("ReadWriteOncePod")
      ? [
          {
            at: ["accessModes"],
            message: "has ReadWriteOncePod beside others",
            hint: "write it alone",
          },
        ]
      : [],
  ({ dataSource, dataSourceRef }) =>
    dataSource === undefined || dataSourceRef === undefined
      ? []
      : [
          {
            at: ["dataSource"],
            message: "is given, and so is dataSourceRef",
            hint: "keep dataSourceRef, which can say the same",
          },
        ],
  ...(["dataSource", "dataSourceRef"] as const).map(
    (field): FieldRule<PersistentVolumeClaimSpec> =>
      (claim) => {
        const { apiGroup, kind } = claim[field] ?? {};
        if (kind === undefined || apiGroup !== undefined || kind === "PersistentVolumeClaim")
          return [];
        return [
          {
            at: [field, "apiGroup"],
            code: "missing-key",
            message: `is missing, and only a PersistentVolumeClaim has none, not a ${quote(kind)}`,
            hint: "write its API group, such as snapshot.storage.k8s.io for a VolumeSnapshot",
          },
        ];
      },
  ),
];

export const claimTemplateRules: readonly FieldRule<PersistentVolumeClaimTemplate>[] = [
  ({ metadata }) =>
    metadata?.name === undefined
      ? []
      : [
          {
            at: ["metadata", "name"],
            message: "is given, but the claim is called after the pod and the volume",
            hint: "leave it out",
          },
        ],
];

export const azureDiskRules: readonly FieldRule<AzureDiskVolumeSource>[] = [
  ({ kind = "Shared", diskURI }) => {
    const isManaged = kind === "Managed";
    const begin = isManaged ? "/subscriptions/" : "https://";
    if (diskURI.startsWith(begin) && (isManaged || diskURI.endsWith(".vhd"))) return [];
    const form = isManaged
      ? "/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/disks/<disk>"
      : "https://<account>.blob.core.windows.net/<container>/<disk>.vhd";
    return [
      {
        at: ["diskURI"],
        code: "invalid-format",
        message: `is ${quote(diskURI)}, which is not that of a disk of the kind ${kind}`,
        hint: `write ${form}`,
      },
    ];
  },
];

export const azureFileRules: readonly FieldRule<AzureFileVolumeSource>[] = [
  ({ shareName }) =>
    shareName !== ""
      ? []
      : [
          {
            at: ["shareName"],
            code: "empty",
            message: "is empty",
            hint: "write the name of the share",
          },
        ],
];

export const fibreChannelRules: readonly FieldRule<FCVolumeSource>[] = [
  needing(["targetWWNs"], "lun", ({ lun }) => lun !== undefined),
];

/** The names of iSCSI's ends, as the API server takes them. */
const iscsiName =
  /^(iqn\.\d{4}-\d{2}\.[-.a-zA-Z0-9]+:[^,;*&$|\s]+|eui\.[0-9a-fA-F]{16}|naa\.[0-9a-fA-F]{32})$/;

export const iscsiRules: readonly FieldRule<ISCSIVolumeSource>[] = [
  (source) =>
    (["iqn", "initiatorName"] as const).flatMap((key) => {
      const name = source[key];
      if (name === undefined || iscsiName.test(name)) return [];
      return [
        {
          at: [key],
          code: "invalid-format",
          message: `is ${quote(name)}, which is not the whole name of an end of iSCSI`,
          hint: "write iqn.<year>-<month>.<domain>:<name>, eui. and 16 or naa. and 32 hexadecimal digits",
        },
      ];
    }),
  needing(
    ["chapAuthDiscovery", "chapAuthSession"],
    "secretRef",
    ({ chapAuthDiscovery, chapAuthSession, secretRef }) =>
      secretRef !== undefined || (chapAuthDiscovery !== true && chapAuthSession !== true),
  ),
];
