import { expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { pod } from "./index.js";

function problems(app: Partial<App>, chart: Partial<Chart> = {}): string[] {
  return (pod.check?.(subjectOf(spec([app], chart))) ?? []).map(
    ({ origin, path, message, hint }) => `${origin} ${path} ${message}; ${hint}`,
  );
}

const spread = {
  maxSkew: 1,
  topologyKey: "topology.kubernetes.io/zone",
  whenUnsatisfiable: "DoNotSchedule" as const,
};

test.each<[Partial<App>, Partial<Chart>, string[]]>([
  [{ shutdown_delay_seconds: 29 }, {}, []],
  [
    { shutdown_delay_seconds: 30 },
    {},
    [
      '//shop:api shutdown_delay_seconds must be less than the 30 seconds of pod.terminationGracePeriodSeconds, but is 30; write less, or pod = {"terminationGracePeriodSeconds": 60}',
    ],
  ],
  [{ shutdown_delay_seconds: 30 }, { pod: { terminationGracePeriodSeconds: 31 } }, []],
  [
    {},
    {
      container: { lifecycle: { preStop: { sleep: { seconds: 5 } } } },
      pod: { terminationGracePeriodSeconds: 5 },
    },
    [
      '//shop:chart container.lifecycle.preStop.sleep.seconds must be less than the 5 seconds of pod.terminationGracePeriodSeconds, but is 5; write less, or pod = {"terminationGracePeriodSeconds": 35}',
    ],
  ],
  [
    {
      container: { lifecycle: { preStop: { exec: { command: ["x"] } } } },
      shutdown_delay_seconds: 1,
    },
    {},
    [
      "//shop:api container.lifecycle.preStop is set, and shutdown_delay_seconds makes a preStop hook of its own; keep one of the two",
    ],
  ],
  [
    { pod: { terminationGracePeriodSeconds: 20 } },
    { container: { lifecycle: { preStop: { exec: { command: ["sleep", "20"] } } } } },
    [
      '//shop:chart container.lifecycle.preStop.exec.command must be less than the 20 seconds of pod.terminationGracePeriodSeconds, but is 20; write less, or pod = {"terminationGracePeriodSeconds": 50}',
    ],
  ],
  [
    {
      sidecars: {
        a: { order: 1, lifecycle: { preStop: { sleep: { seconds: 40 } } } },
        b: {
          order: 2,
          lifecycle: { preStop: { exec: { command: ["/bin/sh", "-ec", "x", "sleep 99"] } } },
        },
        c: {
          order: 3,
          lifecycle: { preStop: { exec: { command: ["/bin/sh", "-c", "sleep 30; stop"] } } },
        },
      },
    },
    {},
    [
      '//shop:api sidecars.a.lifecycle.preStop.sleep.seconds must be less than the 30 seconds of pod.terminationGracePeriodSeconds, but is 40; write less, or pod = {"terminationGracePeriodSeconds": 70}',
      '//shop:api sidecars.c.lifecycle.preStop.exec.command must be less than the 30 seconds of pod.terminationGracePeriodSeconds, but is 30; write less, or pod = {"terminationGracePeriodSeconds": 60}',
    ],
  ],
  [
    { pod: { dnsPolicy: "None" } },
    {},
    [
      '//shop:api pod.dnsPolicy is "None", and no name server is given: nobody resolves names; write "dnsConfig": {"nameservers": [...]} beside it',
    ],
  ],
  [
    {},
    { pod: { dnsPolicy: "None" } },
    [
      '//shop:chart pod.dnsPolicy is "None", and no name server is given: nobody resolves names; write "dnsConfig": {"nameservers": [...]} beside it',
    ],
  ],
  [{ pod: { dnsPolicy: "None" } }, { pod: { dnsConfig: { nameservers: ["192.0.2.1"] } } }, []],
  [
    {},
    { pod: { hostNetwork: true } },
    [
      '//shop:chart pod.hostNetwork makes the pod resolve names as its node does, which does not know the cluster\'s Services; write "dnsPolicy": "ClusterFirstWithHostNet" beside it, or "Default" if that is meant',
    ],
  ],
  [
    { pod: { shareProcessNamespace: true } },
    { pod: { hostPID: true } },
    [
      "//shop:api pod.shareProcessNamespace is True, and so is hostPID: a pod has one process namespace; keep one of the two",
    ],
  ],
  [
    { pod: { topologySpreadConstraints: [spread] } },
    { pod: { topologySpreadConstraints: [{ ...spread, maxSkew: 2 }] } },
    [
      '//shop:api pod.topologySpreadConstraints[0] has the topologyKey "topology.kubernetes.io/zone" and whenUnsatisfiable "DoNotSchedule", and so has pod.topologySpreadConstraints[0] of //shop:chart; keep one of the two',
    ],
  ],
  [
    { inherit: { pod: false }, pod: { topologySpreadConstraints: [spread] } },
    { pod: { topologySpreadConstraints: [spread] } },
    [],
  ],
])("%j in a chart with %j", (app, chart, want) => {
  expect(problems(app, chart)).toEqual(want);
});
