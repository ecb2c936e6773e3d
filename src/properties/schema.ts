/**
 * Values that fit a JSON Schema, as far as the request's schema goes: a keyword that is new here fails the run.
 * They are small, and 0, false, "" and empty lists and maps are frequent.
 */
import fc from "fast-check";

import { type Schema } from "../request/attributes.js";
import { stringOf } from "./strings.js";
import { omitted, picked } from "./members.js";
import { annotationKey } from "./text.js";

type Drawn = fc.Arbitrary<unknown>;
type Schemas = Readonly<Record<string, Schema>>;

const keywords = new Set(
  (
    "$ref allOf anyOf oneOf const enum type pattern minLength maxLength minimum maximum items minItems maxItems " +
    "properties required additionalProperties propertyNames minProperties maxProperties description default"
  ).split(" "),
);

/** What draws values, from the definitions that schemas refer to. */
export class Drawer {
  readonly #drawn = new Map<string, Drawn>();
  readonly #open: string[] = [];

  /**
   * @param special - what is drawn in its own way, by the definition or the member of one, such as `ingress.host`.
   * @param suits - what strings have to fit beside their schema, by the same.
   */
  constructor(
    private readonly definitions: Schemas,
    private readonly special: Readonly<Record<string, Drawn>>,
    private readonly suits: Readonly<Record<string, (value: string) => boolean>>,
  ) {}

