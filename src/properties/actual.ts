import { type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, isObject, listOf, objectOf } from "../objects/json.js";
import { podTemplateOf } from "../objects/pods.js";
import { omitted } from "./members.js";
import { type Expected, sorted } from "./expected.js";
import { inOrder } from "./expected_ports.js";
import { routesIn } from "./expected_routes.js";

const app = "app.kubernetes.io/name";

/** The objects of an app: those that carry its name as label. */
export function objectsOfApp(name: string, objects: readonly RenderedObject[]): RenderedObject[] {
  const safe = name.toLowerCase().replaceAll("_", "-");
  return objects.filter(
    ({ object }) => objectOf(objectOf(object["metadata"])["labels"])[app] === safe,
  );
}

/** What the cluster gets for an app, with the fields of Expected. */
export function actualOf(objects: readonly RenderedObject[], wanted: Expected): Expected {
  const kind = (name: string): RenderedObject | undefined =>
    objects.find((object) => object.kind === name);
  const job = kind("Job");
  const workload = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"]
    .map(kind)
    .find(Boolean);
  const spec = objectOf(workload?.object["spec"]);
  const jobSpec = job ? spec : objectOf(spec["jobTemplate"])["spec"];
  const pods = workload && podTemplateOf(workload);
  const [own] = listOf(pods?.spec["containers"]);
  const account = kind("ServiceAccount");
  const pod = withoutClaimNames(omitted(pods?.spec ?? {}, "containers"), objects);
  const container = { ...objectOf(own) };
  // Defaults by app type and language; src/kinds/resources has tests for them.
  if (!("resources" in wanted.container)) delete container["resources"];
  const ownServices = objects.filter(
    ({ kind: own, name }) => own === "Service" && name !== spec["serviceName"],
  );
  return {
    container: withConfigMaps(container, objects),
    pod: {
      ...withConfigMaps(pod, objects),
      ...(account && pod["serviceAccountName"] === account.name
        ? { serviceAccountName: "the app's own" }
        : {}),
    },
    workload: workload ? { [workload.kind]: ownFields(workload) } : {},
    claims: claimsOf(objects, listOf(pods?.spec["volumes"]).map(objectOf)),
    job: jobSpec === undefined ? undefined : omitted(objectOf(jobSpec), "template"),
    hook: job && objectOf(objectOf(job.object["metadata"])["annotations"]),
    replicas: spec["replicas"] as number | undefined,
    autoscaler: autoscalerOf(kind("HorizontalPodAutoscaler") ?? kind("ScaledObject"), workload),
    budget: budgetOf(kind("PodDisruptionBudget"), spec),
    services: inOrder(ownServices.map(serviceOf)),
    ingresses: inOrder(objects.filter((one) => one.kind === "Ingress").map(ingressOf)),
    routes: routesIn(objects, (labels) => added(labels, ours)),
    account: account && accountOf(account, wanted),
    roles: inOrder(rolesOf(objects, pod["serviceAccountName"])),
    monitors: inOrder(monitorsOf(objects)),
    labels: {
      object: added(objectOf(workload?.object["metadata"])["labels"], ours),
      pod: added(pods?.labels, ours),
      annotations: added(pods?.annotations, /^checksum\/config$/),
    },
    policy: kind("NetworkPolicy")?.object["spec"] as JsonObject | undefined,
    configMaps: sorted(objects.filter((object) => object.kind === "ConfigMap").map(contentOf)),
    name: wanted.name === undefined ? undefined : workload?.name,
  };
}

/** What a budget says beside the selector of the workload, which its own is. */
function budgetOf(
  budget: RenderedObject | undefined,
  workload: JsonObject,
): JsonObject | undefined {
  if (!budget) return undefined;
  const { selector, ...spec } = objectOf(budget.object["spec"]);
  const isOwn = JSON.stringify(selector) === JSON.stringify(workload["selector"]);
  return isOwn ? spec : { ...spec, selector: selector ?? null };
}

