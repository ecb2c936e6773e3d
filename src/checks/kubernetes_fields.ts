/** What the API server asks of fields that stand together, in each type of Kubernetes that values hold. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type FieldRule, wrongFields } from "../kinds/field_rules.js";
import { eachApp, type Check, type CheckedApp, type Subject } from "../kinds/kind.js";
import { containersBeside } from "../model/containers.js";
import { dnsLabel } from "../model/names.js";
import type { AppValues } from "../model/types.gen.js";
import { ownValue } from "../objects/json.js";
import { typedValues } from "../request/typed_values.js";
import * as containers from "./fields/containers.js";
import * as network from "./fields/network.js";
import * as resources from "./fields/resources.js";
import * as scheduling from "./fields/scheduling.js";
import * as storage from "./fields/storage.js";
import * as windows from "./fields/windows.js";
import * as workloads from "./fields/workloads.js";

/** The rules by the type of the map; those of a Service, an Ingress and a Job are their kinds'. */
const rules = {
  AppArmorProfile: containers.appArmorRules,
  AppValues: [containers.bidirectional, windows.foreignFields],
  AzureDiskVolumeSource: storage.azureDiskRules,
  AzureFileVolumeSource: storage.azureFileRules,
  DaemonSetUpdateStrategy: workloads.strategyRules,
  DeploymentStrategy: workloads.strategyRules,
  DownwardAPIVolumeFile: containers.fieldFileRules,
  EnvVarSource: containers.sourceRules,
  FCVolumeSource: storage.fibreChannelRules,
  FileKeySelector: containers.fileKeyRules,
  ISCSIVolumeSource: storage.iscsiRules,
  LabelSelectorRequirement: scheduling.labelRules,
  NetworkPolicyPeer: network.peerRules,
  NetworkPolicyPort: network.portRules,
  NodeSelectorRequirement: scheduling.nodeRules,
  PersistentVolumeClaimSpec: storage.claimRules,
  PersistentVolumeClaimTemplate: storage.claimTemplateRules,
  PodSecurityContext: containers.podSecurityRules,
  ResourceRequirements: resources.resourceRules,
  PodAffinityTerm: scheduling.affinityRules,
  PodFailurePolicyOnExitCodesRequirement: workloads.exitCodeRules,
  RollingUpdateDaemonSet: workloads.rollingDaemonSetRules,
  RollingUpdateDeployment: workloads.rollingDeploymentRules,
  SeccompProfile: containers.seccompRules,
  SecurityContext: containers.securityRules,
  StatefulSetUpdateStrategy: workloads.strategyRules,
  Toleration: scheduling.tolerationRules,
  TopologySpreadConstraint: scheduling.spreadRules,
  VolumeMount: containers.mountRules,
  containerSettings: containers.containerRules,
  deploymentSettings: workloads.deploymentRules,
  initContainer: containers.besideRules,
  jobSettings: workloads.jobRules,
  podSettings: scheduling.podRules,
  sidecar: containers.besideRules,
} as unknown as Readonly<Record<string, readonly FieldRule<object>[]>>;

const ofApps = eachApp(checkFields);

export const checkKubernetesFields: Check = (subject) => [...ofApps(subject), ...ofChart(subject)];

/** What no app has of the chart's: the peers of all that it isolates. */
function ofChart({ values: { networkPolicy }, place }: Subject): Diagnostic[] {
  return typedValues({ networkPolicy }, "ChartValues").flatMap(({ type, value, path }) =>
    wrongFields(ownValue(rules, type) ?? [], value, {} as AppValues, (at) =>
      place([...path, ...at]),
    ),
  );
}

function checkFields({ name, values, place }: CheckedApp): Diagnostic[] {
  const names = [dnsLabel(name), ...containersBeside(values).map((one) => one.name)];
  return typedValues(values, "AppValues").flatMap(({ type, value, path }) => {
    const own = ownValue(rules, type) ?? [];
    return wrongFields(
      [...own, ...atPath(type, path, names)] as FieldRule<object>[],
      value,
      values,
      (at) => place([...path, ...at]),
    );
  });
}

/** The rules that hang on where a map stands, or on the containers of the pod. */
function atPath(type: string, [first]: readonly (string | number)[], names: readonly string[]) {
  if (type === "PodFailurePolicyOnExitCodesRequirement")
    return [workloads.exitCodeContainer(names)];
  return type === "ResourceRequirements" && first !== "pod" ? [resources.claimNames] : [];
}
