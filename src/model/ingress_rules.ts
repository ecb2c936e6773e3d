/** What an Ingress serves. */
import type { Segments } from "../diagnostics/explain.js";
import { dnsLabel } from "./names.js";
import type { AppIngress } from "./serving.js";
import type { ChartValues, IngressPath } from "./types.gen.js";

/** A host with its paths; the template appchart.ingressRules makes the same ones. */
export interface Rule {
  readonly host: string;
  /** Where the host is in the app's values, or the Ingress where nobody wrote one. */
  readonly at: Segments;
  readonly paths: readonly RulePath[];
}

export interface RulePath extends IngressPath {
  /** Where it is in the app's values, or its rule where nobody wrote one. */
  readonly at: Segments;
}

/** @param name the app's */
export function rulesOf(name: string, ingress: AppIngress, { global }: ChartValues): Rule[] {
  const { key, path, settings } = ingress;
  const { host, hosts, paths, rules } = settings;
  if (rules) {
    return rules.map((rule, index) => {
      const at = [...path, "rules", index];
      return { host: rule.host, at: [...at, "host"], paths: pathsOf(rule.paths, at) };
    });
  }
  const shared = (at: Segments) => (paths ? pathsOf(paths, path) : [{ path: "/", at }]);
  if (hosts) {
    return hosts.map((one, index) => {
      const at = [...path, "hosts", index];
      return { host: one, at, paths: shared(at) };
    });
  }
  const at = host ? [...path, "host"] : path;
  const madeUp = [name, key, global.environment].filter((part) => part !== "").join("-");
  return [{ host: host || `${dnsLabel(madeUp)}.local`, at, paths: shared(at) }];
}

function pathsOf(paths: readonly IngressPath[] | undefined, above: Segments): RulePath[] {
  if (!paths) return [{ path: "/", at: above }];
  return paths.map((path, index) => ({ ...path, at: [...above, "paths", index] }));
}

/** The hosts that an Ingress serves, each once. */
export function hostsOf(name: string, ingress: AppIngress, values: ChartValues): string[] {
  return [...new Set(rulesOf(name, ingress, values).map(({ host }) => host))];
}

/** Whether nobody wrote a host, so that one is made up. */
export function isMadeUp({ settings: { host, hosts, rules } }: AppIngress): boolean {
  return !host && !hosts && !rules;
}
