/** Roles: whom they are for, and what their rules say. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { AppValues, ClusterRoleSettings, PolicyRule } from "../../model/types.gen.js";
import { isObject } from "../../objects/json.js";
import type { CheckedApp } from "../kind.js";
import { wrongRule } from "./rules.js";

type RoleKey = "role" | "clusterRole";

export function checkRoles(app: CheckedApp): Diagnostic[] {
  const { role, clusterRole } = app.values;
  return [
    ...(role ? [...checkAccount(app, "role"), ...checkRules(app, "role", role.rules)] : []),
    ...(clusterRole
      ? [
          ...checkAccount(app, "clusterRole"),
          ...checkSource(app, clusterRole),
          ...checkRules(app, "clusterRole", clusterRole.rules ?? []),
        ]
      : []),
  ];
}

/** A ClusterRole has rules, or takes those of others. */
function checkSource(
  { place }: CheckedApp,
  { rules, aggregationRule }: ClusterRoleSettings,
): Diagnostic[] {
  if ((rules === undefined) !== (aggregationRule === undefined)) return [];
  return [
    {
      code: "one-of",
      ...place(["clusterRole"]),
      message: `has ${rules ? "both" : "neither"} rules ${rules ? "and" : "nor"} aggregationRule`,
      hint: rules
        ? "leave rules out: Kubernetes writes them where there is an aggregationRule"
        : "write rules",
    },
  ];
}

function checkRules({ place }: CheckedApp, key: RoleKey, rules: readonly PolicyRule[]) {
  return rules.flatMap((rule, index) =>
    wrongRule(rule, key === "clusterRole").map(({ at, ...wrong }): Diagnostic => ({
      ...place([key, "rules", index, ...at]),
      ...wrong,
    })),
  );
}

/** A role is of use where the pods have the token of an account that only they run as. */
function checkAccount({ values, place }: CheckedApp, key: RoleKey): Diagnostic[] {
  const { serviceAccount: account } = values;
  const own = 'service_account = {"automount": True}';
  if (!account) {
    return [
      {
        code: "missing-key",
        ...place([key]),
        message: "is bound to the service account of the app, which has none of its own",
        hint: `write ${own} beside it, or service_account = {} and mount a projected token`,
      },
    ];
  }
  if (account.name === "default") {
    return [
      {
        code: "conflicting-keys",
        ...place(["serviceAccount", "name"]),
        message: `is ${quote(account.name)}, the account of every pod that has none of its own: the rules of the app's role would be theirs too`,
        hint: `write ${own}, which makes one for the app`,
      },
    ];
  }
  if (account.automount === true || mountsToken(values)) return [];
  return [
    {
      code: "conflicting-keys",
      ...place([key]),
      message: "is of no use: no token of the app's service account is mounted",
      hint: 'write "automount": True in service_account, or mount a projected serviceAccountToken',
    },
  ];
}

function mountsToken({ volumes = [] }: AppValues): boolean {
  return volumes.some(({ projected }) =>
    projected?.sources?.some(({ serviceAccountToken }) => isObject(serviceAccountToken)),
  );
}
