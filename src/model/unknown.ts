/** Values that are known to be wrong: what a check would say of them, or without them, is not worth telling. */

/** Thrown where a check asks for such a value. */
export class UnknownValue extends Error {
  override readonly name = "UnknownValue";

  /** @param app the label of the app that has it; undefined where it is the chart's */
  constructor(readonly app?: string) {
    super(`${app ?? "the chart"} has a value that is wrong`);
  }
}

const partial = new WeakSet();

/** Whether no value of an object is unknown. */
export function isWhole(object: object): boolean {
  return !partial.has(object);
}

/** The same object, that throws UnknownValue where somebody asks for one of some keys. */
export function withUnknown<T extends object>(
  object: T,
  keys: ReadonlySet<string> | undefined,
  app?: string,
): T {
  if (!keys || keys.size === 0) return object;
  const refuse = (key: string | symbol) => {
    if (typeof key === "string" && keys.has(key)) throw new UnknownValue(app);
  };
  const proxy = new Proxy(object, {
    get(target, key, receiver) {
      refuse(key);
      return Reflect.get(target, key, receiver) as unknown;
    },
    getOwnPropertyDescriptor(target, key) {
      refuse(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  partial.add(proxy);
  return proxy;
}

/** An object of which nothing is known. */
export function unknown<T extends object>(object: T, app?: string): T {
  const refuse = () => {
    throw new UnknownValue(app);
  };
  const proxy = new Proxy(object, { get: refuse, has: refuse, ownKeys: refuse });
  partial.add(proxy);
  return proxy;
}

/** After so many apps a check goes on with those of which all is known. */
const mostLeftOut = 20;

/**
 * What a check finds among apps, leaving out those of which it asks for what is wrong; nothing where it
 * asks that of the chart.
 *
 * @param ofApp what unknown values of an app are in
 */
export function findKnown<App extends { readonly label: string }, Found>(
  apps: readonly App[],
  ofApp: (app: App) => object,
  find: (apps: readonly App[]) => Found[],
): Found[] {
  let left = apps;
  for (let attempts = 0; ; attempts++) {
    try {
      return find(left);
    } catch (error) {
      if (!(error instanceof UnknownValue)) throw error;
      if (error.app === undefined) return [];
      const before = left.length;
      left =
        attempts < mostLeftOut
          ? left.filter(({ label }) => label !== error.app)
          : left.filter((app) => isWhole(ofApp(app)));
      // It asks for what is wrong in whatever it is given.
      if (left.length === before) return [];
    }
  }
}
