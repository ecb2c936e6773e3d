/** For tests: what a definition says about an input. */
import { Ajv, type ValidateFunction } from "ajv";
import { ajvOptions } from "../../diagnostics/ajv_options.js";
import { kubernetesDefinitions as definitions } from "../definitions.js";

// A keyword of a type that the schema does not have is a mistake, not a warning.
const ajv = new Ajv({ ...ajvOptions, strictTypes: true });
ajv.addSchema({ $id: "kubernetes", definitions });

/** @param name the short name of a type, or of a format of ours */
export function validatorOf(name: string): ValidateFunction {
  return ajv.compile({ $ref: `kubernetes#/definitions/${name}` });
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
