/** Requests that do not fit the schema. */
import type { ErrorObject, ValidateFunction } from "ajv";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import { explainErrors, type Place } from "../diagnostics/explain.js";
import type { Advise } from "../diagnostics/explanations.js";
import { starlark } from "../diagnostics/words.js";
import type { Request } from "../model/types.gen.js";
import { adviseKey, adviseMember } from "./advice.js";
import schema from "./schema.gen.json" with { type: "json" };
import { ruleFindings, soundRequest, type UnknownAttributes } from "./sound.js";

export interface ExplainedRequest {
  readonly diagnostics: readonly Diagnostic[];
  /** The request without what is wrong. */
  readonly request: Request;
  readonly unknown: UnknownAttributes;
}

/** All that is wrong with a request that does not fit its schema, and what is left of it. */
export async function explainRequest(request: unknown): Promise<ExplainedRequest> {
  const errors = (await findErrors(request)).filter((error) => !isFinding(error));
  const { chart, apps } = (request ?? {}) as { chart?: unknown; apps?: unknown };
  const place = requestPlace(request);
  const diagnostics = [
    ...findings("Chart", chart, place(["chart"]).origin),
    ...(Array.isArray(apps) ? apps : []).flatMap((app: unknown, index) =>
      findings("App", app, place(["apps", index]).origin),
    ),
    ...(errors.length > 0 ? explainErrors(request, errors, place, starlark, advise) : []),
  ];
  return { diagnostics, ...soundRequest(request, errors) };
}

let validate: ValidateFunction | undefined;

/** ajv is loaded only to say what is wrong. */
async function findErrors(request: unknown): Promise<readonly ErrorObject[]> {
  const { Ajv } = await import("ajv");
  validate ??= new Ajv(ajvOptions).compile(schema);
  validate(request);
  return validate.errors ?? [];
}

/** To the schema, what the rules have found is a key like any other. */
function isFinding({ keyword, instancePath, params }: ErrorObject): boolean {
  return (
    keyword === "additionalProperties" &&
    /^\/(chart|apps\/\d+)$/.test(instancePath) &&
    ["mistakes", "unknown_attributes"].includes(String(params["additionalProperty"]))
  );
}

/** What the rules have found in a target. */
function findings(owner: "App" | "Chart", target: unknown, origin: string): Diagnostic[] {
  const { mistakes, unknown } = ruleFindings(target);
  return [
    ...mistakes.map((mistake) => ({ ...(mistake as Omit<Diagnostic, "origin">), origin })),
    ...unknown.map((name): Diagnostic => ({
      code: "unknown-key",
      origin,
      path: formatPath([name]),
      message: "unknown attribute",
      hint: adviseMember(owner, name),
    })),
  ];
}

const advise: Advise = (key, [top, ...path], known) => {
  const isApp = top === "apps";
  const owner = isApp ? "App" : "Chart";
  const inOwner = isApp ? path.slice(1) : path;
  return inOwner.length === 0 ? adviseMember(owner, key) : adviseKey(owner)(key, inOwner, known);
};

/** The attribute as it was typed, and the label of the app or chart that has it. */
export function requestPlace(request: unknown): Place {
  return (segments) => {
    const { label, apps } = (request ?? {}) as { label?: unknown; apps?: unknown };
    const [top, index] = segments;
    const isApp = top === "apps" && typeof index === "number";
    const app: unknown = isApp && Array.isArray(apps) ? apps[index] : undefined;
    const own = (app as { label?: unknown } | undefined)?.label;
    const origin = [own, label].find((candidate) => typeof candidate === "string");
    const isInApp = isApp && typeof own === "string";
    const path = isInApp ? segments.slice(2) : top === "chart" ? segments.slice(1) : segments;
    return { origin: origin ?? "the request", path: formatPath(path) };
  };
}
