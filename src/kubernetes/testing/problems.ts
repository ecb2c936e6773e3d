/** For tests: what a definition, generated or handwritten, says about an input. */
import { Ajv, type ValidateFunction } from "ajv";
import { ajvOptions } from "../../parse/ajv_options.js";
import kubernetes from "../../schema/kubernetes.schema.json" with { type: "json" };
import { kubernetesDefinitions as definitions } from "../definitions.js";

// A keyword of a type that the schema does not have is a mistake, not a warning.
const ajv = new Ajv({ ...ajvOptions, strictTypes: true });
ajv.addSchema({ $id: "new", definitions });
ajv.addSchema({ ...kubernetes, $id: "old" });

/** @param schema new (generated) or old (handwritten) */
export function validatorOf(schema: "new" | "old", name: string): ValidateFunction {
  return ajv.compile({ $ref: `${schema}#/definitions/${name}` });
}

/** What is wrong with `input`, as `<keyword> <path>`; the parts of a choice are its own. */
export function problems(validate: ValidateFunction, input: unknown): string[] {
  validate(input);
  const found = (validate.errors ?? [])
    .filter(
      ({ keyword, schemaPath }) => keyword !== "propertyNames" && !/oneOf\/\d/.test(schemaPath),
    )
    .map(({ keyword, instancePath, propertyName = "", params }) => {
      const key = String(params["missingProperty"] ?? params["additionalProperty"] ?? propertyName);
      return `${keyword} ${instancePath}${key && `/${key}`}`;
    });
  return [...new Set(found)].sort();
}
