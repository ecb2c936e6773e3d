import assert from "node:assert/strict";
import { join } from "node:path";

import { FUNCTIONS } from "../gotemplate/functions.js";
import { templateProblem } from "../gotemplate/parser.js";
import { writeText } from "../verifier/files.js";
import { type Regression, find, variables } from "./case.js";

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
];

/** What the build thinks of templates in variables, held against Helm. */
export const templateRegressions: readonly Regression[] = [
  {
    name: "17 a function in a variable that the build knows, and Helm does not",
    run: async ({ render }) => {
      // Helm looks every name up when it parses, even of what is never called.
      const all = [...FUNCTIONS].map((name) => `{{ if false }}{{ ${name} }}{{ end }}`).join("");
      const objects = await render({ chart: {}, apps: [worker({ ALL: `a${all}` })] });
      assert.deepEqual(variables(find(objects, "Deployment")), ["ALL=a"]);
    },
  },
  {
    name: "18 a template in a variable that the build refuses, and Helm renders",
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
];
