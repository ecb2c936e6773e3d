/** The names that the build holds against each other, as Helm makes them. */
import assert from "node:assert/strict";

import { kinds } from "../kinds/index.js";
import { RELEASE } from "../model/made.js";
import { type Request } from "../model/types.gen.js";
import { groupOf } from "../objects/document.js";
import { type Asked, inputOf } from "../properties/rendering.js";
import { parseManifests } from "../request/manifests.js";
import { subjectOf } from "../testing/subjects.js";
import { type Regression } from "./case.js";

const config = { "c-d": { data: { a: "b" } } };
const external = { store: { name: "s" }, data: { a: { key: "b" } } };
const sealed = { scope: "cluster-wide", encryptedData: { a: "AAAA" } };
const long = "a".repeat(60);
const manifest = "apiVersion: v1\nkind: Secret\nmetadata: {name: by-hand}\n";

const asked: Asked = {
  chart: {
    external_secrets: { x: { externalSecret: external }, y: { sealedSecret: sealed } },
    secret_stores: { s: { provider: {} }, t: { provider: {} } },
  },
  apps: [
    { app_name: "web", app_type: "external-api", service_account: {}, config },
    { app_name: "Stock_API", app_type: "internal-api", service_account: { name: "stock" } },
    { app_name: "1st", app_type: "internal-api", fullname_override: "1st" },
    { app_name: long, app_type: "internal-api", config },
    { app_name: "w", app_type: "worker", service_account: { name: "old", create: false } },
    { app_name: "shown", app_type: "worker", port: 80, ingress: { host: "a.example.com" } },
    { app_name: "migrate", app_type: "job", env_from: [{ secretRef: { name: "x" } }] },
    { app_name: "copy", app_type: "job", image_pull_secrets: ["y"], service_account: {} },
    { app_name: "off", app_type: "external-api", ingress: { enabled: false } },
  ],
  manifests: { "//shop:a.yaml": manifest },
};

export const nameRegressions: readonly Regression[] = [
  {
    name: "names: the build knows other names than the chart gives its objects",
    run: async ({ render }) => {
      const request = inputOf(asked).request as Request;
      const { manifests } = parseManifests("//shop:a.yaml", new TextEncoder().encode(manifest));
      const subject = subjectOf({
        request,
        manifests,
        configFiles: [],
        templates: [],
        dependencies: [],
      });
      const known = kinds
        .flatMap(({ makes }) => makes?.(subject) ?? [])
        // What operators make is not in the chart.
        .filter(({ kind, name }) => kind !== "/Secret" || name === "by-hand")
        .map(({ kind, name }) => `${kind} ${name.replace(RELEASE, "r")}`);
      const objects = await render(asked, { release: "r" });
      const made = objects.map((object) => `${groupOf(object)}/${object.kind} ${object.name}`);
      const isLong = (name: string) => name.includes(long.slice(0, 20));
      const shortened = (names: string[]) => names.filter((name) => !isLong(name)).sort();
      assert.deepEqual(shortened(known), shortened(made));
      // The hash of a name that is cut goes with the name of the release.
      assert.equal(known.filter(isLong).length, made.filter(isLong).length);
    },
  },
];
