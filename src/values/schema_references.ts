/** References within a JSON Schema. */

/** The name of the definition that a reference within one schema names. */
export const localDefinition = /^#\/definitions\/(.*)$/;

/** A schema, or part of one, with each reference to a definition as `referTo` writes it. */
export function withReferences<T>(schema: T, referTo: (definition: string) => string): T {
  if (Array.isArray(schema)) {
    return schema.map((item: unknown) => withReferences(item, referTo)) as T;
  }
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]: [string, unknown]) => {
      const name = keyword === "$ref" ? localDefinition.exec(String(value))?.[1] : undefined;
      return [keyword, name === undefined ? withReferences(value, referTo) : referTo(name)];
    }),
  ) as T;
}
