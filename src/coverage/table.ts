/** The coverage as Markdown: what is said of all fields of each type, and the exceptions. */
import type { CountedType, Exception } from "./fields.js";

/**
 * @param types - the types with all of their fields.
 * @param exceptions - the fields that cannot be said.
 */
export function table(types: readonly CountedType[], exceptions: readonly Exception[]): string {
  const sources = types.filter(({ source }) => source !== undefined);
  const rows = types
    .filter(({ source }) => source === undefined)
    .flatMap(({ name, fields }) => [
      row(name, [{ name, fields }], exceptions),
      ...(name === "Volume" ? [row("The sources of a Volume", sources, exceptions)] : []),
    ]);
  const list = exceptions.map(
    ({ type, field, reason, why }) => `| ${type} | \`${field}\` | ${reason}: ${why} |`,
  );
  return [
    "| Type | Fields that can be said |\n|---|---|",
    ...rows,
    "",
    "| Type | Exception | Why |\n|---|---|---|",
    ...list,
  ].join("\n");
}

function row(
  name: string,
  types: readonly CountedType[],
  exceptions: readonly Exception[],
): string {
  const all = types.flatMap((type) => type.fields.map((field) => ({ type: type.name, field })));
  const said = all.filter(
    (one) => !exceptions.some(({ type, field }) => type === one.type && field === one.field),
  );
  return `| ${name} | ${said.length}/${all.length} |`;
}
