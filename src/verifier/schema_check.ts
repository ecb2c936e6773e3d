import { Ajv, type ValidateFunction } from "ajv";
import addFormatsModule from "ajv-formats";

import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { explainErrors } from "../diagnostics/explain.js";
import { formatPath, type Path } from "../diagnostics/path.js";
import { yaml } from "../diagnostics/words.js";
import { describe, groupOf, problemOf, type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, isObject } from "../objects/json.js";
import { type OpenApiSchemas } from "./openapi.js";

// ajv-formats is CommonJS: what Node gives as default is its module, of which TypeScript sees the function.
const addFormats = addFormatsModule as unknown as (ajv: Ajv, formats: string[]) => void;

/** The result of validating against schemas: what is wrong, and which objects no schema was there for. */
export interface SchemaResult {
  readonly problems: Diagnostic[];
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
   * a problem; a custom resource without a schema is reported as skipped.
   *
   * @param custom - schemas of custom resources, by `<apiVersion> <kind>`.
   */
  check(objects: readonly RenderedObject[], custom: ReadonlyMap<string, JsonObject>): SchemaResult {
    const problems: Diagnostic[] = [];
    const skipped: string[] = [];
    for (const object of objects) {
      const { apiVersion, kind } = object;
      const validate = this.#validatorOf(`${apiVersion} ${kind}`, object, custom);
      if (validate === undefined) {
        if (this.openapi.hasGroup(groupOf(object)))
          problems.push(unknownKind(object, this.openapi));
        else skipped.push(describe(object));
        continue;
      }
      const data = withoutNulls(object.object);
      if (validate(data)) continue;
      const origin = describe(object);
      const place = (path: Path) => ({ origin, path: formatPath(path) });
      problems.push(...explainErrors(data, validate.errors ?? [], place, yaml));
    }
    return { problems, skipped };
  }

  #validatorOf(
    key: string,
    { apiVersion, kind }: RenderedObject,
    custom: ReadonlyMap<string, JsonObject>,
  ): ValidateFunction | undefined {
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const own = this.openapi.schemaOf(apiVersion, kind);
    const schema = own ?? custom.get(key);
    if (schema === undefined) return undefined;
    const validate = this.#ajv.compile(schema);
    // Another chart may define another resource of this name.
    if (own !== undefined) this.#validators.set(key, validate);
    return validate;
  }
}

function unknownKind(object: RenderedObject, openapi: OpenApiSchemas): Diagnostic {
  const { apiVersion, kind } = object;
  const others = openapi.apiVersionsOf(kind);
  return problemOf(
    object,
    "unknown-kind",
    ["apiVersion"],
    `Kubernetes ${openapi.version} does not serve kind ${kind} of ${apiVersion}`,
    others.length > 0 ? `it serves ${kind} of ${others.join(", ")}` : "",
  );
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