/** What an autoscaler of the workload says beside that it is one. */
function autoscalerOf(
  autoscaler: RenderedObject | undefined,
  workload: RenderedObject | undefined,
): JsonObject | undefined {
  if (!autoscaler) return undefined;
  const { scaleTargetRef, ...spec } = objectOf(autoscaler.object["spec"]);
  const { kind, name } = objectOf(scaleTargetRef);
  const isOwn = workload && kind === workload.kind && name === workload.name;
  return isOwn ? spec : { ...spec, scaleTargetRef: scaleTargetRef ?? null };
}

/** The claims of an app, by the volumes that they are in its pods, and the templates of its StatefulSet. */
function claimsOf(objects: readonly RenderedObject[], volumes: readonly JsonObject[]): JsonObject {
  const templates = objects
    .filter(({ kind }) => kind === "StatefulSet")
    .flatMap(({ object }) => listOf(objectOf(object["spec"])["volumeClaimTemplates"]))
    .map(objectOf)
    .map((template) => [
      objectOf(template["metadata"])["name"] as string,
      { spec: template["spec"] ?? null, keep: "its own" },
    ]);
  const claims = objects
    .filter(({ kind }) => kind === "PersistentVolumeClaim")
    .map(({ name, object }) => {
      const annotations = objectOf(objectOf(object["metadata"])["annotations"]);
      const keep = annotations["helm.sh/resource-policy"] === "keep";
      const volume = volumes.find(
        ({ persistentVolumeClaim }) => objectOf(persistentVolumeClaim)["claimName"] === name,
      );
      return [volume?.["name"] ?? name, { spec: object["spec"] ?? null, keep }];
    });
  return Object.fromEntries([...templates, ...claims]) as JsonObject;
}

/** What a workload's spec says beside its pods, and what is compared apart. */
function ownFields({ kind, object }: RenderedObject): JsonObject {
  if (kind === "Job") return {};
  const others = [
    "jobTemplate",
    "replicas",
    "selector",
    "serviceName",
    "template",
    "volumeClaimTemplates",
  ];
  return omitted(objectOf(object["spec"]), ...others);
}

/** The labels that every object or pod has anyway. */
const ours =
  /^(helm\.sh\/chart|app\.kubernetes\.io\/(name|instance|version|component|part-of|managed-by))$/;

function added(map: Json | undefined, anyway: RegExp): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(map)).filter(([key]) => !anyway.test(key)));
}

/** A pod whose claims of the app's own are not called by name. */
function withoutClaimNames(pod: JsonObject, objects: readonly RenderedObject[]): JsonObject {
  if (pod["volumes"] === undefined) return pod;
  const made = new Set(
    objects.filter(({ kind }) => kind === "PersistentVolumeClaim").map(({ name }) => name),
  );
  const volumes = listOf(pod["volumes"]).map(objectOf);
  return {
    ...pod,
    volumes: volumes.map((volume) =>
      made.has(objectOf(volume["persistentVolumeClaim"])["claimName"] as string)
        ? { ...volume, persistentVolumeClaim: { claimName: "the app's own" } }
        : volume,
    ),
  };
}

/** A value whose references to ConfigMaps of the app are what these hold. */
function withConfigMaps(value: JsonObject, objects: readonly RenderedObject[]): JsonObject {
  const held = (reference: JsonObject): JsonObject | undefined => {
    const { name, ...seen } = reference;
    const found = objects.find((object) => object.kind === "ConfigMap" && object.name === name);
    return found && { configMap: { ...contentOf(found), ...seen } };
  };
  const volumes = listOf(value["volumes"]).map(objectOf);
  const sources = listOf(value["envFrom"]).map(objectOf);
  return {
    ...value,
    ...(value["volumes"] === undefined
      ? {}
      : {
          volumes: volumes.map((volume) => ({
            ...volume,
            ...held(objectOf(volume["configMap"])),
          })),
        }),
    ...(value["envFrom"] === undefined
      ? {}
      : {
          envFrom: sources.map((source) => held(objectOf(source["configMapRef"])) ?? source),
        }),
  };
}

function contentOf({ object }: RenderedObject): JsonObject {
  return {
    data: objectOf(object["data"]),
    binaryData: objectOf(object["binaryData"]),
    immutable: object["immutable"] ?? false,
  };
}

