/** Literals that look like secrets: a chart is no place for one. */
import { type Diagnostic, formatPath } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

type App = Spec["request"]["apps"][number];

const secretName = /(PASSWORD|PASSWD|TOKEN|SECRET|CREDENTIALS?|(^|_)KEY)$/i;

/** A URL with a password in it; $(NAME) and {{ }} are references. */
const urlWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:(?!\$\(|\{\{)[^/\s@]+@/i;

export function checkLiteralSecrets({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) => {
    const silenced = app.secret_literals_ok ?? {};
    return literals(app).flatMap(([name, path, text]): Diagnostic[] => {
      if (name in silenced || !looksSecret(name, text)) return [];
      return [
        {
          code: "literal-secret",
          origin: app.label,
          path: formatPath(path),
          message: "looks like a secret, and everybody who sees the chart sees it",
          hint: `take it from a Secret: secret_key_ref("<name>", "<key>"); or say why not: secret_literals_ok = {"${name}": "<reason>"}`,
          severity: "warning",
        },
      ];
    });
  });
}

function looksSecret(name: string, text: string): boolean {
  if (urlWithPassword.test(text)) return true;
  return secretName.test(name) && text !== "" && !/^\$\(|\{\{/.test(text);
}

/** Each variable that is set to a string, with its path. */
function literals({ env = {} }: App): [string, (string | number)[], string][] {
  const entries: [string, (string | number)[], unknown][] = Array.isArray(env)
    ? env.map(({ name, value }, index) => [name, ["env", index, "value"], value])
    : Object.entries(env).map(([name, value]) =>
        typeof value === "object"
          ? [name, ["env", name, "value"], value.value]
          : [name, ["env", name], value],
      );
  return entries.filter(
    (entry): entry is [string, (string | number)[], string] => typeof entry[2] === "string",
  );
}
