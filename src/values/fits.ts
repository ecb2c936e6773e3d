/**
 * Whether a request, and the values of a chart, fit their schemas. The bundle has this module replaced
 * by code that ajv wrote ahead, so that a run compiles nothing.
 */
import { Ajv, type ValidateFunction } from "ajv";
import { yesOrNoOptions } from "../diagnostics/ajv_options.js";
import requestSchema from "../request/schema.gen.json" with { type: "json" };
import { anyValuesSchema, REQUEST_SCHEMA } from "./schema.js";

const ajv = new Ajv(yesOrNoOptions);
ajv.addSchema(requestSchema, REQUEST_SCHEMA);

/** Whether a request fits schema.gen.json. */
export const fitsRequest: ValidateFunction = ajv.compile({ $ref: REQUEST_SCHEMA });

/** Whether values fit `anyValuesSchema`. */
export const fitsAnyValues: ValidateFunction = ajv.compile(anyValuesSchema());
