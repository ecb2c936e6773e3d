import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormatsModule from "ajv-formats";
import { closest, distance } from "fastest-levenshtein";

import { describe, groupOf, type RenderedObject } from "../objects/document.js";
import { type Finding } from "../objects/finding.js";
import { type Json, type Step, isObject, pathText, valueAt } from "../objects/json.js";
import { type KindSchema, type OpenApiSchemas } from "./openapi.js";

// ajv-formats is CommonJS: what Node gives as default is its module, of which TypeScript sees the function.
const addFormats = addFormatsModule as unknown as (ajv: Ajv, formats: string[]) => void;

/** The result of validating against schemas: what is wrong, and which objects no schema was there for. */
export interface SchemaResult {
  readonly findings: Finding[];
  /** Descriptions of the custom resources that have no schema. */
  readonly skipped: string[];
}

/** Validates objects against the API schemas of a Kubernetes version; each schema is compiled once. */
export class SchemaChecker {
  readonly #ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  readonly #validators = new Map<string, ValidateFunction>();

  /** @param openapi - the schemas of the Kubernetes version. */
  constructor(readonly openapi: OpenApiSchemas) {
    addFormats(this.#ajv, ["int32", "int64", "double", "byte", "date-time"]);
  }

  /**
   * Validates objects. A kind that this Kubernetes version does not serve, in an API group that it does serve, is
   * a finding; a custom resource without a schema is reported as skipped.
   *
   * @param custom - schemas of custom resources, by `<apiVersion> <kind>`.
   */
  check(objects: readonly RenderedObject[], custom: ReadonlyMap<string, KindSchema>): SchemaResult {
    const findings: Finding[] = [];
    const skipped: string[] = [];
    for (const object of objects) {
      const { apiVersion, kind } = object;
      const validate = this.#validatorOf(`${apiVersion} ${kind}`, object, custom);
      if (validate === undefined) {
        if (this.openapi.hasGroup(groupOf(object)))
          findings.push(unknownKind(object, this.openapi));
        else skipped.push(describe(object));
        continue;
      }
      const data = withoutNulls(object.object);
      if (!validate(data)) findings.push(...findingsOf(object, data, validate.errors ?? []));
    }
    return { findings, skipped };
  }

  #validatorOf(
    key: string,
    { apiVersion, kind }: RenderedObject,
    custom: ReadonlyMap<string, KindSchema>,
  ): ValidateFunction | undefined {
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const own = this.openapi.schemaOf(apiVersion, kind);
    const { schema } = own ?? custom.get(key) ?? {};
    if (schema === undefined) return undefined;
    const validate = this.#ajv.compile(schema);
    // Another chart may define another resource of this name.
    if (own !== undefined) this.#validators.set(key, validate);
    return validate;
  }
}

function unknownKind(object: RenderedObject, openapi: OpenApiSchemas): Finding {
  const others = openapi.apiVersionsOf(object.kind);
  return {
    code: "unknown-kind",
    where: describe(object),
    path: "apiVersion",
    message: `Kubernetes ${openapi.version} does not serve kind ${object.kind} of ${object.apiVersion}`,
    ...(others.length > 0 ? { hint: `it serves ${object.kind} of ${others.join(", ")}` } : {}),
  };
}

/** The API server takes a field that is null for one that is not there; so does this. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

function findingsOf(object: RenderedObject, data: Json, errors: readonly ErrorObject[]): Finding[] {
  return errors.map((error) => {
    const steps = stepsOf(error.instancePath, data);
    const { message, hint, code } = explain(error);
    const key = (error.params as { additionalProperty?: string }).additionalProperty;
    return {
      code: code ?? "invalid-field",
      where: describe(object),
      path: pathText(key === undefined ? steps : [...steps, key]),
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

function explain(error: ErrorObject): Pick<Finding, "message" | "hint"> & Partial<Finding> {
  const { keyword, params } = error as { keyword: string; params: Record<string, unknown> };
  const value = JSON.stringify(error.data);
  const shown = value.length > 80 ? `${value.slice(0, 77)}...` : value;
  switch (keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
      const near = known.length > 0 ? closest(key, known) : "";
      return {
        code: "unknown-field",
        message: "the API does not know this field",
        ...(near !== "" && distance(key, near) <= Math.max(1, key.length / 3)
          ? { hint: `write "${near}"` }
          : {}),
      };
    }
    case "required":
      return { message: `"${String(params["missingProperty"])}" is missing` };
    case "type":
      return { message: `must be ${[params["type"]].flat().join(" or ")}, but is ${shown}` };
    case "pattern": {
      const title = error.parentSchema?.["title"] as string | undefined;
      return {
        message: `must be ${title ?? `of the form ${String(params["pattern"])}`}, but is ${shown}`,
      };
    }
    case "format":
      return { message: `must be ${String(params["format"])}, but is ${shown}` };
    case "enum":
      return {
        message: `must be one of ${JSON.stringify(params["allowedValues"])}, but is ${shown}`,
      };
    default:
      return { message: `${error.message ?? keyword}, but is ${shown}` };
  }
}

/** The steps of a JSON pointer, with numbers for the indices of lists. */
function stepsOf(pointer: string, data: Json): Step[] {
  const steps: Step[] = [];
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    steps.push(Array.isArray(valueAt(data, steps)) ? Number(key) : key);
  }
  return steps;
}
