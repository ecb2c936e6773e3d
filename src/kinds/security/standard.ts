/**
 * The Pod Security Standards of Kubernetes 1.35: the values that fields of a pod may have. The API server's own are held
 * against them in e2e/cluster/pod_security.test.mjs.
 */
import { type Json, listOf, stringOf } from "../../objects/json.js";
import {
  appArmorAnnotations,
  containers,
  context,
  contexts,
  fields,
  type Found,
  handlers,
  hasUserNamespace,
  ports,
  spec,
  volumeTypes,
} from "./fields.js";
import type { Part, SecuredPod } from "./secured_pod.js";

export interface Rule {
  /** The least strict level that has it. */
  readonly level: "baseline" | "restricted";
  /** What it looks at; nothing where a field is absent. */
  readonly find: (pod: SecuredPod) => readonly Found[];
  readonly takes: (value: Json, pod: SecuredPod, within: Part) => boolean;
  /** What the value has to be. */
  readonly says: string;
  /** What to write on the same level. */
  readonly instead: string;
}

const leave = "leave it out";
const off = { takes: oneOf(false), says: "must not be switched on", instead: leave };
const ofRuntime = {
  takes: oneOf("RuntimeDefault", "Localhost"),
  says: 'must be "RuntimeDefault" or "Localhost"',
  instead: 'write "RuntimeDefault"',
};

const seLinuxTypes = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

const usualCapabilities = [
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
];

const safeSysctls = [
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem",
];

const restrictedVolumes = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

/** By level, the stricter last. */
export const rules: readonly Rule[] = [
  ...["hostNetwork", "hostPID", "hostIPC"].map((field): Rule => ({
    level: "baseline",
    find: fields(spec, field),
    ...off,
  })),
  { level: "baseline", find: fields(containers, "privileged"), ...off },
  { level: "baseline", find: fields(contexts, "windowsOptions", "hostProcess"), ...off },
  {
    level: "baseline",
    find: fields(containers, "capabilities", "add", "*"),
    takes: oneOf(...usualCapabilities),
    says: `must be one of ${usualCapabilities.join(", ")}`,
    instead: leave,
  },
  {
    level: "baseline",
    find: volumeTypes,
    takes: (type) => type !== "hostPath",
    says: "must not be the type of a volume",
    instead: "use a volume that is not the node's, such as emptyDir",
  },
  {
    level: "baseline",
    find: fields(ports, "hostPort"),
    takes: oneOf(0),
    says: "must not be set",
    instead: leave,
  },
  {
    level: "baseline",
    find: fields(handlers, "host"),
    takes: oneOf(""),
    says: "must not be set",
    instead: "leave it out, which asks the pod itself",
  },
  { level: "baseline", find: fields(contexts, "seccompProfile", "type"), ...ofRuntime },
  { level: "baseline", find: fields(contexts, "appArmorProfile", "type"), ...ofRuntime },
  {
    level: "baseline",
    find: appArmorAnnotations,
    takes: (profile) => /^$|^runtime\/default$|^localhost\//.test(stringOf(profile) ?? ""),
    says: 'must be "runtime/default", or begin with "localhost/"',
    instead: leave,
  },
  {
    level: "baseline",
    find: fields(contexts, "seLinuxOptions", "type"),
    takes: oneOf("", ...seLinuxTypes),
    says: `must be one of ${seLinuxTypes.join(", ")}`,
    instead: leave,
  },
  ...["user", "role"].map((field): Rule => ({
    level: "baseline",
    find: fields(contexts, "seLinuxOptions", field),
    takes: oneOf(""),
    says: "must not be set",
    instead: leave,
  })),
  {
    level: "baseline",
    find: fields(containers, "procMount"),
    takes: (value, pod) => value === "Default" || hasUserNamespace(pod),
    says: 'must be "Default", or the pod have "hostUsers": False',
    instead: leave,
  },
  {
    level: "baseline",
    find: fields(context, "sysctls", "*", "name"),
    takes: oneOf(...safeSysctls),
    says: `must be one of ${safeSysctls.join(", ")}`,
    instead: leave,
  },
  {
    level: "restricted",
    find: fields(containers, "allowPrivilegeEscalation"),
    ...off,
  },
  {
    level: "restricted",
    find: fields(containers, "capabilities", "add", "*"),
    takes: oneOf("NET_BIND_SERVICE"),
    says: 'must be "NET_BIND_SERVICE"',
    instead: leave,
  },
  {
    level: "restricted",
    find: fields(containers, "capabilities", "drop"),
    takes: (value) => listOf(value).includes("ALL"),
    says: 'must hold "ALL"',
    instead: 'write ["ALL"], or leave it out',
  },
  {
    level: "restricted",
    find: fields(containers, "procMount"),
    takes: oneOf("Default"),
    says: 'must be "Default"',
    instead: leave,
  },
  {
    level: "restricted",
    find: fields(contexts, "runAsNonRoot"),
    takes: (value, pod) => value === true || hasUserNamespace(pod),
    says: 'must not be switched off, unless the pod has "hostUsers": False',
    instead: leave,
  },
  {
    level: "restricted",
    find: fields(contexts, "runAsUser"),
    takes: (value, pod, within) => value !== 0 || mayBeRoot(pod, within),
    says: 'must not be 0, unless the pod has "hostUsers": False and "runAsNonRoot": False',
    instead: "write another number, or leave it out",
  },
  {
    level: "restricted",
    find: volumeTypes,
    takes: oneOf(...restrictedVolumes),
    says: `must not be the type of a volume: that is one of ${restrictedVolumes.join(", ")}`,
    instead: "use a persistentVolumeClaim for what those types hold",
  },
];

function oneOf(...allowed: readonly Json[]): (value: Json) => boolean {
  return (value) => allowed.includes(value);
}

/** Whether nothing keeps root from running: the kubelet ends a container of root that must not be. */
function mayBeRoot(pod: SecuredPod, { value: { runAsNonRoot } }: Part): boolean {
  const isForbidden = runAsNonRoot ?? pod.context.value["runAsNonRoot"] ?? pod.isFilled;
  return hasUserNamespace(pod) && isForbidden !== true;
}
