/** What has to fit between the fields of one map of Kubernetes', where drawing hardly ever would. */
import type { ContainerSettings, ResourceRequirements, VolumeMount } from "../model/types.gen.js";
import { mapped, omitted } from "./members.js";
import { type Mutable } from "./repair_workload.js";

type Containers = Pick<
  Mutable,
  "app_type" | "container" | "init_containers" | "pod" | "resources" | "sidecars" | "volume_mounts"
>;

/** The fields of an app's containers. */
export function fields(app: Containers): void {
  if (app.pod && !["job", "cron-job"].includes(app.app_type)) {
    app.pod = omitted(app.pod, "activeDeadlineSeconds");
  }
  if (app.container) app.container = container(app.container);
  if (app.volume_mounts) app.volume_mounts = app.volume_mounts.map(mount);
  if (app.resources) app.resources = resources(app.resources);
  const mend = <T extends ContainerSettings & Beside>(own: T): T => ({
    ...container(own),
    ...(own.volumeMounts && { volumeMounts: own.volumeMounts.map(mount) }),
    ...(own.resources && { resources: resources(own.resources) }),
  });
  if (app.init_containers) app.init_containers = mapped(app.init_containers, mend);
  if (app.sidecars) app.sidecars = mapped(app.sidecars, mend);
}

interface Beside {
  volumeMounts?: VolumeMount[];
  resources?: ResourceRequirements;
}

/** Block devices are claims, of which an app hardly ever has one of the same name. */
function container<T extends ContainerSettings>(own: T): T {
  const drop = own.restartPolicy === undefined ? (["restartPolicyRules"] as const) : [];
  return omitted(own, "volumeDevices", ...drop) as T;
}

/** And claims of devices those of the pod. */
function resources(own: ResourceRequirements): ResourceRequirements {
  return omitted(own, "claims");
}

function mount(drawn: VolumeMount): VolumeMount {
  const own: VolumeMount =
    drawn.mountPropagation === "Bidirectional" ? omitted(drawn, "mountPropagation") : drawn;
  const isAlone = own.readOnly === true && (own.mountPropagation ?? "None") === "None";
  return omitted(
    own,
    ...(isAlone ? [] : (["recursiveReadOnly"] as const)),
    ...(own.subPath === undefined ? [] : (["subPathExpr"] as const)),
  );
}
