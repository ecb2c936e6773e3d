/** Mistakes that random charts have found. */
import assert from "node:assert/strict";

import { type Regression, at, find } from "./case.js";

export const randomRegressions: readonly Regression[] = [
  {
    name: "random: a service account that only an environment asks for, with no settings, has no name",
    run: async ({ make, renderPath }) => {
      const worker = (app_name: string) => ({ app_name, app_type: "worker" });
      const { folder } = await make({
        chart: {
          environment: "prod",
          environments: { prod: { values: { apps: { b: { serviceAccount: {} } } } } },
        },
        apps: [{ ...worker("a"), service_account: {} }, worker("b")],
      });
      const objects = await renderPath(folder);
      const [account, deployment] = ["ServiceAccount", "Deployment"].map((kind) =>
        find(objects, kind, "r-b"),
      );
      assert.ok(account && deployment);
      assert.equal(at(deployment, "spec.template.spec.serviceAccountName"), "r-b");
    },
  },
];
