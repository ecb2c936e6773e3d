/** The types of app: what each runs as, what it can have, and its defaults. One record a type, in app_types.json. */
import table from "./app_types.json" with { type: "json" };
import type { Workload } from "./workloads.js";

export type AppType = keyof typeof table;

/** What a type of app is. Attributes name the capability they need with x-capability. */
export interface AppTypeRecord {
  /** The objects it makes, for people. */
  readonly makes: string;
  /** The kind that runs its pods, where the app does not choose another; workloadOf says which does. */
  readonly workload: Workload;
  /** Whether it has a Service; "with-ingress" is with an Ingress or a route. */
  readonly serves: "always" | "with-ingress" | "never";
  readonly capabilities: readonly string[];
  /** Defaults of attributes that other types do not share, by key of values.yaml. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Keys of values.yaml that a values file cannot take away, beside those every app needs. */
  readonly required: readonly string[];
  /** The CPU that an app asks for when it does not say. */
  readonly cpuRequest: string;
}

export const appTypes = table as Readonly<Record<AppType, AppTypeRecord>>;

/** Whether apps of a type can have what needs a capability; everything without one. */
export function hasCapability(type: AppType, capability: string | undefined): boolean {
  return capability === undefined || appTypes[type].capabilities.includes(capability);
}

/** The types that have a capability, in the order of the table. */
export function typesWith(capability: string): AppType[] {
  return (Object.keys(appTypes) as AppType[]).filter((type) => hasCapability(type, capability));
}
