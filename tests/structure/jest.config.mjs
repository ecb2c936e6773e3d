import path from "node:path";

// The root is two folders up also in the tree that Bazel runs a test in.
export default {
  testEnvironment: "node",
  rootDir: path.resolve(import.meta.dirname, "../.."),
  roots: ["<rootDir>/tests/structure"],
  testMatch: ["**/*.test.mjs"],
  resolver: path.resolve(import.meta.dirname, "../jest/resolver.cjs"),
};