  /** Values of a definition. */
  definition(name: string): Drawn {
    const known = this.#drawn.get(name);
    if (known) return known;
    const schema = this.definitions[name];
    if (schema === undefined) throw new Error(`there is no definition ${name}`);
    if (this.#open.includes(name)) throw new Error(`the definition ${name} holds itself`);
    this.#open.push(name);
    const drawn = this.value(schema, name);
    this.#open.pop();
    this.#drawn.set(name, drawn);
    return drawn;
  }

  /**
   * Values of a schema.
   *
   * @param at - where the schema is, for messages; begins with the definition's name.
   */
  value(schema: Schema, at: string): Drawn {
    const own = this.special[at];
    if (own) return own;
    const unknown = Object.keys(schema).find((key) => !keywords.has(key) && !key.startsWith("x-"));
    if (unknown !== undefined) throw new Error(`${at}: nothing here draws the keyword ${unknown}`);
    const { $ref, const: constant, enum: choices, allOf, type } = schema;
    if (typeof $ref === "string") return this.definition($ref.replace("#/definitions/", ""));
    if (constant !== undefined) return fc.constant(constant);
    if (Array.isArray(choices)) return fc.constantFrom(...(choices as unknown[]));
    const some = (schema["oneOf"] ?? schema["anyOf"]) as readonly Schema[] | undefined;
    if (type === undefined && some) {
      return fc.oneof(...some.map((one) => this.value(one, at)));
    }
    if (type === undefined && Array.isArray(allOf) && allOf.length === 1) {
      return this.value(allOf[0] as Schema, at);
    }
    if (allOf !== undefined) throw new Error(`${at}: nothing here draws several schemas at once`);
    const types = [type].flat() as string[];
    return fc.oneof(...types.map((one) => this.#ofType(one, schema, at)));
  }

  /** Maps of a schema, with about so many of the keys that may be left out. */
  map(schema: Schema, at: string, many = 2): Drawn {
    const alternatives = schema["oneOf"] as readonly { required: string[] }[] | undefined;
    if (alternatives) {
      const plain = omitted(schema, "oneOf");
      return fc.oneof(
        ...alternatives.map((one) => this.map(narrowed(plain, one, alternatives), at, many)),
      );
    }
    const {
      properties = {},
      required = [],
      minProperties = 0,
      maxProperties = Infinity,
    } = schema as {
      readonly properties?: Schemas;
      readonly required?: readonly string[];
      readonly minProperties?: number;
      readonly maxProperties?: number;
    };
    const members = Object.fromEntries(
      Object.entries(properties).map(([key, member]) => [key, this.value(member, `${at}.${key}`)]),
    );
    const optional = Object.keys(members).filter((key) => !required.includes(key));
    const least = Math.max(0, minProperties - required.length);
    const chosen = fc.subarray(optional, {
      minLength: Math.min(least, optional.length),
      maxLength: Math.min(
        optional.length,
        maxProperties - required.length,
        Math.max(2 * many, least),
      ),
    });
    const declared = chosen.chain((keys) => fc.record(picked(members, [...required, ...keys])));
    const others = this.#otherKeys(schema, at, Math.max(0, least - optional.length));
    return others ? fc.tuple(declared, others).map(([a, b]) => ({ ...b, ...a })) : declared;
  }

  /** What the keys that have no name in a schema hold; undefined where it takes none. */
  #otherKeys(schema: Schema, at: string, minKeys: number): fc.Arbitrary<object> | undefined {
    const { additionalProperties: value, propertyNames: names } = schema;
    if (typeof value !== "object" || value === null) return undefined;
    return fc.dictionary(
      // Where the schema takes any key, toYaml or the API server still does not.
      names ? (this.value(names as Schema, `${at} (key)`) as fc.Arbitrary<string>) : annotationKey,
      this.value(value as Schema, `${at}[]`),
      { minKeys, maxKeys: 3 },
    );
  }

  #ofType(type: string, schema: Schema, at: string): Drawn {
    const [definition = ""] = at.split(/[.[ ]/, 1);
    switch (type) {
      case "null":
        return fc.constant(null);
      case "boolean":
        return fc.boolean();
      case "integer":
        return integer(schema);
      case "number":
        return number(schema);
      case "string":
        return stringOf(schema, at, passesThrough(definition), this.suits[at]);
      case "array": {
        const {
          items,
          minItems = 0,
          maxItems = Infinity,
        } = schema as {
          readonly items?: Schema;
          readonly minItems?: number;
          readonly maxItems?: number;
        };
        if (!items) throw new Error(`${at}: nothing here draws a list of anything`);
        return fc.array(this.value(items, `${at}[]`), {
          minLength: minItems,
          maxLength: Math.min(maxItems, Math.max(3, minItems)),
        });
      }
      case "object":
        return this.map(schema, at);
      default:
        throw new Error(`${at}: nothing here draws the type ${type}`);
    }
  }
}

/** Kubernetes' own types begin with a capital; templates pass them through as they are. */
function passesThrough(definition: string): boolean {
  return /^[A-Z]/.test(definition) && definition !== "App" && definition !== "Chart";
}

/** A schema with the keys that one of several alternatives wants, and without those of the others. */
function narrowed(schema: Schema, one: Schema, all: readonly { required: string[] }[]): Schema {
  const wanted = one["required"] as string[];
  const foreign = all.flatMap(({ required }) => required).filter((key) => !wanted.includes(key));
  const { properties, required = [] } = schema as { properties: Schemas; required?: string[] };
  return {
    ...schema,
    required: [...new Set([...required, ...wanted])],
    properties: Object.fromEntries(
      Object.entries(properties).filter(([key]) => !foreign.includes(key)),
    ),
  };
}

function integer(schema: Schema): fc.Arbitrary<number> {
  const { minimum: min = Number.MIN_SAFE_INTEGER, maximum: max = Number.MAX_SAFE_INTEGER } =
    schema as { readonly minimum?: number; readonly maximum?: number };
  const near = Math.max(min, 0);
  return fc.oneof(
    fc.constantFrom(...[0, 1, min, max].filter((value) => value >= min && value <= max)),
    fc.integer({ min: near, max: Math.min(max, near + 600) }),
    fc.integer({ min, max }),
  );
}

/** A number as JSON has it, but for integers that it cannot hold. */
function number(schema: Schema): fc.Arbitrary<number> {
  const { minimum: min = -Infinity, maximum: max = Infinity } = schema as {
    readonly minimum?: number;
    readonly maximum?: number;
  };
  return fc
    .oneof(
      fc.constantFrom(0, 1, 0.5),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
    .map((value) => (value === 0 ? 0 : value))
    .filter((value) => value >= min && value <= max);
}
