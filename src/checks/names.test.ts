import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../model/types.gen.js";
import type { Spec } from "../request/spec.js";
import { manifest, spec } from "../testing/apps.js";
import { subjectOf } from "../testing/subjects.js";
import { checkSpec, checkValues } from "./index.js";

type Given = [apps: Partial<App>[], chart?: Partial<Chart>, manifests?: Spec["manifests"]];

const told = (...given: Given) => {
  const made = spec(...given);
  return [...checkSpec(made), ...checkValues(subjectOf(made))].map(
    ({ origin, path, message }) => `${origin} ${path} ${message}`,
  );
};

const named = (name: string, attributes: Partial<App> = {}): Partial<App> => ({
  app_name: name,
  ...attributes,
});
const config = (name: string) => ({ config: { [name]: { data: {} } } });
const sealed = {
  sealedSecret: { scope: "cluster-wide", encryptedData: { a: "AAAA" } },
} as const;
const ofStore = { externalSecret: { store: { name: "s" }, data: { a: { key: "b" } } } } as const;
const store = { provider: {} };
const account = { automount: true };
const role = { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] };
const hook = (secret: string) =>
  named("job", { app_type: "job", env_from: [{ secretRef: { name: secret } }] });

describe("objects of one name", () => {
  test.each<[string, Given, string]>([
    [
      "ConfigMaps of apps",
      [[named("a", config("c-d")), named("a-c", config("d"))]],
      '//shop:a-c config.d makes the ConfigMap "<release>-a-c-d", and so does //shop:a config.c-d',
    ],
    [
      "a ConfigMap and a manifest",
      [
        [named("a", { ...config("c"), fullname_override: "x" })],
        {},
        [manifest("v1", "ConfigMap", "x-c")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the ConfigMap "x-c", and so does //shop:a config.c',
    ],
    [
      "ServiceAccounts of apps",
      [
        [
          named("a", { service_account: { name: "s" } }),
          named("b", { service_account: { name: "s" } }),
        ],
      ],
      '//shop:b service_account.name makes the ServiceAccount "s", and so does //shop:a service_account.name',
    ],
    [
      "a ServiceAccount that is called as another app is",
      [
        [
          named("a", { service_account: { name: "x" } }),
          named("b", { service_account: {}, fullname_override: "x" }),
        ],
      ],
      '//shop:b fullname_override makes the ServiceAccount "x", and so does //shop:a service_account.name',
    ],
    [
      "a ServiceAccount and a manifest",
      [
        [named("a", { service_account: { name: "s" } })],
        {},
        [manifest("v1", "ServiceAccount", "s")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the ServiceAccount "s", and so does //shop:a service_account.name',
    ],
    [
      "a Role and a manifest",
      [
        [named("a", { service_account: account, role, fullname_override: "x" })],
        {},
        [manifest("rbac.authorization.k8s.io/v1", "RoleBinding", "x")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the RoleBinding "x", and so does //shop:a fullname_override',
    ],
    [
      "a ClusterRole and a manifest",
      [
        [named("a", { service_account: account, cluster_role: role, fullname_override: "x" })],
        { namespace_override: "n" },
        [manifest("rbac.authorization.k8s.io/v1", "ClusterRole", "n.x")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the ClusterRole "n.x", and so does //shop:a fullname_override',
    ],
    [
      "an external secret and a manifest",
      [
        [named("a")],
        { external_secrets: { s: sealed } },
        [manifest("bitnami.com/v1alpha1", "SealedSecret", "s")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the SealedSecret "s", and so does //shop:chart external_secrets.s',
    ],
    [
      "an external secret and the Secret that it makes",
      [[named("a")], { external_secrets: { s: ofStore } }, [manifest("v1", "Secret", "s")]],
      '//shop:objects.yaml line 1: metadata.name makes the Secret "s", and so does //shop:chart external_secrets.s',
    ],
    [
      "an external secret and the copy of another",
      [[hook("x")], { external_secrets: { x: sealed, "x-hook": sealed } }],
      '//shop:chart external_secrets.x-hook makes the SealedSecret "x-hook", and so does //shop:chart external_secrets.x',
    ],
    [
      "a store and the copy of another",
      [
        [hook("x")],
        { external_secrets: { x: ofStore }, secret_stores: { s: store, "s-hook": store } },
      ],
      '//shop:chart secret_stores.s-hook makes the SecretStore "s-hook", and so does //shop:chart secret_stores.s',
    ],
    [
      "Services",
      [[named("a", { fullname_override: "1a" }), named("b", { fullname_override: "svc-1a" })]],
      '//shop:b fullname_override makes the Service "svc-1a", and so does //shop:a fullname_override',
    ],
    [
      "a Deployment and a manifest",
      [[named("a", { fullname_override: "x" })], {}, [manifest("apps/v1", "Deployment", "x")]],
      '//shop:objects.yaml line 1: metadata.name makes the Deployment "x", and so does //shop:a fullname_override',
    ],
    [
      "an Ingress and a manifest",
      [
        [named("a", { fullname_override: "x", ingress: {} })],
        {},
        [manifest("networking.k8s.io/v1", "Ingress", "x")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the Ingress "x", and so does //shop:a fullname_override',
    ],
    [
      "a hook and a manifest",
      [
        [named("a", { fullname_override: "x", app_type: "job" })],
        {},
        [manifest("batch/v1", "Job", "x")],
      ],
      '//shop:objects.yaml line 1: metadata.name makes the Job "x", and so does //shop:a fullname_override',
    ],
  ])("%s", (_, given, want) => {
    expect(told(...given)).toEqual([want]);
  });

  test.each<[string, Given]>([
    [
      "of different kinds",
      [[named("a", { fullname_override: "x" })], {}, [manifest("v1", "Secret", "x")]],
    ],
    [
      "in another namespace",
      [
        [named("a", { fullname_override: "x" })],
        { namespace: "n" },
        [{ ...manifest("apps/v1", "Deployment", "x"), namespace: "other" }],
      ],
    ],
    [
      "of an app without Service",
      [
        [
          named("a", { fullname_override: "1a", app_type: "worker" }),
          named("b", { fullname_override: "svc-1a" }),
        ],
      ],
    ],
    [
      "of an account that exists",
      [
        [
          named("a", { service_account: { name: "s", create: false } }),
          named("b", { service_account: { name: "s" } }),
        ],
      ],
    ],
    [
      "of a copy that nobody needs",
      [[named("a")], { external_secrets: { x: sealed, "x-hook": sealed } }],
    ],
    [
      "of an Ingress that is off",
      [
        [named("a", { fullname_override: "x", ingress: { enabled: false } })],
        {},
        [manifest("networking.k8s.io/v1", "Ingress", "x")],
      ],
    ],
  ])("no two %s", (_, given) => {
    expect(told(...given)).toEqual([]);
  });

  test("one mistake is told once", () => {
    const twice = [named("a", { fullname_override: "x" }), named("b", { fullname_override: "x" })];
    expect(told(twice)).toEqual([expect.stringContaining("//shop:b fullname_override is")]);
    const explicit = { ...manifest("apps/v1", "Deployment", "x"), namespace: "n" };
    expect(
      told([named("a", { fullname_override: "x" })], { namespace: "n" }, [explicit]),
    ).toHaveLength(1);
  });
});
