/** What the standard "restricted" asks of a pod; the templates fill it in for apps. */
import { objectOf } from "../../objects/json.js";
import { hasUserNamespace } from "./fields.js";
import type { SecuredPod } from "./secured_pod.js";

/** A field that may not be absent. */
export interface Demand {
  readonly field: readonly string[];
  /** Whether a pod says it for all of its containers. */
  readonly isOfPod: boolean;
  readonly instead: string;
  readonly isWaived: (pod: SecuredPod) => boolean;
}

/** Kubernetes takes none of these fields for Windows. */
const isWindows = ({ spec: { value } }: SecuredPod) => objectOf(value["os"])["name"] === "windows";

export const demands: readonly Demand[] = [
  {
    field: ["allowPrivilegeEscalation"],
    isOfPod: false,
    instead: "write false",
    isWaived: isWindows,
  },
  {
    field: ["capabilities", "drop"],
    isOfPod: false,
    instead: 'write ["ALL"]',
    isWaived: isWindows,
  },
  {
    field: ["seccompProfile", "type"],
    isOfPod: true,
    instead: 'write "RuntimeDefault"',
    isWaived: isWindows,
  },
  { field: ["runAsNonRoot"], isOfPod: true, instead: "write true", isWaived: hasUserNamespace },
];
