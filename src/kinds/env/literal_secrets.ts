/** Literals that look like secrets: a chart is no place for one. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { everyEnv } from "../../model/containers.js";
import { variables } from "../../model/variables.js";
import type { CheckedApp, Subject } from "../kind.js";

const secretName = /(PASSWORD|PASSWD|TOKEN|SECRET|CREDENTIALS?|(^|_)KEY)$/i;

/** A URL with a password in it; $(NAME) and {{ }} are references. */
const urlWithPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:(?!\$\(|\{\{)[^/\s@]+@/i;

export function checkLiteralSecrets(
  { label, values, place }: CheckedApp,
  { spec }: Subject,
): Diagnostic[] {
  const { apps, chart } = spec.request;
  const silenced = {
    ...chart.allow_secret_literals,
    ...apps.find((app) => app.label === label)?.allow_secret_literals,
  };
  const all = everyEnv(values).flatMap(({ env, path: above }) =>
    variables(env).map((variable) => ({ ...variable, path: [...above, ...variable.path] })),
  );
  return all.flatMap(({ name, literal, path }): Diagnostic[] => {
    if (typeof literal !== "string" || Object.hasOwn(silenced, name)) return [];
    if (!looksSecret(name, literal)) return [];
    return [
      {
        code: "literal-secret",
        ...place(path),
        message: "looks like a secret, and anyone with the chart can read it",
        hint: `take it from a Secret: secret_key_ref("<name>", "<key>"); or say why not: allow_secret_literals = {"${name}": "<reason>"}`,
        severity: "warning",
      },
    ];
  });
}

function looksSecret(name: string, text: string): boolean {
  if (urlWithPassword.test(text)) return true;
  return secretName.test(name) && text !== "" && !/^\$\(|\{\{/.test(text);
}
