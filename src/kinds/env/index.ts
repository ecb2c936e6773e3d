/** Environment variables of an app. */
import { type Kind, eachApp } from "../kind.js";
import { checkEnv } from "./check.js";
import { checkLiteralSecrets } from "./literal_secrets.js";
import { checkTemplates } from "./templates.js";

export const env: Kind = {
  name: "env",
  templates: ["_env.tpl", "_service_url.tpl"],
  check: eachApp((app, subject) => [
    ...checkEnv(app, subject),
    ...checkTemplates(app, subject),
    ...checkLiteralSecrets(app, subject),
  ]),
};
