/** The objects that a chart makes, by name: no two of a kind may have the same. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { dnsLabel, longestOwner } from "./names.js";
import type { AppValues } from "./types.gen.js";

/** One object. */
export interface MadeObject {
  /** `<API group>/<kind>`; the core group is empty. */
  readonly kind: string;
  readonly name: string;
  /** Where it says so itself; else that of the chart's objects. */
  readonly namespace?: string | undefined;
  /** The app that it is of; absent where it is the chart's. */
  readonly app?: string;
  /** The name of the app's objects, where that decides its own. */
  readonly fullname?: string;
  /** Where what decides its name was written. */
  readonly at: Pick<Diagnostic, "origin" | "path">;
}

/** What stands for the name of the release, which nobody knows when a chart is built. */
export const RELEASE = "<release>";

/** The name of an app's objects; templates/_helpers.tpl makes the same one. */
export function fullname(name: string, { fullnameOverride }: AppValues): string {
  return fullnameOverride || dnsLabel(`${RELEASE}-${name}`);
}

/** The name of an app's StatefulSet or CronJob. */
export function shortName(name: string, values: AppValues): string {
  return dnsLabel(fullname(name, values), longestOwner);
}

/** The name of an app's Service, which begins with a letter. */
export function serviceName(name: string, values: AppValues): string {
  const own = fullname(name, values);
  return /^[0-9]/.test(own) ? dnsLabel(`svc-${own}`) : own;
}

/** The name of the headless Service of an app's StatefulSet. */
export function headlessName(name: string, values: AppValues): string {
  return dnsLabel(`${serviceName(name, values)}-headless`);
}

/** The name of a further Ingress of an app; the template of Ingresses makes the same one. */
export function furtherIngressName(name: string, values: AppValues, key: string): string {
  return dnsLabel(`${fullname(name, values)}-${key}`);
}

/** The name of a further Service of an app; the template of Services makes the same one. */
export function furtherServiceName(name: string, values: AppValues, key: string): string {
  return dnsLabel(`${serviceName(name, values)}-${key}`);
}

/** What stands for the namespace of the release, which nobody knows when a chart is built. */
const NAMESPACE = "<namespace>";

/** The name of an app's object that is in no namespace: releases of all namespaces share these names. */
export function clusterWideName(
  namespaceOverride: string | undefined,
): (name: string, values: AppValues) => string {
  return (name, values) => `${namespaceOverride || NAMESPACE}.${fullname(name, values)}`;
}
