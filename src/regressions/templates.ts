import assert from "node:assert/strict";
import { join } from "node:path";

import { FUNCTIONS } from "../gotemplate/functions.js";
import { templateProblem } from "../gotemplate/parser.js";
import { writeText } from "../verifier/files.js";
import { type Regression } from "./case.js";

const worker = (env = {}) => ({ app_name: "w", app_type: "worker", env });

/** What the build refuses although it parses, or although Sprig has the function. */
const refused = [
  '{{ env "HOME" }}',
  '{{ expandenv "$HOME" }}',
  "{{ nil }}",
  "{{ if nil }}{{ end }}",
  "{{ 1 2 }}",
  '{{ "a" | (quote 1) }}',
  "{{ $x = 1 }}",
  "{{ if false }}{{ $x := 1 }}{{ else }}{{ $x }}{{ end }}",
  "{{ upper }}",
  '{{ "a" | upper "b" }}',
  "{{ quote lower }}",
  "{{ eq 1 }}",
];

/** What would change the app `b`, were the values of env not evaluated with a copy. */
const changes = [
  '{{ $_ := set .Values.apps.b "image" "evil" }}',
  '{{ $_ := unset .Values.apps.b "securityContext" }}',
  '{{ $_ := mergeOverwrite .Values (dict "apps" (dict "b" (dict "replicas" 9))) }}',
  '{{ $_ := mustMergeOverwrite .Values.apps.b (dict "image" "evil") }}',
  '{{ $_ := merge .Values.apps.b (dict "args" (list "evil")) }}',
  '{{ $_ := mustMerge .Values.apps.b (dict "args" (list "evil")) }}',
  '{{ tpl "{{ $_ := set .Values.apps.b `image` `evil` }}" . }}',
  '{{ $_ := set .Release "Name" "evil" }}',
  '{{ $_ := set $.Values.global "environment" "evil" }}',
];

/** What the build thinks of templates in variables, held against Helm. */
export const templateRegressions: readonly Regression[] = [
  {
    name: "a function in a variable that the build knows, and Helm does not",
    run: async ({ make, renderPath }) => {
      // Helm looks every name up when it parses, even of what is never called.
      const names = [...FUNCTIONS.keys()];
      const all = names.map((name) => `{{ if false }}{{ ${name} }}{{ end }}`).join("");
      const { folder } = await make({ chart: {}, apps: [worker()] });
      writeText(join(folder, "templates/added.yaml"), `# ${all}\n`);
      await renderPath(folder);
    },
  },
  {
    name: "a template in a variable that the build refuses, and Helm renders",
    run: async ({ make, renderPath }) => {
      const { folder } = await make({ chart: {}, apps: [worker()] });
      const added = join(folder, "templates/added.yaml");
      const comment = (text: string) => {
        writeText(added, `# ${text}\n`);
      };
      comment('{{ printf "%v" true }}');
      await renderPath(folder);
      for (const text of refused) {
        assert.notEqual(templateProblem(text), undefined, text);
        comment(text);
        await assert.rejects(renderPath(folder), text);
      }
    },
  },
  {
    name: "a function with fewer or more arguments than the build knows of",
    run: async ({ lintEach }) => {
      // The comparisons have messages of their own, and call needs a function.
      const counted = [...FUNCTIONS].filter(
        ([name]) => !["and", "call", "eq", "or"].includes(name),
      );
      const calls = counted.flatMap(([name, { arity }]) =>
        [arity.least - 1, arity.most + 1]
          .filter((count) => count >= 0 && count !== Infinity)
          .map((count) => `${name}${" 1".repeat(count)}`),
      );
      const messages = await lintEach(calls.map((call) => `# {{ ${call} }}\n`));
      calls.forEach((call, index) => {
        assert.match(messages[index] ?? "", /wrong number of args/, call);
      });
    },
  },
  {
    name: "a variable of one app changes another app",
    run: async ({ make, render, renderPath }) => {
      const apps = ["a", "b"].map((app_name) => ({
        app_name,
        app_type: "worker",
        env: { ENVIRONMENT: "{{ .Values.global.environment }}" },
        security_context: { readOnlyRootFilesystem: true },
      }));
      const want = await render({ chart: {}, apps });
      const { folder } = await make({ chart: {}, apps });
      const values = join(folder, "../evil.json");
      for (const change of changes) {
        await assert.rejects(
          make({ chart: {}, apps: [worker({ EVIL: change })] }),
          /unsafe-template/,
        );
        // The build does not see what is given when the chart is deployed.
        writeText(
          values,
          JSON.stringify({ apps: { a: { env: { EVIL: change, ENVIRONMENT: null } } } }),
        );
        const objects = await renderPath(folder, { values: [values] });
        const others = ({ name }: { name: string }) => !name.endsWith("-a");
        assert.deepEqual(objects.filter(others), want.filter(others), change);
      }
    },
  },
];
