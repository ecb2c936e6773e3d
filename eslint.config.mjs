import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// The stages in the order of the data, each with the stages whose folders it may read from.
const stages = {
  schema: [],
  parse: ["schema"],
  check: ["schema", "parse"],
  lower: ["schema", "parse"],
  emit: ["schema", "lower"],
};

// What stands around the stages; no stage imports it.
const shells = ["generate.ts", "main.ts", "io.ts", "worker.ts"];

const zones = Object.entries(stages).map(([stage, readable]) => ({
  target: `./src/${stage}`,
  from: [
    ...Object.keys(stages)
      .filter((other) => other !== stage && !readable.includes(other))
      .map((other) => `./src/${other}`),
    ...shells.map((shell) => `./src/${shell}`),
  ],
  message: `src/${stage} imports only from: ${[...readable, "the modules directly in src"].join(", ")}.`,
}));

const onlyInShells = {
  group: ["node:*", "fs", "process", "path"],
  message: "Only main.ts, worker.ts and io.ts touch the system.",
};
const onlyInYaml = { group: ["yaml"], message: "src/yaml.ts is the only importer of yaml." };

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "bazel-*", "**/*.gen.ts", "e2e/"] },
  {
    files: ["src/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "no-console": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // The schema's types are types, not interfaces; both read well.
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells, onlyInYaml] }] },
  },
  {
    files: ["src/yaml.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells] }] },
  },
  {
    // Outside of the bundle these two read the templates and compile the schema at run time.
    files: ["src/{main,io,worker}.ts", "src/emit/templates.ts", "src/parse/validator.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInYaml] }] },
  },
);
