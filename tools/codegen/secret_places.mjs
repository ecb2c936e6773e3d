/**
 * Writes src/kinds/pod/_secret_places.gen.tpl: where an app names a Secret, or what one is made of, for the templates.
 * src/kubernetes/references.gen.json says it for the checks.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/secret_places.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = new URL("../../", import.meta.url);

const { references } = JSON.parse(
  readFileSync(new URL("src/kubernetes/references.gen.json", ROOT), "utf8"),
);
/** What stands below a container in a pod stands below the app in values.yaml, as its volumes do. */
const places = references
  .filter(({ kind }) => kind === "Secret" || kind === "SecretProviderClass")
  .filter(({ path: [list] }) => ["containers", "initContainers", "volumes"].includes(list))
  .map(({ path, name }) => [...path, ...(name === undefined ? [] : [name])])
  .flatMap(([list, ...path]) => {
    if (list === "containers") return [path.slice(1)];
    // Sidecars are init containers to Kubernetes.
    return list === "initContainers"
      ? [
          [list, ...path],
          ["sidecars", ...path],
        ]
      : [[list, ...path]];
  });

/** Pods pull images with the Secrets of their account. */
places.push(["serviceAccount", "imagePullSecrets", "*", "name"]);

const checkedIn = fileURLToPath(new URL("src/kinds/pod/_secret_places.gen.tpl", ROOT));
const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
writeFileSync(
  values.out,
  `\
{{/* The places where an app names a Secret or a SecretProviderClass, as paths in JSON; * is every item. */}}
{{- define "appchart.secretPlaces" -}}
[
${places.map((place) => `  ${JSON.stringify(place)}`).join(",\n")}
]
{{- end }}
`,
);
