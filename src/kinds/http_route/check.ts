/** HTTPRoutes: what the API server refuses of one beside what its schema says. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { isOn } from "../../model/serving.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp, Subject } from "../kind.js";
import { checkRoute } from "../route.js";
import { checkTimeouts } from "./timeouts.js";

type Rule = NonNullable<NonNullable<AppValues["httpRoute"]>["rules"]>[number];
type At = (path: Segments) => Pick<Diagnostic, "origin" | "path">;

export function checkHttpRoute(app: CheckedApp, subject: Subject): Diagnostic[] {
  const { httpRoute: route } = app.values;
  if (!isOn(route)) return [];
  const { paths, rules } = route;
  const prefixes = (paths ?? []).flatMap((path, index) =>
    checkPath("PathPrefix", path, app.place(["httpRoute", "paths", index])),
  );
  const both: Diagnostic[] =
    paths && rules
      ? [
          {
            code: "conflicting-keys",
            ...app.place(["httpRoute", "paths"]),
            message: "is given beside http_route.rules, for one of which it is short",
            hint: "write the paths as matches of a rule",
          },
        ]
      : [];
  return [
    ...checkRoute(app, subject, "httpRoute"),
    ...both,
    ...prefixes,
    ...(rules ?? []).flatMap((rule, index) => {
      const at: At = (path) => app.place(["httpRoute", "rules", index, ...path]);
      return [...checkPaths(rule, at), ...checkPathModifiers(rule, at), ...checkTimeouts(rule, at)];
    }),
  ];
}

function checkPaths({ matches = [] }: Rule, at: At): Diagnostic[] {
  return matches.flatMap(({ path }, index) =>
    checkPath(
      path?.type ?? "PathPrefix",
      path?.value ?? "/",
      at(["matches", index, "path", "value"]),
    ),
  );
}

/** What the CustomResourceDefinition of HTTPRoutes says of a path that is none but a regular expression. */
const absolute = /^\/([-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})*$/;
const ambiguous = /\/\/|\/\.\.?(\/|$)|%2f/i;

function checkPath(
  type: string,
  path: string,
  at: Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  if (type === "RegularExpression" || (absolute.test(path) && !ambiguous.test(path))) return [];
  return [
    {
      code: "invalid-format",
      ...at,
      message: `is ${quote(path)}, which is not a path as the Gateway API has them`,
      hint: 'begin it with "/", write other characters as %XX, and leave out "//", "/./", "/../" and "%2F"',
    },
  ];
}

/** The path that a filter puts in another's place: the member that its type names, and a prefix only where one matched. */
function checkPathModifiers({ filters = [], matches = [] }: Rule, at: At): Diagnostic[] {
  const [first] = matches;
  const hasOnePrefix = matches.length <= 1 && (first?.path?.type ?? "PathPrefix") === "PathPrefix";
  return filters.flatMap(({ requestRedirect, urlRewrite }, index) =>
    Object.entries({ requestRedirect, urlRewrite }).flatMap(([filter, settings]): Diagnostic[] => {
      const modifier = settings?.path;
      if (modifier === undefined) return [];
      const path = ["filters", index, filter, "path"];
      const { type, ...given } = modifier;
      const wanted = type === "ReplaceFullPath" ? "replaceFullPath" : "replacePrefixMatch";
      const other = Object.keys(given).find((key) => key !== wanted);
      if (other !== undefined) {
        return [
          {
            code: "conflicting-keys",
            ...at([...path, other]),
            message: `is given, but the type is ${type}`,
            hint: `write ${wanted} instead`,
          },
        ];
      }
      if (!Object.hasOwn(given, wanted)) {
        return [
          {
            code: "missing-key",
            ...at(path),
            message: `has the type ${type}, but no ${wanted}`,
            hint: `write ${wanted} beside type`,
          },
        ];
      }
      if (wanted === "replaceFullPath" || hasOnePrefix) return [];
      return [
        {
          code: "conflicting-keys",
          ...at([...path, wanted]),
          message: "replaces the prefix, but the rule does not have one match with a PathPrefix",
          hint: "make a rule of its own for each prefix",
        },
      ];
    }),
  );
}
