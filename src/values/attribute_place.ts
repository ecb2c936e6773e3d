/** Where a value that no environment says was written: in an attribute of an app or of the chart. */
import { formatPath } from "../diagnostics/diagnostic.js";
import type { Place, Segments } from "../diagnostics/explain.js";
import type { Chart, Request } from "../model/types.gen.js";
import { isObject, type Json, valueAt } from "../objects/json.js";
import { type Annotated, members } from "../request/attributes.js";

/** The place of a path of the values. */
export function attributePlace(request: Request): Place {
  const { label, chart, apps } = request;
  const inApp = appAttributes(request);
  return (segments) => {
    const found = inApp(segments);
    if (!found) return chartPlace(segments);
    return { origin: found.app.label, path: formatPath(found.path) };
  };

  function chartPlace(segments: Segments) {
    const [top = "", ...below] = segments;
    if (Object.hasOwn(chart.dependencies ?? {}, top))
      return { origin: label, path: formatPath(["dependencies", top, "values", ...below]) };
    const { attribute: said, rest } = chartAttribute(segments);
    const attribute = isOfFiles(chart, said, rest) ? "config_files" : said;
    // What apps say of a secret is merged into what the chart says.
    const writer = [{ label, ...chart }, ...apps].find((one: object) => {
      const written = (one as Readonly<Record<string, unknown>>)[attribute];
      return isObject(written) && Object.hasOwn(written, String(rest[0]));
    });
    return { origin: writer?.label ?? label, path: formatPath([attribute, ...rest]) };
  }
}

/** Whether an attribute of an app says what stands at a path of the values, a default left aside. */
export function typedIn(request: Request): (segments: Segments) => boolean {
  const inApp = appAttributes(request);
  return (segments) => {
    const found = inApp(segments);
    return !found || valueAt(found.app as unknown as Json, found.path) !== undefined;
  };
}

/** The attribute of an app that sets a value, and the path in it; undefined for values of the chart. */
function appAttributes({ apps }: Request) {
  const byName = new Map(apps.map((app) => [app.app_name, app]));
  return ([top, name, key = "", ...rest]: Segments) => {
    const app = top === "apps" ? byName.get(String(name)) : undefined;
    if (!app) return undefined;
    const attribute = members("AppValues")[String(key)]?.["x-attribute"] ?? key;
    return { app, path: [isOfFiles(app, key, rest) ? "config_files" : attribute, ...rest] };
  };
}

/** `config` is the one value that two attributes make. */
function isOfFiles(
  { config_files: files = {} }: Pick<Chart, "config_files">,
  key: string | number,
  [name]: Segments,
): boolean {
  return key === "config" && Object.hasOwn(files, String(name));
}

/** The attribute of the chart that sets a value, with what is left of the path. */
function chartAttribute([top = "", ...rest]: Segments): {
  attribute: string | number;
  rest: Segments;
} {
  const value = members("ChartValues")[String(top)];
  if (value?.["x-attribute"]) return { attribute: value["x-attribute"], rest };
  const inner = value?.["properties"] as Readonly<Record<string, Annotated>> | undefined;
  const [next, ...deeper] = rest;
  const attribute = inner?.[String(next)]?.["x-attribute"];
  return attribute ? { attribute, rest: deeper } : { attribute: top, rest };
}
