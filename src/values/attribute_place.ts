/** Where a value that no environment says was written: in an attribute of an app or of the chart. */
import { formatPath } from "../diagnostics/diagnostic.js";
import type { Place, Segments } from "../diagnostics/explain.js";
import type { Request } from "../model/types.gen.js";
import { isObject } from "../objects/json.js";
import { type Annotated, members } from "../request/attributes.js";

/** The place of a path of the values. */
export function attributePlace({ label, chart, apps }: Request): Place {
  const byName = new Map(apps.map((app) => [app.app_name, app]));
  return (segments) => {
    const [top, name, key, ...rest] = segments;
    const app = top === "apps" ? byName.get(String(name)) : undefined;
    if (!app) return chartPlace(segments);
    // The one attribute whose values two attributes make.
    const isFile = key === "config" && Object.hasOwn(app.config_files ?? {}, String(rest[0]));
    const attribute = members("AppValues")[String(key)]?.["x-attribute"] ?? key;
    return {
      origin: app.label,
      path: formatPath([isFile ? "config_files" : (attribute ?? ""), ...rest]),
    };
  };

  function chartPlace(segments: Segments) {
    const { attribute, rest } = chartAttribute(segments);
    // What apps say of a secret is merged into what the chart says.
    const writer = [{ label, ...chart }, ...apps].find((one: object) => {
      const written = (one as Readonly<Record<string, unknown>>)[attribute];
      return isObject(written) && Object.hasOwn(written, String(rest[0]));
    });
    return { origin: writer?.label ?? label, path: formatPath([attribute, ...rest]) };
  }
}

/** Whether an attribute of an app says what stands at a path of the values, a default left aside. */
export function typedIn({ apps }: Request): (segments: Segments) => boolean {
  const byName = new Map(apps.map((app) => [app.app_name, app]));
  return ([top, name, key, ...rest]) => {
    const app = top === "apps" ? byName.get(String(name)) : undefined;
    if (!app) return true;
    const attribute = members("AppValues")[String(key)]?.["x-attribute"] ?? "";
    let value: unknown = app;
    for (const segment of [attribute, ...rest]) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment))
        return false;
      value = (value as Readonly<Record<string | number, unknown>>)[segment];
    }
    return true;
  };
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
