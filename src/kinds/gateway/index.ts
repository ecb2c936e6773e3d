/** The Gateway of the Gateway API to which a chart's routes are attached, and what all routes have in common. */
import { carriesRoute } from "../../model/serving.js";
import type { Kind } from "../kind.js";
import { checkGateway } from "./check.js";

export const gateway: Kind = {
  name: "gateway",
  templates: ["_route.tpl"],
  isUsed: ({ request: { apps, chart } }) => carriesRoute(apps) || chart.gateway !== undefined,
  check: checkGateway,
};