/** Without the annotations of a hook. */
function accountOf({ object, name }: RenderedObject, { account }: Expected): JsonObject {
  const annotations = Object.entries(objectOf(objectOf(object["metadata"])["annotations"]));
  const written = objectOf(account?.["annotations"]);
  return {
    annotations: Object.fromEntries(
      annotations.filter(
        ([key]) =>
          Object.hasOwn(written, key) || !/^(helm\.sh\/hook|argocd\.argoproj\.io\/)/.test(key),
      ),
    ),
    automount: object["automountServiceAccountToken"] ?? null,
    labels: added(objectOf(object["metadata"])["labels"], ours),
    ...(object["imagePullSecrets"] === undefined
      ? {}
      : { imagePullSecrets: object["imagePullSecrets"] }),
    ...(isObject(account) && "name" in account ? { name } : {}),
  };
}

/** Each role, and whether a binding gives it to an account. */
function rolesOf(objects: readonly RenderedObject[], account: Json | undefined): Json[] {
  return objects
    .filter(({ kind }) => kind === "Role" || kind === "ClusterRole")
    .map(({ kind, name, object }) => ({
      kind,
      ...omitted(object, "apiVersion", "kind", "metadata"),
      isBound: objects.some(({ kind: other, object: { roleRef, subjects } }) => {
        const [subject, ...more] = listOf(subjects).map(objectOf);
        return (
          other === `${kind}Binding` &&
          objectOf(roleRef)["kind"] === kind &&
          objectOf(roleRef)["name"] === name &&
          subject?.["name"] === account &&
          more.length === 0
        );
      }),
    }));
}

/** Each monitor without its selectors, with the number of Services that it selects. */
function monitorsOf(objects: readonly RenderedObject[]): Json[] {
  const services = objects
    .filter(({ kind }) => kind === "Service")
    .map(({ object }) => objectOf(objectOf(object["metadata"])["labels"]));
  return objects
    .filter(({ kind }) => kind === "ServiceMonitor" || kind === "PodMonitor")
    .map(({ kind, object }) => {
      const spec = objectOf(object["spec"]);
      const selected = Object.entries(objectOf(objectOf(spec["selector"])["matchLabels"]));
      return {
        kind,
        services:
          kind === "PodMonitor"
            ? 0
            : services.filter((labels) => selected.every(([key, value]) => labels[key] === value))
                .length,
        labels: added(objectOf(object["metadata"])["labels"], ours),
        spec: omitted(spec, "selector", "namespaceSelector"),
      };
    });
}

function ingressOf(ingress: RenderedObject): JsonObject {
  const spec = objectOf(ingress.object["spec"]);
  return {
    annotations: objectOf(objectOf(ingress.object["metadata"])["annotations"]),
    className: spec["ingressClassName"] ?? "",
    tls: listOf(spec["tls"]).map((tls) => objectOf(tls)["secretName"] ?? null),
    rules: listOf(spec["rules"])
      .map(objectOf)
      .map(({ host, http }) => ({
        // One that nobody wrote is made up.
        host: typeof host === "string" && !host.endsWith(".local") ? host : null,
        paths: listOf(objectOf(http)["paths"])
          .map(objectOf)
          .map(({ path, pathType, backend }) => ({
            path: path ?? null,
            pathType: pathType ?? null,
            port: objectOf(objectOf(backend)["service"])["port"] ?? null,
          })),
      })),
  };
}

/** Without its selector, and without the labels that all objects of the app have. */
function serviceOf({ object }: RenderedObject): JsonObject {
  const { annotations, labels } = objectOf(object["metadata"]);
  const own = Object.entries(objectOf(labels)).filter(
    // That it is the one which is scraped, the monitor's selector shows.
    ([key]) => !/^(app\.kubernetes\.io\/|helm\.sh\/chart$|appchart\/service-monitor$)/.test(key),
  );
  return {
    annotations: objectOf(annotations),
    labels: Object.fromEntries(own),
    spec: omitted(objectOf(object["spec"]), "selector"),
  };
}
