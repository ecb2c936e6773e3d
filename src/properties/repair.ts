/**
 * What has to fit across fields, where a random value hardly ever would. What is left of that, the generator refuses,
 * and it is not drawn; see accept.ts.
 */
import { type App, type Chart, type InitContainer, type Sidecar } from "../model/types.gen.js";
import { portsOf } from "./expected_ports.js";
import { mapped, omitted, unique } from "./members.js";
import { autoscaler } from "./repair_autoscaler.js";
import { repairHandlers, repairPorts, repairServices } from "./repair_ports.js";
import { repairCalls } from "./repair_calls.js";
import { repairAccount, repairRoles } from "./repair_identity.js";
import { repairMonitors } from "./repair_monitors.js";
import { repairRoutes } from "./repair_routes.js";
import { fields } from "./repair_fields.js";
import { claims, cronJob, job, type Mutable, workload } from "./repair_workload.js";
import { lowerImage } from "../kinds/image/image.js";

/** The same app, but for what the fields say of one another. */
export function repaired(drawn: App): App {
  const app: Mutable = { ...drawn, label: `//shop:${drawn.app_name}` };
  for (const repair of [
    workload,
    autoscaler,
    job,
    cronJob,
    image,
    repairPorts,
    repairServices,
    repairRoutes,
    environment,
    ingresses,
    healthCheck,
    repairRoles,
    repairAccount,
    repairMonitors,
    configs,
    volumes,
    container,
    beside,
    fields,
    claims,
    repairCalls,
  ])
    repair(app);
  return app;
}

/** Without an image it is made of other attributes, which may be no name of an image. */
function image(app: Mutable): void {
  if (app.image || /^[a-z0-9]+([-_./][a-z0-9]+)*$/.test(lowerImage(app))) return;
  app.image = "nginx";
}

function environment(app: Mutable): void {
  if (Array.isArray(app.env)) app.env = unique(app.env, ({ name }) => name);
}

/** Each Ingress of an app is of a class of its own, in which it meets no other. */
function ingresses(app: Mutable): void {
  if (app.ingress) app.ingress = mendedIngress(app, app.ingress, app.app_name);
  if (!app.ingresses) return;
  app.ingresses = Object.fromEntries(
    Object.entries(app.ingresses).map(([key, own]) => [
      key,
      mendedIngress(app, own, `${app.app_name}-${key}`),
    ]),
  );
}

type Ingress = NonNullable<App["ingress"]>;

/** It leads to the app's port, and has certificates for its hosts. */
function mendedIngress(app: App, drawn: Ingress, by: string): Ingress {
  const own: { -readonly [K in keyof Ingress]: Ingress[K] } = drawn.rules
    ? omitted(drawn, "host", "hosts", "paths")
    : { ...drawn };
  own.className =
    by
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 63)
      .replace(/^-|-$/g, "") || "a";
  if (own.host) delete own.hosts;
  if (own.hosts) own.hosts = unique(own.hosts, (host) => host);
  const mendedPaths = (paths: NonNullable<Ingress["paths"]>) =>
    unique(paths, ({ path, pathType = "Prefix" }) =>
      pathType === "Prefix" ? path.replace(/\/+$/, "") : `${path} ${pathType}`,
    ).map((path) => {
      if (path.port === undefined) return path;
      const [http] = portsOf(app);
      const { name = "http", servicePort = 8000 } = http ?? {};
      return { ...path, port: typeof path.port === "string" ? name : servicePort };
    });
  if (own.paths) own.paths = mendedPaths(own.paths);
  if (own.rules) {
    own.rules = unique(own.rules, ({ host }) => host).map((rule) => ({
      ...rule,
      ...(rule.paths && { paths: mendedPaths(rule.paths) }),
    }));
  }
  const hosts =
    own.rules?.map(({ host }) => host) ?? own.hosts ?? (own.host ? [own.host] : undefined);
  const served = <T extends { hosts?: string[] }>(tls: T): T =>
    tls.hosts === undefined || !hosts ? tls : { ...tls, hosts: hosts.slice(0, 1) };
  if (own.tls) own.tls = Array.isArray(own.tls) ? own.tls.map(served) : served(own.tls);
  return own;
}

/** Kubernetes takes no other threshold for these two. */
function healthCheck(app: Mutable): void {
  if (!app.health_check) return;
  const own = repairHandlers(app, { ...app.health_check });
  for (const probe of ["liveness", "startup"] as const) {
    if (own[probe]?.successThreshold !== undefined) {
      own[probe] = { ...own[probe], successThreshold: 1 };
    }
  }
  app.health_check = own;
}

interface Mounted {
  mountPath?: string;
  subPath?: string;
  items?: { key: string; path: string }[];
  defaultMode?: number;
}

/** A chart whose config its apps see, at places that none of them has. */
export function withSeenConfig(drawn: Chart): Chart {
  const { config, config_files: files } = drawn;
  const own = { ...(config && { config }), ...(files && { config_files: files }) };
  configs(own);
  const seen = <T extends Mounted & { envFrom?: boolean }>(settings: T): T =>
    settings.mountPath === undefined
      ? { ...settings, envFrom: true }
      : { ...settings, mountPath: `/of-chart/${settings.mountPath.replaceAll("/", "")}` };
  return {
    ...drawn,
    ...(own.config && { config: mapped(own.config, seen) }),
    ...(own.config_files && { config_files: mapped(own.config_files, seen) }),
  };
}

