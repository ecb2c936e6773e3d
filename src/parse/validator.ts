/**
 * The schema of a request as a function. The bundle has this module replaced by code that ajv wrote
 * ahead, so that a run compiles nothing.
 */
import { Ajv, type ValidateFunction } from "ajv";
import app from "../schema/app.schema.json" with { type: "json" };
import chart from "../schema/chart.schema.json" with { type: "json" };
import kubernetes from "../schema/kubernetes.schema.json" with { type: "json" };
import request from "../schema/request.schema.json" with { type: "json" };
import { ajvOptions } from "./ajv_options.js";

const ajv = new Ajv(ajvOptions);
ajv.addSchema([kubernetes, app, chart]);

/** Whether a request fits src/schema/request.schema.json; its `errors` say where it does not. */
export const validateRequest: ValidateFunction = ajv.compile(request);
