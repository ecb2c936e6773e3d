/** Services: APIs have one, and so does whatever an Ingress leads to. */
import { appTypes } from "../../model/app_types.js";
import { carriesIngress } from "../../model/serving.js";
import type { Kind } from "../kind.js";

export const service: Kind = {
  name: "service",
  templates: ["service.yaml"],
  isUsed: ({ request: { apps } }) =>
    carriesIngress(apps) || apps.some(({ app_type }) => appTypes[app_type].serves === "always"),
};