/** Each is mounted at a place of its own, and shows keys that it has. */
function configs(app: Pick<Mutable, "config" | "config_files" | "volume_mounts">): void {
  const paths = new Set((app.volume_mounts ?? []).map(({ mountPath }) => mountPath));
  const mended = <T extends Mounted>(config: T, keys: readonly string[]): T => {
    const { mountPath, subPath, items, defaultMode, ...rest } = config;
    if (mountPath === undefined || paths.has(mountPath)) return rest as T;
    paths.add(mountPath);
    const shown = unique(items ?? [], ({ path }) => path).flatMap((item, index) => {
      const key = keys[index % keys.length];
      return key === undefined ? [] : [{ ...item, key }];
    });
    const [file] = shown.length > 0 ? shown.map(({ path }) => path) : keys;
    return {
      ...rest,
      mountPath,
      ...(defaultMode !== undefined && { defaultMode }),
      ...(shown.length > 0 && { items: shown }),
      ...(subPath !== undefined && file !== undefined && { subPath: file }),
    } as T;
  };
  const { config, config_files: files } = app;
  if (config) {
    app.config = mapped(config, (own) => mended(own, Object.keys(own.data ?? {})));
  }
  if (files) {
    const others = Object.entries(files).filter(([name]) => !Object.hasOwn(config ?? {}, name));
    app.config_files = mapped(Object.fromEntries(others), (own) =>
      mended(own, Object.keys(own.files)),
    );
  }
}

/** A mount names a volume of the app. */
function volumes(app: Mutable): void {
  const configured = new Set(
    Object.keys({ ...app.config, ...app.config_files }).map((name) => `config-${name}`),
  );
  if (app.volumes) {
    app.volumes = unique(app.volumes, ({ name }) => name).filter(
      ({ name }) => !configured.has(name),
    );
  }
  if (!app.volume_mounts) return;
  if (!app.volumes?.length) app.volumes = [{ name: "scratch", emptyDir: {} }];
  const names = app.volumes.map(({ name }) => name);
  app.volume_mounts = unique(app.volume_mounts, ({ mountPath }) => mountPath).map(
    (mount, index) => ({ ...mount, name: names[index % names.length] ?? "scratch" }),
  );
}

/** What a chart says of all containers, those of jobs that never restart included. */
export function forAnyContainer<T extends Pick<Chart, "container">>(drawn: T): T {
  if (!drawn.container) return drawn;
  const all: Pick<Mutable, "app_type" | "container" | "volumes"> = {
    app_type: "job",
    container: drawn.container,
  };
  container(all);
  fields(all);
  const { resizePolicy, ...rest } = all.container ?? {};
  return {
    ...drawn,
    container: {
      ...rest,
      ...(resizePolicy && {
        resizePolicy: unique(resizePolicy, ({ resourceName }) => resourceName).map((one) => ({
          ...one,
          restartPolicy: "NotRequired" as const,
        })),
      }),
    },
  };
}

/** Its hooks go to numbers, as it may have no port of a drawn name, and its devices are volumes. */
function container(app: Pick<Mutable, "container" | "volumes">): void {
  if (!app.container) return;
  const { lifecycle, ...rest } = omitted(app.container, "volumeDevices");
  app.container = {
    ...rest,
    ...withDevices(app.container, app),
    ...(lifecycle && { lifecycle: numbered(lifecycle) }),
  };
}

type Devices = NonNullable<App["container"]>["volumeDevices"];

function withDevices(
  { volumeDevices }: { volumeDevices?: Devices },
  app: Pick<Mutable, "volumes">,
) {
  const names = (app.volumes ?? []).map(({ name }) => name);
  const [first] = names;
  if (!volumeDevices || first === undefined) return {};
  return {
    volumeDevices: volumeDevices.map((device, index) => ({
      ...device,
      name: names[index % names.length] ?? first,
    })),
  };
}

/** The same with a number for each port that is a name. */
function numbered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(numbered) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "port" && typeof item === "string" ? 8080 : numbered(item as unknown),
    ]),
  ) as T;
}

/** Containers beside the app's own have names, ports, mounts and variables that do not meet. */
function beside(app: Mutable): void {
  const mounted = (app.volumes ?? []).map(({ name }) => name);
  const mend = <T extends Sidecar | InitContainer>(own: T): T => {
    const { env, volumeMounts: mounts = [] } = own;
    return {
      ...numbered(omitted(own, "env", "ports", "volumeDevices", "volumeMounts")),
      ...withDevices(own, app),
      ...(env && { env: Array.isArray(env) ? unique(env, ({ name }) => name) : env }),
      ...(mounted.length > 0 && {
        volumeMounts: unique(mounts, ({ mountPath }) => mountPath).map((mount, index) => ({
          ...mount,
          name: mounted[index % mounted.length] ?? "",
        })),
      }),
    } as T;
  };
  if (app.init_containers) app.init_containers = mapped(app.init_containers, mend);
  const taken = Object.keys(app.init_containers ?? {});
  if (app.sidecars) {
    const free = Object.entries(app.sidecars).filter(([name]) => !taken.includes(name));
    app.sidecars = mapped(Object.fromEntries(free), mend);
  }
}

/** Names that apps choose, each once among objects: the generator does not see all that meet. */
export function withDistinctNames(apps: readonly App[]): App[] {
  const taken = new Set<string>();
  const isTaken = (name: string | undefined): boolean => {
    if (!name) return false;
    const known = taken.has(name);
    taken.add(name);
    return known;
  };
  return apps.map((app) => {
    const { service_account: account, fullname_override: fullname, ...others } = app;
    return {
      ...others,
      ...(fullname === undefined || isTaken(fullname) ? {} : { fullname_override: fullname }),
      ...(account === undefined || isTaken(account.name) ? {} : { service_account: account }),
    };
  });
}
