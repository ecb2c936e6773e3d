/**
 * The schema of a request as a function. The bundle has this module replaced by code that ajv wrote
 * ahead, so that a run compiles nothing.
 */
import { Ajv, type ValidateFunction } from "ajv";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import schema from "./schema.gen.json" with { type: "json" };

/** Whether a request fits schema.gen.json; its `errors` say where it does not. */
export const validateRequest: ValidateFunction = new Ajv(ajvOptions).compile(schema);
