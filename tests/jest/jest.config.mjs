import path from "node:path";
import config from "../../jest.config.mjs";

// The configuration of the root, which is two folders up also in the tree that Bazel runs a test in.
export default {
  ...config,
  rootDir: path.resolve(import.meta.dirname, "../.."),
  resolver: path.join(import.meta.dirname, "resolver.cjs"),
};
