/** Renders many sets of values in few runs of Helm: starting Helm takes longer than rendering an app. */
import { type Path } from "../diagnostics/path.js";
import { type Json, objectOf, withValueAt } from "../objects/json.js";
import { appOf, documentsOf, type Subject } from "./subject.js";

/** What is rendered of some values, for one at a path: of an app its documents, else all. */
export type Show = (values: Json, path: Path) => Promise<string | undefined>;

/** An app with other values, which waits for the next run. */
interface Variant {
  readonly app: string;
  readonly own: Json;
  readonly done: (documents: string | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/** So many variants are rendered together: one that a template refuses is found by halving. */
const most = 64;

/**
 * A function that renders sets of values which differ from the chart's own in one app only, and are asked for at
 * the same time, as so many further apps in one run. Others, and those of an app that does not render the same beside
 * itself under another name, are rendered on their own. None is rendered twice.
 */
export function sharedRendering({ values, render }: Subject): Show {
  const apps = objectOf(objectOf(values)["apps"]);
  let waiting: Variant[] = [];

  const renderTogether = async (variants: readonly Variant[]): Promise<void> => {
    const named = variants.map((variant, index) => ({ ...variant, ...nameOf(variant.app, index) }));
    const added = Object.fromEntries(named.map(({ name, own }) => [name, own]));
    const rendered = await render(withValueAt(values, ["apps"], { ...apps, ...added }));
    if (rendered !== undefined) {
      const documents = documentsOf(rendered);
      for (const { name, suffix, done } of named) {
        // The name of a plain Job ends with a hash of all of it.
        done(
          documents(name)
            .replaceAll(suffix, "")
            .replaceAll(/-[0-9a-f]{8}"$/gm, '"'),
        );
      }
    } else if (variants.length > 1) {
      const half = Math.ceil(variants.length / 2);
      await Promise.all([
        renderTogether(variants.slice(0, half)),
        renderTogether(variants.slice(half)),
      ]);
    } else {
      variants[0]?.done(undefined);
    }
  };

  const renderWaiting = (): void => {
    const all = waiting;
    waiting = [];
    for (let start = 0; start < all.length; start += most) {
      const variants = all.slice(start, start + most);
      renderTogether(variants).catch((error: unknown) => {
        for (const { failed } of variants) failed(error);
      });
    }
  };

  const renderVariant = async (app: string, own: Json): Promise<string | undefined> =>
    new Promise((done, failed) => {
      // Whoever asks at the same time gets into the same run.
      if (waiting.length === 0) setImmediate(renderWaiting);
      waiting.push({ app, own, done, failed });
    });

  const isComparable = remembering(async (app: string): Promise<boolean> => {
    const own = apps[app] ?? null;
    const [one, other] = await Promise.all([renderVariant(app, own), renderVariant(app, own)]);
    return one !== undefined && one !== "" && one === other;
  }, String);
  const whole = remembering(render, (wanted) => JSON.stringify(wanted));
  const variant = remembering(
    async ([app, own]: [string, Json]) => renderVariant(app, own),
    JSON.stringify,
  );

  return async (wanted, path) => {
    const app = appOf(path)?.[1];
    if (typeof app !== "string" || !differOnlyIn(app, values, wanted)) return whole(wanted);
    const own = objectOf(objectOf(wanted)["apps"])[app] ?? null;
    return (await isComparable(app)) ? variant([app, own]) : whole(wanted);
  };
}

/** A name of the same length for each variant, as long names are cut. */
function nameOf(app: string, index: number): { name: string; suffix: string } {
  const suffix = `-v${String(index).padStart(2, "0")}`;
  return { name: `${app}${suffix}`, suffix };
}

/** Whether two sets of values, of which one was made of the other, have all but one app in common. */
function differOnlyIn(app: string, one: Json, other: Json): boolean {
  const without = (values: Json): Map<string, Json> => {
    const { apps, ...rest } = objectOf(values);
    const others = Object.entries(objectOf(apps)).filter(([name]) => name !== app);
    return new Map([
      ...Object.entries(rest).map(([key, value]) => [`values ${key}`, value] as const),
      ...others.map(([key, value]) => [`app ${key}`, value] as const),
    ]);
  };
  const [left, right] = [without(one), without(other)];
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}

/** A function that is called once for the same argument. */
function remembering<A, T>(call: (argument: A) => Promise<T>, keyOf: (argument: A) => string) {
  const known = new Map<string, Promise<T>>();
  return async (argument: A): Promise<T> => {
    const key = keyOf(argument);
    const result = known.get(key) ?? call(argument);
    known.set(key, result);
    return result;
  };
}
