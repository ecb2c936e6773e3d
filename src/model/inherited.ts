/** What an app leaves out of what its chart has for all apps. */

/** All of it (true, as where nothing is said), nothing, or all but some names. */
export type Choice = boolean | { readonly omit: readonly string[] } | undefined;

/** Tells of a name whether an app takes what its chart has of it. */
export function inheriting(choice: Choice = true): (name: string) => boolean {
  if (typeof choice === "boolean") return () => choice;
  const omitted = new Set(choice.omit);
  return (name) => !omitted.has(name);
}
