import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// The folders of src/ in the order of the data, each with the folders that it may import from.
const shared = ["diagnostics", "gotemplate", "objects", "yaml"];
const folders = {
  diagnostics: [],
  yaml: [],
  gotemplate: [],
  objects: ["diagnostics", "yaml"],
  schema: [],
  parse: ["schema", ...shared],
  check: ["schema", "parse", ...shared],
  lower: ["schema", "parse", ...shared],
  references: ["schema", "parse", "lower", ...shared],
  environments: ["schema", "parse", "lower", "references", ...shared],
  emit: ["schema", "lower", ...shared],
  program: ["emit", "schema", ...shared],
  // Tests rendered charts, and shares nothing with the generator but what knows no chart.
  verifier: shared,
};

const zones = Object.entries(folders).map(([folder, readable]) => ({
  target: `./src/${folder}`,
  from: [
    ...Object.keys(folders)
      .filter((other) => other !== folder && !readable.includes(other))
      .map((other) => `./src/${other}`),
    ...(folder === "program" ? [] : ["./src/generate.ts"]),
  ],
  message: `src/${folder} imports only from: ${readable.join(", ") || "itself"}.`,
}));

const onlyInShells = {
  // node:crypto computes; it reads nothing.
  group: ["node:*", "!node:crypto", "fs", "process", "path"],
  message: "Only src/program touches the system.",
};
const onlyInYaml = { regex: "^yaml$", message: "src/yaml is the only importer of yaml." };

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
    files: ["src/yaml/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells] }] },
  },
  {
    // Outside of the bundle these two read the templates and compile the schema at run time.
    files: [
      "src/{program,verifier,properties,regressions}/**/*.ts",
      "src/emit/template_files.ts",
      "src/parse/validator.ts",
    ],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInYaml] }] },
  },
);
