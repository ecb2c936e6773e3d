import { describe, expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App, ClusterRoleSettings, PolicyRule, RoleSettings } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";

const problems = async (app: Partial<App>, environment?: unknown) => {
  const { request } = spec(
    [{ app_type: "worker", image: "ghcr.io/acme/x", ...app }],
    environment === undefined
      ? {}
      : { environment: "prod", environments: { prod: { values: { apps: { api: environment } } } } },
  );
  const { diagnostics } = await generate({ request, files: new Map() });
  return diagnostics.map(
    ({ severity = "error", path, message, hint, code }) =>
      `${severity === "error" ? "" : `${severity}: `}${path} [${code}] ${message}; ${hint}`,
  );
};

const account = { automount: true };
const rule = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };
const volumes: NonNullable<App["volumes"]> = [
  { name: "token", projected: { sources: [{ serviceAccountToken: { path: "token" } }] } },
];
const mounted = [{ name: "token", mountPath: "/token" }];

describe("whose role it is", () => {
  const role = { rules: [rule] };
  const useless =
    'is of no use: no token of the app\'s service account is mounted; write "automount": True in service_account, or mount a projected serviceAccountToken';

  test.each<[string, Partial<App>, string[]]>([
    ["the app's", { role, service_account: account }, []],
    ["an existing account's", { role, service_account: { ...account, name: "runner" } }, []],
    [
      "that of pods with a token of their own",
      { role, service_account: {}, volumes, volume_mounts: mounted },
      [],
    ],
    [
      "nobody's",
      { role, cluster_role: role },
      ["role", "cluster_role"].map(
        (path) =>
          `${path} [missing-key] is bound to the service account of the app, which has none of its own; write service_account = {"automount": True} beside it, or service_account = {} and mount a projected token`,
      ),
    ],
    [
      "everybody's",
      { role, service_account: { ...account, create: false, name: "default" } },
      [
        'service_account.name [conflicting-keys] is "default", the account of every pod that has none of its own: the rules of the app\'s role would be theirs too; write service_account = {"automount": True}, which makes one for the app',
      ],
    ],
    [
      "that of an account without a token",
      { role, service_account: {} },
      [`role [conflicting-keys] ${useless}`],
    ],
    [
      "that of an account whose token is switched off",
      { cluster_role: role, service_account: { automount: false } },
      [`cluster_role [conflicting-keys] ${useless}`],
    ],
  ])("%s", async (_, app, want) => {
    expect(await problems(app)).toEqual(want);
  });

  test("an environment may take it away, and not the account alone", async () => {
    const app = { role, service_account: account };
    expect(await problems(app, { role: null })).toEqual([]);
    expect(await problems(app, { role: null, serviceAccount: null })).toEqual([]);
    expect(await problems(app, { serviceAccount: null })).toEqual([
      expect.stringMatching(/^role \[missing-key\] is bound to/),
    ]);
    expect(await problems(app, { serviceAccount: { automount: false } })).toEqual([
      `role [conflicting-keys] ${useless}`,
    ]);
  });

  test("an environment has rules of its own", async () => {
    const app = { role, service_account: account };
    expect(await problems(app, { role: { rules: [] } })).toEqual([
      expect.stringMatching(/^environments\.prod\.apps\.api\.role\.rules \[/),
    ]);
    expect(await problems(app, { role: { rules: [{ ...rule, verbs: ["lst"] }] } })).toEqual([
      expect.stringMatching(/^environments\.prod\.apps\.api\.role\.rules\[0\]\.verbs\[0\] \[/),
    ]);
  });
});

describe("what its rules say", () => {
  const verbs = (...written: string[]) => ({ ...rule, verbs: written });
  const resources = (...written: string[]) => ({ ...rule, resources: written });
  const groups = (...written: string[]) => ({ ...rule, apiGroups: written });
  const urls = (...written: string[]) => ({ nonResourceURLs: written, verbs: ["get"] });
  const plural = "resources are written in the plural and in lower case";

  test.each<[PolicyRule, string[]]>([
    [rule, []],
    [verbs("*"), []],
    [verbs("get", "deletecollection"), []],
    [verbs("impersonate:user-info"), []],
    [resources("pods/log", "pods/exec", "*/scale", "*"), []],
    [resources("endpoints"), []],
    [{ ...resources("widgets"), apiGroups: ["acme.example.com"] }, []],
    [
      { ...verbs("paint"), apiGroups: ["policy"], resources: ["evictions"] },
      [
        'verbs[0] [unknown-value] is "paint", which is not a verb of Kubernetes\' resources; write one of get, list, watch, create, update, patch, delete, deletecollection, bind, escalate, impersonate, approve, sign, attest, use',
      ],
    ],
    [
      {
        apiGroups: ["networking.k8s.io"],
        resources: ["ingresses", "networkpolicies"],
        verbs: ["get"],
      },
      [],
    ],
    [urls("/metrics", "/healthz/*", "*"), []],
    [
      verbs("lst", "read"),
      [
        'verbs[0] [unknown-value] is "lst", which is not a verb of Kubernetes\' resources; write "list"',
        'verbs[1] [unknown-value] is "read", which is not a verb of Kubernetes\' resources; write one of get, list, watch, create, update, patch, delete, deletecollection, bind, escalate, impersonate, approve, sign, attest, use',
      ],
    ],
    [
      verbs("Get"),
      [
        'verbs[0] [unknown-value] is "Get", which is not a verb of Kubernetes\' resources; write "get"',
      ],
    ],
    [
      { apiGroups: ["acme.example.com"], resources: ["widgets"], verbs: ["polish"] },
      [
        'warning: verbs[0] [unknown-value] is "polish", which is not a verb of most of Kubernetes\' resources; write one of get, list, watch, create, update, patch, delete, deletecollection, bind, escalate, impersonate, approve, sign, attest, use',
      ],
    ],
    [resources("Pod"), [`resources[0] [unknown-value] is "Pod": ${plural}; write "pods"`]],
    [
      resources("pod/log"),
      [`resources[0] [unknown-value] is "pod/log": ${plural}; write "pods/log"`],
    ],
    [resources("PODS"), [`resources[0] [unknown-value] is "PODS": ${plural}; write "pods"`]],
    [
      { ...resources("Widget"), apiGroups: ["acme.example.com"] },
      ['resources[0] [invalid-format] must be in lower case, but is "Widget"; write "widget"'],
    ],
    [
      resources("deployments"),
      [
        'resources[0] [unknown-value] is "deployments", which is not a resource of ""; write "apps" in apiGroups',
      ],
    ],
    [{ ...resources("deployments"), apiGroups: ["", "apps"] }, []],
    [
      groups("v1"),
      [
        'apiGroups[0] [invalid-format] must be an API group without its version, but is "v1"; write ""',
      ],
    ],
    [
      groups("core"),
      [
        'apiGroups[0] [invalid-format] must be an API group without its version, but is "core"; write ""',
      ],
    ],
    [
      { ...resources("deployments"), apiGroups: ["apps/v1"] },
      [
        'apiGroups[0] [invalid-format] must be an API group without its version, but is "apps/v1"; write "apps"',
      ],
    ],
    [
      { resources: ["pods"], verbs: ["get"] },
      [
        'apiGroups [missing-key] is missing, and the resources of a rule are of API groups; write [""] for pods, Secrets and the like, or the groups, such as ["apps"]',
      ],
    ],
    [
      resources(),
      ["resources [empty] is empty: the rule allows nothing; write a resource such as pods"],
    ],
    [
      urls(),
      ["nonResourceURLs [empty] is empty: the rule allows nothing; write a path such as /metrics"],
    ],
    [
      { ...urls("/metrics"), apiGroups: [""] },
      [
        "apiGroups [conflicting-keys] is for a rule with resources, and this one has nonResourceURLs; leave it out, or write two rules",
      ],
    ],
    [
      urls("metrics", "/a/*/b"),
      ["metrics", "/a/*/b"].map(
        (url, index) =>
          `nonResourceURLs[${String(index)}] [invalid-format] must be a path, with "*" at its end at most, but is "${url}"; write a path such as /metrics or /healthz/*`,
      ),
    ],
    [
      { ...urls("/metrics"), verbs: ["list"] },
      [
        'verbs[0] [unknown-value] is "list", which is not a method of HTTP in lower case; write one of get, head, post, put, patch, delete, options',
      ],
    ],
    [
      { ...urls("/metrics"), verbs: ["GET"] },
      [
        'verbs[0] [unknown-value] is "GET", which is not a method of HTTP in lower case; write "get"',
      ],
    ],
    [
      { apiGroups: ["*"], resources: ["*"], verbs: ["*"] },
      [
        "warning: verbs [broad-rule] are all verbs on all resources: whoever gets into a pod of the app owns what the role is for; write the verbs and resources that the app needs",
      ],
    ],
    [{ apiGroups: ["*"], resources: ["*"], verbs: ["get"] }, []],
  ])("%j", async (given, want) => {
    const app = { service_account: account, cluster_role: { rules: [given] } };
    const at = /^(warning: )?/;
    expect(await problems(app)).toEqual(
      want.map((line) => line.replace(at, (severity) => `${severity}cluster_role.rules[0].`)),
    );
  });

  test("a URL is in no namespace", async () => {
    expect(
      await problems({ service_account: account, role: { rules: [urls("/metrics")] } }),
    ).toEqual([
      "role.rules[0].nonResourceURLs [misplaced-key] are for a ClusterRole: no URL belongs to a namespace; write the rule in cluster_role",
    ]);
  });

  test("a ClusterRole has rules, or takes those of others", async () => {
    const of = (cluster_role: ClusterRoleSettings) =>
      problems({ service_account: account, cluster_role });
    const aggregationRule = { clusterRoleSelectors: [{ matchLabels: { a: "b" } }] };
    expect(await of({ aggregationRule })).toEqual([]);
    expect(await of({})).toEqual([
      "cluster_role [one-of] has neither rules nor aggregationRule; write rules",
    ]);
    expect(await of({ aggregationRule, rules: [rule] })).toEqual([
      "cluster_role [one-of] has both rules and aggregationRule; leave rules out: Kubernetes writes them where there is an aggregationRule",
    ]);
  });

  test("as the schema has it", async () => {
    const of = (role: unknown) =>
      problems({ service_account: account, role: role as RoleSettings });
    expect(await of({})).toEqual([expect.stringContaining("role.rules [missing-key]")]);
    expect(await of({ rules: [] })).toEqual([expect.stringContaining("write at least one rule")]);
    expect(await of({ rules: [{ verbs: ["get"] }] })).toEqual([
      expect.stringContaining("role.rules[0] [one-of]"),
    ]);
    expect(await of({ rules: [{ ...rule, verbs: [] }] })).toEqual([
      expect.stringContaining("role.rules[0].verbs [empty]"),
    ]);
    expect(await of({ rules: [{ ...rule, api_groups: [""] }] })).toEqual([
      expect.stringContaining("write apiGroups"),
    ]);
  });
});
