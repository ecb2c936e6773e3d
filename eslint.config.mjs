import { readdirSync } from "node:fs";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

// What knows no chart, shared by the generator and the verifier.
const shared = ["diagnostics", "gotemplate", "markdown", "objects", "yaml"];

// The folders of src/ in the order of the data, each with the folders that it may import from.
const folders = {
  diagnostics: [],
  gotemplate: [],
  markdown: [],
  yaml: [],
  objects: ["diagnostics", "yaml"],
  kubernetes: [],
  model: ["kubernetes", ...shared],
  request: ["model", ...shared],
  kinds: ["kubernetes", "model", "request", ...shared],
  checks: ["kinds", "kubernetes", "model", "request", ...shared],
  values: ["checks", "kinds", "model", "request", ...shared],
  chart: ["kinds", "model", "request", "values", ...shared],
  program: ["model", ...shared],
  verifier: ["kubernetes", ...shared],
};

const kinds = readdirSync(new URL("./src/kinds/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const zones = [
  ...Object.entries(folders).map(([folder, readable]) => ({
    target: `./src/${folder}`,
    from: [
      ...Object.keys(folders)
        .filter((other) => other !== folder && !readable.includes(other))
        .map((other) => `./src/${other}`),
      ...["testing", "coverage", "properties", "regressions"].map((other) => `./src/${other}`),
      ...(folder === "program" ? [] : ["./src/generate.ts"]),
    ],
    message: `src/${folder} imports only from: ${readable.join(", ") || "itself"}.`,
  })),
  ...kinds.map((kind) => ({
    target: `./src/kinds/${kind}`,
    from: kinds.filter((other) => other !== kind).map((other) => `./src/kinds/${other}`),
    message: "A kind imports the model and what is shared, never another kind.",
  })),
];

const onlyInShells = {
  // node:crypto computes, and so does what is taken of node:net; they read nothing.
  group: ["node:*", "!node:crypto", "!node:net", "fs", "process", "path"],
  message: "Only src/program touches the system.",
};
/** A name from outside may be one that every object has, such as constructor. */
const ownKeys = {
  selector: "BinaryExpression[operator='in']:not([left.type='Literal'])",
  message: "A name from outside may be that of a method: ask Object.hasOwn, or ownValue.",
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
      "no-restricted-syntax": ["error", ownKeys],
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
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
    // A test stands beside what it tests, and may need a whole chart for it.
    files: ["src/**/*.test.ts", "src/kubernetes/testing/**"],
    rules: { "import-x/no-restricted-paths": "off" },
  },
  {
    files: ["src/yaml/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInShells] }] },
  },
  {
    // Outside of the bundle template_files.ts reads the templates at run time.
    files: [
      "src/{coverage,program,verifier,properties,regressions}/**/*.ts",
      "src/kinds/template_files.ts",
    ],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyInYaml] }] },
  },
);
