/** What values are called where the user writes them. */
import { quote } from "./diagnostic.js";

/** The words of one language. */
export interface Words {
  /** By type of JSON Schema, with an article. */
  readonly types: Readonly<Record<string, string>>;
  readonly booleans: { readonly true: string; readonly false: string };
  /** A value as the user may have typed it. */
  readonly quote: (value: unknown) => string;
  /** How a key with a value begins. */
  readonly key: (name: string) => string;
  /** The advice where the schema has none. */
  readonly reference: string;
}

const types = {
  array: "a list",
  boolean: "a boolean",
  integer: "a whole number",
  number: "a number",
  string: "a string",
};

/** Of BUILD files. */
export const starlark: Words = {
  types: { ...types, null: "None", object: "a dict" },
  booleans: { true: "True", false: "False" },
  quote: (value) =>
    value === true ? "True" : value === false ? "False" : value === null ? "None" : quote(value),
  key: (name) => `"${name}":`,
  reference: "see the reference of the attributes",
};

/** Of YAML files. */
export const yaml: Words = {
  types: { ...types, null: "null", object: "a map" },
  booleans: { true: "true", false: "false" },
  quote,
  key: (name) => `${name}:`,
  reference: "see the reference of the Kubernetes API",
};
