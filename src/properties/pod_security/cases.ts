/** Apps with one thing each that a level of the Pod Security Standards forbids, and their like that it takes. */
import type { App } from "../../model/types.gen.js";

export interface PodCase {
  readonly app: Partial<App>;
  /** The mildest level that refuses it; absent where all take it. */
  readonly refusedBy?: "baseline" | "restricted";
  /** The attributes that are told. */
  readonly at?: readonly string[];
}

type Security = NonNullable<App["security_context"]>;
type PodSecurity = NonNullable<App["pod_security_context"]>;
type Sidecar = NonNullable<App["sidecars"]>[string];

const baseline = (app: Partial<App>, ...at: string[]): PodCase => ({
  app,
  refusedBy: "baseline",
  at,
});
const restricted = (app: Partial<App>, ...at: string[]): PodCase => ({
  app,
  refusedBy: "restricted",
  at,
});
const taken = (app: Partial<App>): PodCase => ({ app });

const container = (own: Security): Partial<App> => ({ security_context: own });
const pod = (own: PodSecurity): Partial<App> => ({ pod_security_context: own });
const init = (own: Security): Partial<App> => ({
  init_containers: { setup: { order: 10, securityContext: own } },
});
const sidecar = (own: Omit<Sidecar, "order">): Partial<App> => ({
  sidecars: { proxy: { order: 10, ...own } },
});
const volume = (own: object): Partial<App> => ({ volumes: [{ name: "data", ...own }] });
const inUserNamespace = (app: Partial<App>): Partial<App> => ({
  ...app,
  pod: { hostUsers: false },
});

const profile = "container.apparmor.security.beta.kubernetes.io/app-armor-annotation";
const usualCapabilities = [
  ..."AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD".split(" "),
  ..."SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(" "),
];
const safeSysctls = [
  ["kernel.shm_rmid_forced", "1"],
  ["net.ipv4.ip_local_port_range", "1024 65535"],
  ["net.ipv4.ip_local_reserved_ports", "8080"],
  ["net.ipv4.ip_unprivileged_port_start", "0"],
  ["net.ipv4.ping_group_range", "0 0"],
  ["net.ipv4.tcp_fin_timeout", "60"],
  ["net.ipv4.tcp_keepalive_intvl", "60"],
  ["net.ipv4.tcp_keepalive_probes", "9"],
  ["net.ipv4.tcp_keepalive_time", "600"],
  ["net.ipv4.tcp_rmem", "4096 131072 6291456"],
  ["net.ipv4.tcp_syncookies", "1"],
  ["net.ipv4.tcp_wmem", "4096 16384 4194304"],
];

