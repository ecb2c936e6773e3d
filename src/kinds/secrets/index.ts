/** Secrets that operators make. */
import { byName } from "../../model/provided.js";
import type { Kind } from "../kind.js";
import { checkConflicts, checkSources } from "./check.js";
import { madeSecrets } from "./made.js";
import { lowerExternalSecrets } from "./lower.js";
import { operatorOf } from "./operators.js";
import { secretSection } from "./readme.js";

export const secrets: Kind = {
  name: "secrets",
  lowerChart: { external_secrets: lowerExternalSecrets },
  templates: ["_external_secret.tpl", "externalsecrets.yaml"],
  isUsed: ({ request }) => lowerExternalSecrets(request) !== undefined,
  checkSpec: checkConflicts,
  check: checkSources,
  makes: madeSecrets,
  provides: (_, { externalSecrets = {} }) =>
    byName(
      Object.entries(externalSecrets).flatMap(([name, source]) =>
        operatorOf(source).provides(name),
      ),
    ),
  readme: secretSection,
};
