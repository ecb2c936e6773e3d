/** Monitors: what the Prometheus operator has Prometheus scrape. */
import { eachApp, type Kind, namedAsApp } from "../kind.js";
import { checkMonitors } from "./check.js";
import { monitorSection } from "./readme.js";

const group = "monitoring.coreos.com";

export const monitor: Kind = {
  name: "monitor",
  templates: ["_monitor.tpl", "monitors.yaml"],
  isUsed: ({ request }) => request.apps.some((app) => app.service_monitor ?? app.pod_monitor),
  check: eachApp(checkMonitors),
  makes: (subject) => [
    ...namedAsApp(
      `${group}/ServiceMonitor`,
      ({ values }) => values.serviceMonitor !== undefined,
    )(subject),
    ...namedAsApp(`${group}/PodMonitor`, ({ values }) => values.podMonitor !== undefined)(subject),
  ],
  readme: monitorSection,
};
