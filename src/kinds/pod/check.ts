/** Fields of a pod that do not go together. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { containersBeside } from "../../model/containers.js";
import { defaultGracePeriod, gracePeriodOf } from "../../model/grace_period.js";
import { isObject, ownValue } from "../../objects/json.js";
import { repeats } from "../../objects/repeats.js";
import { definitions, type Schema } from "../../request/attributes.js";
import type { CheckedApp } from "../kind.js";
import { waitOf } from "../lifecycle.js";

export function checkPod(app: CheckedApp): Diagnostic[] {
  return [...names(app), ...processes(app), ...shutdown(app), ...repeated(app)];
}

/** Who answers for names. */
function names({ values: { pod = {} }, place }: CheckedApp): Diagnostic[] {
  const { dnsPolicy = "ClusterFirst", dnsConfig, hostNetwork } = pod;
  if (dnsPolicy === "None" && !dnsConfig?.nameservers?.length) {
    return [
      {
        code: "missing-key",
        ...place(["pod", "dnsPolicy"]),
        message: 'is "None", and no name server is given: nobody resolves names',
        hint: 'write "dnsConfig": {"nameservers": [...]} beside it',
      },
    ];
  }
  if (hostNetwork !== true || dnsPolicy !== "ClusterFirst") return [];
  return [
    {
      code: "conflicting-keys",
      ...place(["pod", "hostNetwork"]),
      message:
        "makes the pod resolve names as its node does, which does not know the cluster's Services",
      hint: 'write "dnsPolicy": "ClusterFirstWithHostNet" beside it, or "Default" if that is meant',
      severity: "warning",
    },
  ];
}

function processes({ values: { pod = {} }, place }: CheckedApp): Diagnostic[] {
  if (!pod.hostPID || !pod.shareProcessNamespace) return [];
  return [
    {
      code: "conflicting-keys",
      ...place(["pod", "shareProcessNamespace"]),
      message: "is True, and so is hostPID: a pod has one process namespace",
      hint: "keep one of the two",
    },
  ];
}

/** A pod ends in its grace period, whatever its preStop hooks still wait for. */
function shutdown({ values, place }: CheckedApp): Diagnostic[] {
  const { shutdownDelaySeconds: delay = 0, container } = values;
  const preStop = container?.lifecycle?.preStop;
  const grace = gracePeriodOf(values);
  if (delay > 0 && preStop) {
    return [
      {
        code: "conflicting-keys",
        ...place(["container", "lifecycle", "preStop"]),
        message: "is set, and shutdown_delay_seconds makes a preStop hook of its own",
        hint: "keep one of the two",
      },
    ];
  }
  const all = [
    { path: ["container"], container: container ?? {} },
    ...containersBeside(values).map(({ path, container: beside }) => ({ path, container: beside })),
  ];
  const waits: { readonly seconds: number; readonly path: Segments }[] = [
    { seconds: delay, path: ["shutdownDelaySeconds"] },
    ...all.map((one) => {
      const { seconds, path } = waitOf(one.container.lifecycle?.preStop);
      return { seconds, path: [...one.path, "lifecycle", "preStop", ...path] };
    }),
  ];
  return waits
    .filter(({ seconds }) => seconds > 0 && seconds >= grace)
    .map(({ seconds, path }) => ({
      code: "out-of-range",
      ...place(path),
      message: `must be less than the ${grace} seconds of pod.terminationGracePeriodSeconds, but is ${seconds}`,
      hint: `write less, or pod = {"terminationGracePeriodSeconds": ${Math.ceil(seconds) + defaultGracePeriod}}`,
    }));
}

/** Entries of lists that Kubernetes tells apart by some of their keys. */
function repeated({ values, place }: CheckedApp): Diagnostic[] {
  return lists().flatMap(({ setting, field, keys }) => {
    const items: unknown = ownValue((values[setting] ?? {}) as Schema, field);
    if (!Array.isArray(items)) return [];
    const idOf = (item: unknown) =>
      JSON.stringify(keys.map((key) => (isObject(item) ? item[key] : undefined)));
    return repeats<unknown>(items, idOf).map(({ item, index, firstIndex }): Diagnostic => {
      const other = place([setting, field, firstIndex]);
      const told = keys.map((key) => `${key} ${quote((item as Schema)[key])}`);
      return {
        code: "duplicate-name",
        ...place([setting, field, index]),
        message: `has the ${told.join(" and ")}, and so has ${other.path} of ${other.origin}`,
        hint: "keep one of the two",
      };
    });
  });
}

/** The lists of pods and containers that are maps to Kubernetes. */
function lists() {
  return (["pod", "container"] as const).flatMap((setting) => {
    const { properties = {} } = definitions[`${setting}Settings`] as {
      properties?: Readonly<Record<string, Schema>>;
    };
    return Object.entries(properties).flatMap(([field, { "x-list-map-keys": keys }]) =>
      Array.isArray(keys) ? [{ setting, field, keys: keys as string[] }] : [],
    );
  });
}
