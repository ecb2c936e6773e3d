/** GRPCRoutes: what the API server refuses of one beside what its schema says. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { isOn } from "../../model/serving.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp, Subject } from "../kind.js";
import { checkRoute } from "../route.js";

type Rule = NonNullable<NonNullable<AppValues["grpcRoute"]>["rules"]>[number];
type Method = NonNullable<Rule["matches"]>[number]["method"];

export function checkGrpcRoute(app: CheckedApp, subject: Subject): Diagnostic[] {
  const { grpcRoute: route } = app.values;
  if (!isOn(route)) return [];
  return [
    ...checkRoute(app, subject, "grpcRoute"),
    ...(route.rules ?? []).flatMap(({ matches = [] }, rule) =>
      matches.flatMap(({ method }, match) =>
        checkMethod(method, (path) =>
          app.place(["grpcRoute", "rules", rule, "matches", match, "method", ...path]),
        ),
      ),
    ),
  ];
}

/** What a .proto file calls them, as the CustomResourceDefinition of GRPCRoutes has it. */
const names = {
  service: {
    pattern: /^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/i,
    hint: "write it with its package, such as pricing.v1.Prices",
  },
  method: {
    pattern: /^[a-z_][a-z_0-9]*$/i,
    hint: "write it as in the .proto file, such as GetPrice",
  },
} as const;

function checkMethod(
  method: Method,
  at: (path: Segments) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  if (!method) return [];
  const { type = "Exact" } = method;
  if (method.service === undefined && method.method === undefined) {
    return [
      {
        code: "missing-key",
        ...at([]),
        message: "names neither a service nor a method",
        hint: "write one of the two, or leave method out for all calls",
      },
    ];
  }
  return (["service", "method"] as const).flatMap((key): Diagnostic[] => {
    const name = method[key];
    const { pattern, hint } = names[key];
    if (name === undefined || type !== "Exact" || pattern.test(name)) return [];
    return [
      {
        code: "invalid-format",
        ...at([key]),
        message: `is ${quote(name)}, which is not the name of a gRPC ${key}`,
        hint,
      },
    ];
  });
}
