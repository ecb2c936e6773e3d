import { basename } from "node:path";

import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";

/**
 * The OpenAPI file of the asked Kubernetes version, the newest one where none is asked for.
 *
 * @throws Mistake when there is none of that version.
 */
export function schemasFor({ schemas, kubeVersion }: Pick<Options, "schemas" | "kubeVersion">): {
  path: string;
  version: string;
} {
  const known = schemas
    .map((path) => ({ path, version: /^kubernetes-(.+)\.json$/.exec(basename(path))?.[1] ?? "" }))
    .sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
  const wanted = minorOf(kubeVersion);
  const found = known.filter(({ version }) => wanted === "" || minorOf(version) === wanted).at(-1);
  if (found !== undefined) return found;
  throw new Mistake(
    `there are no API schemas of Kubernetes ${kubeVersion}, only of ${known.map(({ version }) => version).join(", ")}. ` +
      `Add kubernetes.schemas(version = "${wanted}.<patch>") of @rules_appchart//rules:extensions.bzl to MODULE.bazel.`,
  );
}

function minorOf(version: string): string {
  return version.replace(/^v/, "").split(".").slice(0, 2).join(".");
}
