// Merges what is ours, src/kubernetes/overlay, over the structure that OpenAPI describes.
//
// A patch has the shape of the schema it is merged into. Whatever it names must be there, so that a
// misspelt name, and one that a new Kubernetes version has dropped, is an error:
//
//   x-omit                 removes properties: those that only the API server or the chart writes
//   properties             is merged property by property
//   items, additionalProperties   are merged
//   required               is added to what is required
//   $ref                   to a format replaces a type of the same kind; its limits go with it
//   enum                   replaces a string; its type goes with it, so that a wrong type is one error
//   all others             are set

const annotations = ["description", "x-message"];

/** The keywords that are set, by the type that they apply to. */
const limits = {
  array: ["minItems", "maxItems"],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  object: ["minProperties", "maxProperties", "oneOf", "propertyNames"],
  string: ["pattern", "minLength", "maxLength"],
};

/**
 * A schema with a patch merged into it.
 *
 * @param base the schema
 * @param patch what to merge
 * @param formats the definitions that a patch may refer to
 * @param where the name of the definition, for errors
 * @throws Error when the patch names what the schema does not have
 */
export function merge(base, patch, formats, where) {
  const result = { ...base };
  // A format brings its own limits: beside it there is only room for a description.
  const { $ref, ...others } = patch;
  for (const [keyword, value] of Object.entries({ ...($ref && { $ref }), ...others })) {
    const apply = structural[keyword];
    if (apply) apply(result, value, formats, `${where}.${keyword}`);
    else if (applies(keyword, result)) result[keyword] = value;
    else throw new Error(`${where}: ${keyword} does not apply to ${JSON.stringify(base)}`);
  }
  checkBranches(result, where);
  return withSiblings(result);
}

const structural = {
  "x-omit": (result, names, _formats, where) => {
    for (const name of names) propertyOf(result, name, where);
    const kept = Object.entries(result.properties).filter(([name]) => !names.includes(name));
    result.properties = Object.fromEntries(kept);
    result.required = result.required?.filter((name) => !names.includes(name));
    if (!result.required?.length) delete result.required;
  },
  properties: (result, patches, formats, where) => {
    const merged = Object.entries(patches).map(([name, patch]) => [
      name,
      merge(propertyOf(result, name, where), patch, formats, `${where}.${name}`),
    ]);
    result.properties = { ...result.properties, ...Object.fromEntries(merged) };
  },
  items: mergeInto("items"),
  additionalProperties: mergeInto("additionalProperties"),
  required: (result, names, _formats, where) => {
    for (const name of names) propertyOf(result, name, where);
    result.required = [...new Set([...(result.required ?? []), ...names])].sort();
  },
  $ref: (result, reference, formats, where) => {
    const format = formats[formatName(reference)];
    if (!format) throw new Error(`${where}: ${reference} is not a format`);
    const types = [typesOf(result) ?? []].flat();
    const strange = [format.type].flat().filter((type) => !types.includes(type));
    if (strange.length > 0)
      throw new Error(`${where}: ${reference} has the type ${strange.join()}`);
    for (const keyword of ["type", ...limits.integer]) delete result[keyword];
    result.$ref = reference;
  },
  enum: (result, values, _formats, where) => {
    if (result.type !== "string") throw new Error(`${where}: only a string has an enum`);
    delete result.type;
    result.enum = values;
  },
};

function mergeInto(keyword) {
  return (result, patch, formats, where) => {
    if (typeof result[keyword] !== "object") throw new Error(`${where} is not in OpenAPI`);
    result[keyword] = merge(result[keyword], patch, formats, where);
  };
}

function propertyOf(schema, name, where) {
  if (!Object.hasOwn(schema.properties ?? {}, name)) {
    throw new Error(`${where}: ${name} is not a property in OpenAPI`);
  }
  return schema.properties[name];
}

/** What IntOrString is; every other reference leads to an object. */
function typesOf({ $ref, type }) {
  return $ref === "#/definitions/IntOrString" ? ["integer", "string"] : type;
}

function formatName(reference) {
  return reference.slice("#/definitions/".length);
}

function applies(keyword, { type }) {
  const types = [type ?? []].flat();
  return annotations.includes(keyword) || types.some((one) => limits[one]?.includes(keyword));
}

function checkBranches({ oneOf = [], properties }, where) {
  for (const name of oneOf.flatMap(({ required }) => required)) {
    propertyOf({ properties }, name, `${where}.oneOf`);
  }
}

/** In draft 7 nothing beside a $ref counts. */
function withSiblings({ $ref, ...others }) {
  if ($ref === undefined) return others;
  return Object.keys(others).length === 0 ? { $ref } : { ...others, allOf: [{ $ref }] };
}
