/**
 * The schema of any chart's values as a function. The bundle has this module replaced by code that
 * ajv wrote ahead, so that a run compiles nothing.
 */
import { Ajv, type ValidateFunction } from "ajv";
import { anyValuesOptions } from "../diagnostics/ajv_options.js";
import { anyValuesSchema } from "./schema.js";

/** Whether values fit `anyValuesSchema`. */
export const validateAnyValues: ValidateFunction = new Ajv(anyValuesOptions).compile(
  anyValuesSchema(),
);
