/** The rules of RBAC: the API server takes any words in them, and what is misspelt allows nothing. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { PolicyRule } from "../../model/types.gen.js";
import { groupsOf, isGroup, spelling } from "./resources.js";

/** What is wrong with a rule. */
export interface WrongRule extends Omit<Diagnostic, "origin" | "path"> {
  /** Where it stands in the rule. */
  readonly at: Segments;
}

/** The verbs of requests, and those that Kubernetes asks for beside: to hand out rights, to sign and to attest. */
const verbs = [
  "get",
  "list",
  "watch",
  "create",
  "update",
  "patch",
  "delete",
  "deletecollection",
  "bind",
  "escalate",
  "impersonate",
  "approve",
  "sign",
  "attest",
  "use",
];

/** The methods of HTTP. */
const methods = ["get", "head", "post", "put", "patch", "delete", "options"];

/** @param inCluster whether the rule is one of a ClusterRole */
export function wrongRule(rule: PolicyRule, inCluster: boolean): WrongRule[] {
  return rule.nonResourceURLs ? wrongUrls(rule, inCluster) : wrongResources(rule);
}

function wrongUrls(rule: PolicyRule, inCluster: boolean): WrongRule[] {
  const { nonResourceURLs: urls = [] } = rule;
  if (!inCluster) {
    return [
      {
        code: "misplaced-key",
        at: ["nonResourceURLs"],
        message: "are for a ClusterRole: no URL belongs to a namespace",
        hint: "write the rule in cluster_role",
      },
    ];
  }
  const idle = (["apiGroups", "resourceNames"] as const)
    .filter((key) => rule[key] !== undefined)
    .map((key): WrongRule => ({
      code: "conflicting-keys",
      at: [key],
      message: "is for a rule with resources, and this one has nonResourceURLs",
      hint: "leave it out, or write two rules",
    }));
  if (urls.length === 0) return [...idle, nothing("nonResourceURLs", "a path such as /metrics")];
  return [
    ...idle,
    ...urls.flatMap((url, index): WrongRule[] =>
      url === "*" || (url.startsWith("/") && !/\*./.test(url))
        ? []
        : [
            {
              code: "invalid-format",
              at: ["nonResourceURLs", index],
              message: `must be a path, with "*" at its end at most, but is ${quote(url)}`,
              hint: "write a path such as /metrics or /healthz/*",
            },
          ],
    ),
    ...wrongMethods(rule),
  ];
}

function wrongResources(rule: PolicyRule): WrongRule[] {
  const { apiGroups: groups = [], resources = [] } = rule;
  if (groups.length === 0) {
    return [
      {
        code: "missing-key",
        at: ["apiGroups"],
        message: "is missing, and the resources of a rule are of API groups",
        hint: 'write [""] for pods, Secrets and the like, or the groups, such as ["apps"]',
      },
    ];
  }
  if (resources.length === 0) return [nothing("resources", "a resource such as pods")];
  return [
    ...groups.flatMap(wrongGroup),
    ...resources.flatMap((resource, index) => wrongResource(resource, index, groups)),
    ...wrongVerbs(rule, groups.every(isGroup)),
    ...tooBroad(rule),
  ];
}

function nothing(key: string, what: string): WrongRule {
  return {
    code: "empty",
    at: [key],
    message: "is empty: the rule allows nothing",
    hint: `write ${what}`,
  };
}

/** An apiVersion is written easily, and is of no group. */
function wrongGroup(group: string, index: number): WrongRule[] {
  const [first = ""] = group.split("/");
  const isCore = group === "core" || /^v[0-9]+((alpha|beta)[0-9]+)?$/.test(group);
  const meant = isCore ? "" : first;
  if (meant === group) return [];
  return [
    {
      code: "invalid-format",
      at: ["apiGroups", index],
      message: `must be an API group without its version, but is ${quote(group)}`,
      hint: `write ${quote(meant)}`,
    },
  ];
}

function wrongResource(resource: string, index: number, groups: readonly string[]): WrongRule[] {
  const at = ["resources", index];
  const [name = "", ...subresource] = resource.split("/");
  const whole = (main: string) => quote([main, ...subresource].join("/"));
  const meant = spelling(name, groups);
  if (meant !== undefined) {
    const message = `is ${quote(resource)}: resources are written in the plural and in lower case`;
    return [{ code: "unknown-value", at, message, hint: `write ${whole(meant)}` }];
  }
  if (/[A-Z]/.test(name)) {
    const message = `must be in lower case, but is ${quote(resource)}`;
    return [{ code: "invalid-format", at, message, hint: `write ${whole(name.toLowerCase())}` }];
  }
  const known = groupsOf(name);
  // A group of others may have a resource of that name.
  if (known.length === 0 || groups.some((group) => known.includes(group) || !isGroup(group))) {
    return [];
  }
  return [
    {
      code: "unknown-value",
      at,
      message: `is ${quote(resource)}, which is not a resource of ${groups.map(quote).join(" or ")}`,
      hint: `write ${known.map(quote).join(" or ")} in apiGroups`,
    },
  ];
}

function wrongMethods({ verbs: written }: PolicyRule): WrongRule[] {
  return written.flatMap((verb, index): WrongRule[] => {
    if (verb === "*" || methods.includes(verb)) return [];
    const lower = verb.toLowerCase();
    return [
      {
        code: "unknown-value",
        at: ["verbs", index],
        message: `is ${quote(verb)}, which is not a method of HTTP in lower case`,
        hint: methods.includes(lower)
          ? `write ${quote(lower)}`
          : `write one of ${methods.join(", ")}`,
      },
    ];
  });
}

/** @param isKnown whether all resources are of Kubernetes: those of others may have verbs of their own */
function wrongVerbs({ verbs: written }: PolicyRule, isKnown: boolean): WrongRule[] {
  return written.flatMap((verb, index): WrongRule[] => {
    // Constrained impersonation has verbs with a mode behind them.
    if (verb === "*" || verbs.includes(verb) || /^impersonate(-on)?:/.test(verb)) return [];
    const meant = nearest(verb, verbs);
    return [
      {
        code: "unknown-value",
        at: ["verbs", index],
        message: `is ${quote(verb)}, which is not a verb of ${isKnown ? "" : "most of "}Kubernetes' resources`,
        hint: meant === undefined ? `write one of ${verbs.join(", ")}` : `write ${quote(meant)}`,
        ...(!isKnown && meant === undefined && { severity: "warning" }),
      },
    ];
  });
}

function tooBroad({ apiGroups = [], resources = [], verbs: allowed }: PolicyRule): WrongRule[] {
  if (![apiGroups, resources, allowed].every((words) => words.includes("*"))) return [];
  return [
    {
      code: "broad-rule",
      at: ["verbs"],
      message:
        "are all verbs on all resources: whoever gets into a pod of the app owns what the role is for",
      hint: "write the verbs and resources that the app needs",
      severity: "warning",
    },
  ];
}
