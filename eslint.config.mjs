import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// The stages in the order of the data, each with the stages whose folders it may read from.
const stages = {
  schema: [],
  parse: ["schema"],
  check: ["schema", "parse", "gotemplate"],
  lower: ["schema", "parse"],
  environments: ["schema", "parse", "lower", "gotemplate", "references"],
  references: ["schema", "parse", "lower"],
  emit: ["schema", "lower"],
  gotemplate: [],
  // The program that tests rendered charts; it shares nothing with the stages but the language of templates.
  verify: ["gotemplate"],
};

// What stands around the stages; no stage imports it.
const shells = ["generate.ts", "main.ts", "run.ts", "arguments.ts", "io.ts", "worker.ts"];

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
  // node:crypto computes; it reads nothing.
  group: ["node:*", "!node:crypto", "fs", "process", "path"],
  message: "Only main.ts, worker.ts and io.ts touch the system.",
};
const onlyInYaml = { group: ["yaml"], message: "src/yaml.ts is the only importer of yaml." };

export default tseslint.config(
  { files: ["**/*.mjs"], extends: [tseslint.configs.recommended] },
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
      "@typescript-eslint/dot-notation": "off",
      // The empty string is what an attribute has that was not given.
      "@typescript-eslint/prefer-nullish-coalescing": [
        "error",
        { ignorePrimitives: { string: true } },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/**/*.test.ts", "src/testing/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells, onlyInYaml] }] },
  },
  {
    files: ["src/yaml.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells] }] },
  },
  {
    // Outside of the bundle these two read the templates and compile the schema at run time.
    files: [
      "src/{main,run,io,worker}.ts",
      "src/{verify,properties,regressions}/**/*.ts",
      "src/emit/template_files.ts",
      "src/parse/validator.ts",
    ],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInYaml] }] },
  },
);
