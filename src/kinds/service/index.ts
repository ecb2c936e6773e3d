/** Services: APIs have one, and so does whatever an Ingress leads to. */
import { appTypes } from "../../model/app_types.js";
import { carriesIngress, isExposed } from "../../model/serving.js";
import { serviceName } from "../../model/made.js";
import { type CheckedApp, type Kind, namedAsApp, type Subject } from "../kind.js";

export const service: Kind = {
  name: "service",
  templates: ["service.yaml"],
  isUsed: ({ request: { apps } }) =>
    carriesIngress(apps) || apps.some(({ app_type }) => appTypes[app_type].serves === "always"),
  makes: namedAsApp("/Service", hasService, serviceName),
};

function hasService({ type, values: { ingress } }: CheckedApp, { values }: Subject): boolean {
  return type.serves === "always" || (type.serves === "with-ingress" && isExposed(ingress, values));
}