/** By a name that a pod can have. */
export const cases: Readonly<Record<string, PodCase>> = {
  plain: taken({}),
  "all-that-is-asked": taken({
    ...pod({ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: "RuntimeDefault" } }),
    ...container({ allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } }),
  }),
  "beside-the-app": taken({ ...init({ readOnlyRootFilesystem: true }), ...sidecar({}) }),

  "host-pid": baseline({ pod: { hostPID: true } }, "pod.hostPID"),
  "host-ipc": baseline({ pod: { hostIPC: true } }, "pod.hostIPC"),
  "host-network": baseline(
    { pod: { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet" } },
    "pod.hostNetwork",
  ),
  "no-host": taken({ pod: { hostNetwork: false, hostPID: false, hostIPC: false } }),

  privileged: baseline(container({ privileged: true }), "security_context.privileged"),
  "privileged-init": baseline(
    init({ privileged: true }),
    "init_containers.setup.securityContext.privileged",
  ),
  "privileged-sidecar": baseline(
    sidecar({ securityContext: { privileged: true } }),
    "sidecars.proxy.securityContext.privileged",
  ),
  "not-privileged": taken(container({ privileged: false })),

  "host-process": baseline(
    {
      ...pod({ windowsOptions: { hostProcess: true } }),
      pod: { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet" },
    },
    "pod.hostNetwork",
    "pod_security_context.windowsOptions.hostProcess",
  ),
  "host-process-container": baseline(
    {
      ...container({ windowsOptions: { hostProcess: true } }),
      pod: { hostNetwork: true, dnsPolicy: "ClusterFirstWithHostNet" },
    },
    "pod.hostNetwork",
    "security_context.windowsOptions.hostProcess",
  ),
  "windows-user": taken(pod({ windowsOptions: { runAsUserName: "ContainerUser" } })),

  "net-raw": baseline(
    container({ capabilities: { add: ["NET_RAW"] } }),
    "security_context.capabilities.add[0]",
  ),
  "sys-admin": baseline(
    container({ capabilities: { add: ["NET_BIND_SERVICE", "SYS_ADMIN"] } }),
    "security_context.capabilities.add[1]",
  ),
  "all-capabilities": baseline(
    sidecar({ securityContext: { capabilities: { add: ["ALL"], drop: ["ALL"] } } }),
    "sidecars.proxy.securityContext.capabilities.add[0]",
  ),
  "usual-capabilities": restricted(
    container({ capabilities: { add: usualCapabilities } }),
    ...usualCapabilities.map((_, index) => `security_context.capabilities.add[${index}]`),
  ),
  "usual-capability-init": restricted(
    init({ capabilities: { add: ["CHOWN"] } }),
    "init_containers.setup.securityContext.capabilities.add[0]",
  ),
  "bind-service": taken(container({ capabilities: { add: ["NET_BIND_SERVICE"] } })),
  "drops-one": restricted(
    container({ capabilities: { drop: ["NET_RAW"] } }),
    "security_context.capabilities.drop",
  ),
  "drops-nothing": restricted(
    container({ capabilities: { drop: [] } }),
    "security_context.capabilities.drop",
  ),
  "drops-all-and-one": taken(container({ capabilities: { drop: ["NET_RAW", "ALL"] } })),

  "host-path": baseline(volume({ hostPath: { path: "/var" } }), "volumes[0].hostPath"),
  nfs: restricted(volume({ nfs: { server: "nfs", path: "/" } }), "volumes[0].nfs"),
  iscsi: restricted(
    volume({ iscsi: { targetPortal: "10.0.0.1", iqn: "iqn.2001-04.com.example:disk", lun: 1 } }),
    "volumes[0].iscsi",
  ),
  "azure-file": restricted(
    volume({ azureFile: { secretName: "azure", shareName: "share" } }),
    "volumes[0].azureFile",
  ),
  "empty-dir": taken(volume({ emptyDir: {} })),
  "volumes-of-objects": taken({
    volumes: [
      { name: "config", configMap: { name: "manman-config" } },
      { name: "secret", secret: { secretName: "manman-rabbitmq-credentials" } },
      { name: "labels", downwardAPI: { items: [] } },
      { name: "all", projected: { sources: [{ configMap: { name: "manman-config" } }] } },
    ],
  }),
  "volumes-of-drivers": taken({
    volumes: [
      { name: "csi", csi: { driver: "example.com", readOnly: true } },
      { name: "claim", persistentVolumeClaim: { claimName: "data" } },
      { name: "image", image: { reference: "ghcr.io/acme/data:1" } },
      {
        name: "ephemeral",
        ephemeral: {
          volumeClaimTemplate: {
            spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
          },
        },
      },
    ],
  }),

  "host-port": baseline({ port: 8080, ports: { http: { hostPort: 8080 } } }, "ports.http.hostPort"),
  "host-port-sidecar": baseline(
    sidecar({ ports: [{ containerPort: 9000, hostPort: 9000 }] }),
    "sidecars.proxy.ports[0].hostPort",
  ),
  port: taken({ port: 8080, ports: { metrics: 9090 } }),

  "probe-host": baseline(
    { port: 8080, health_check: { path: "/", host: "example.com" } },
    "health_check.host",
  ),
  "probe-host-tcp": baseline(
    { port: 8080, health_check: { liveness: { tcpSocket: { port: 8080, host: "10.0.0.1" } } } },
    "health_check.liveness.tcpSocket.host",
  ),
  "probe-host-sidecar": baseline(
    sidecar({ readinessProbe: { httpGet: { port: 80, host: "example.com" } } }),
    "sidecars.proxy.readinessProbe.httpGet.host",
  ),
  "lifecycle-host": baseline(
    { container: { lifecycle: { postStart: { httpGet: { port: 80, host: "example.com" } } } } },
    "container.lifecycle.postStart.httpGet.host",
  ),
  "lifecycle-host-sidecar": baseline(
    sidecar({ lifecycle: { preStop: { httpGet: { port: 80, host: "example.com" } } } }),
    "sidecars.proxy.lifecycle.preStop.httpGet.host",
  ),
  probes: taken({ port: 8080, health_check: { path: "/" } }),

  "seccomp-unconfined": baseline(
    pod({ seccompProfile: { type: "Unconfined" } }),
    "pod_security_context.seccompProfile.type",
  ),
  "seccomp-unconfined-init": baseline(
    init({ seccompProfile: { type: "Unconfined" } }),
    "init_containers.setup.securityContext.seccompProfile.type",
  ),
  "seccomp-localhost": taken(
    pod({ seccompProfile: { type: "Localhost", localhostProfile: "profiles/app.json" } }),
  ),

  "app-armor-unconfined": baseline(
    pod({ appArmorProfile: { type: "Unconfined" } }),
    "pod_security_context.appArmorProfile.type",
  ),
  "app-armor-unconfined-container": baseline(
    container({ appArmorProfile: { type: "Unconfined" } }),
    "security_context.appArmorProfile.type",
  ),
  "app-armor-annotation": baseline(
    { pod_annotations: { [profile]: "unconfined" } },
    `pod_annotations["${profile}"]`,
  ),
  "app-armor-runtime": taken(pod({ appArmorProfile: { type: "RuntimeDefault" } })),

  "se-linux-type": baseline(
    pod({ seLinuxOptions: { type: "spc_t" } }),
    "pod_security_context.seLinuxOptions.type",
  ),
  "se-linux-user": baseline(
    container({ seLinuxOptions: { user: "system_u" } }),
    "security_context.seLinuxOptions.user",
  ),
  "se-linux-role": baseline(
    pod({ seLinuxOptions: { role: "system_r" } }),
    "pod_security_context.seLinuxOptions.role",
  ),
  ...Object.fromEntries(
    ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"].map((type) => [
      `se-linux-${type.replaceAll("_", "-")}`,
      taken(pod({ seLinuxOptions: { type, level: "s0:c1,c2" } })),
    ]),
  ),

  "proc-mount": restricted(
    inUserNamespace(container({ procMount: "Unmasked" })),
    "security_context.procMount",
  ),
  "proc-mount-default": taken(container({ procMount: "Default" })),

  "unsafe-sysctl": baseline(
    pod({ sysctls: [{ name: "net.core.somaxconn", value: "1024" }] }),
    "pod_security_context.sysctls[0].name",
  ),
  "safe-sysctls": taken(
    pod({ sysctls: safeSysctls.map(([name = "", value = ""]) => ({ name, value })) }),
  ),

  escalation: restricted(
    container({ allowPrivilegeEscalation: true }),
    "security_context.allowPrivilegeEscalation",
  ),
  "escalation-sidecar": restricted(
    sidecar({ securityContext: { allowPrivilegeEscalation: true } }),
    "sidecars.proxy.securityContext.allowPrivilegeEscalation",
  ),

  "as-root": restricted(pod({ runAsNonRoot: false }), "pod_security_context.runAsNonRoot"),
  "as-root-init": restricted(
    init({ runAsNonRoot: false }),
    "init_containers.setup.securityContext.runAsNonRoot",
  ),
  "root-user": restricted(pod({ runAsUser: 0 }), "pod_security_context.runAsUser"),
  "root-user-container": restricted(container({ runAsUser: 0 }), "security_context.runAsUser"),
  "root-of-user-namespace": taken(
    inUserNamespace({
      ...pod({ runAsNonRoot: false }),
      ...container({ runAsUser: 0 }),
    }),
  ),
  "root-group": taken(pod({ runAsGroup: 0, fsGroup: 0, supplementalGroups: [0] })),
};
