import { expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";

const problems = async (app: Partial<App>) => {
  const { request } = spec([{ image: "ghcr.io/acme/x", ...app }]);
  const { diagnostics } = await generate({ request, files: new Map() });
  return diagnostics.map(({ path, message, hint }) => `${path} ${message}; ${hint}`);
};

test.each<[Partial<App>, string[]]>([
  [{ stateful_set: {} }, []],
  [{ daemon_set: {} }, []],
  [{ deployment: { paused: false } }, []],
  [{ stateful_set: {}, replicas: 3 }, []],
  [
    { stateful_set: {}, daemon_set: {} },
    [
      "daemon_set is for a DaemonSet, and stateful_set makes a StatefulSet; leave out one of the two",
    ],
  ],
  [
    { daemon_set: {}, replicas: 3 },
    [
      "replicas is for a Deployment or StatefulSet, and daemon_set makes a DaemonSet; leave out one of the two",
    ],
  ],
  [
    { daemon_set: {}, deployment: {} },
    ["deployment is for a Deployment, and daemon_set makes a DaemonSet; leave out one of the two"],
  ],
  [
    { app_type: "job", stateful_set: {} },
    [
      "stateful_set is not for a job, only for external-api, internal-api, worker; leave it out, or choose another app_type",
    ],
  ],
  [
    { stateful_set: {}, fullname_override: "d".repeat(53) },
    [
      "fullname_override has 53 characters, and the name of a StatefulSet has at most 52; write a shorter one",
    ],
  ],
  [
    { stateful_set: { serviceName: "db" } as object },
    [
      "stateful_set.serviceName is not written here; the chart makes the headless Service and fills in its name; leave it out",
    ],
  ],
  [
    { deployment: { replicas: 2 } as object },
    ["deployment.replicas is not written here; write the attribute replicas"],
  ],
])("%j", async (app, want) => {
  expect(await problems(app)).toEqual(want);
});

test("no environment changes the kind of a workload", async () => {
  const change = (values: object) => ({ apps: { api: values } });
  const { request } = spec(
    [{ image: "ghcr.io/acme/x" }, { app_name: "db", image: "ghcr.io/acme/x", stateful_set: {} }],
    {
      environments: {
        dev: { values: {} },
        a: { values: change({ statefulSet: {} }) },
        b: { values: change({ daemonSet: {} }) },
        c: { values: { apps: { db: { statefulSet: null } } } },
      },
    },
  );
  const { diagnostics } = await generate({ request, files: new Map() });
  expect(diagnostics.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "environments.a.apps.api.statefulSet is for a StatefulSet, and the app has another kind of workload, which no environment changes",
    "environments.b.apps.api.daemonSet is for a DaemonSet, and the app has another kind of workload, which no environment changes",
    "environments.c.apps.db.statefulSet is missing",
  ]);
});
