/** Strings that Helm, or one of its functions, changes on the way to the cluster. */
import assert from "node:assert/strict";

import { type Json } from "../objects/json.js";
import { type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const text = "a <no value> b, null<no value>";
const worker = (fields: Fields = {}) => ({ app_name: "w", app_type: "worker", ...fields });
const manifest = (fields: object) =>
  JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "by-hand" }, ...fields });

/** What no chart can carry, in an app, with the place that is told. */
const refused: readonly [Fields, string][] = [
  [{ args: [text] }, "args[0]"],
  [{ command: [text] }, "command[0]"],
  [{ env: { A: text } }, "env.A"],
  [{ env: { A: "\0" } }, "env.A"],
  [{ service_account: { annotations: { a: text } } }, "service_account.annotations.a"],
  [
    { security_context: { capabilities: { drop: ["ALL\x7f"] } } },
    "security_context.capabilities.drop[0]",
  ],
  [
    { env: { A: { valueFrom: { fieldRef: { fieldPath: "a\u0085b" } } } } },
    "env.A.valueFrom.fieldRef.fieldPath",
  ],
  [
    { env: { A: { valueFrom: { fieldRef: { fieldPath: "\u00a0" } } } } },
    "env.A.valueFrom.fieldRef.fieldPath",
  ],
  [{ env_from: [{ prefix: "\n", secretRef: { name: "s" } }] }, "env_from[0].prefix"],
  [
    { volumes: [{ name: "v", csi: { driver: "d", volumeAttributes: { a: "b\n" } } }] },
    "volumes[0].csi.volumeAttributes.a",
  ],
  [
    { volumes: [{ name: "v", csi: { driver: "d", volumeAttributes: { a: "\ufffe" } } }] },
    "volumes[0].csi.volumeAttributes.a",
  ],
];

export const stringRegressions: readonly Regression[] = [
  {
    name: "strings: Helm deletes <no value> from all that it renders",
    run: async ({ make, renderPath }) => {
      const { folder } = await make({
        chart: {},
        apps: [
          worker({
            config: { c: { data: { text } } },
            config_files: { f: { files: { text: "//shop:text" } } },
          }),
        ],
        manifests: {
          "//shop:a.yaml": manifest({ data: { text } }),
          "//shop:b.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: block}\ndata:\n  text: |-\n    ${text}\n`,
        },
        files: { "//shop:text": new TextEncoder().encode(text) },
      });
      for (const chart of [folder, `${folder}.tgz`]) {
        const objects = await renderPath(chart);
        for (const name of ["r-w-c", "r-w-f", "by-hand", "block"])
          assert.equal(at(find(objects, "ConfigMap", name), "data.text"), text, name);
      }
    },
  },
  {
    name: "strings: what Helm's toYaml cannot print takes the block around it away",
    run: async ({ refusal }) => {
      for (const [fields, path] of refused) {
        const told = await refusal({ chart: {}, apps: [worker(fields)] });
        assert.ok(told.includes(`refused\n//shop:w ${path} [invalid-format]`), told);
      }
    },
  },
  {
    name: "strings: white space at the end of what an operator reads is cut",
    run: async ({ render }) => {
      const values = ["a\n", "a\n\n", "\n", "\n\n", "\n\n\n", "a\u00a0", " \n ", "a\n  b\n\n"];
      for (const value of values) {
        const store = { provider: { z: value } };
        const sealed = { encryptedData: { a: "AAAA" }, template: { data: { z: value } } };
        const external = { store: { name: "s" }, dataFrom: [{ z: value }], template: { z: value } };
        const keyed = { store: { name: "s" }, data: { k: { key: "k" } }, template: { z: value } };
        const alone = { store: { name: "s" }, data: {}, template: { z: value } };
        const objects = await render({
          chart: {
            secret_stores: { s: store },
            external_secrets: {
              a: { sealedSecret: sealed },
              b: { externalSecret: external },
              c: { externalSecret: keyed },
              d: { externalSecret: alone },
            },
          },
          apps: [worker()],
        });
        const found = [
          at(find(objects, "SecretStore"), "spec.provider.z"),
          at(find(objects, "SealedSecret"), "spec.template.data.z"),
          at(find(objects, "ExternalSecret", "b"), "spec.dataFrom[0].z"),
          at(find(objects, "ExternalSecret", "b"), "spec.target.template.z"),
          at(find(objects, "ExternalSecret", "c"), "spec.target.template.z"),
          at(find(objects, "ExternalSecret", "d"), "spec.target.template.z"),
        ];
        assert.deepEqual(found, Array(found.length).fill(value), JSON.stringify(value));
      }
    },
  },
  {
    name: "strings: a label of a manual manifest that is a number becomes another",
    run: async ({ refusal }) => {
      for (const value of [20240101, true, null]) {
        const metadata = { name: "by-hand", labels: { build: value } };
        const told = await refusal({
          chart: {},
          apps: [worker()],
          manifests: { "//shop:a.yaml": manifest({ metadata }) },
        });
        assert.match(told, /line 1: metadata.labels.build \[invalid-manifest\] must be a string/);
      }
    },
  },
];
