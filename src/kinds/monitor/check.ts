/** Monitors: whether there is what they scrape. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { containersBeside } from "../../model/containers.js";
import { milliseconds } from "../../model/duration.js";
import { portsOf } from "../../model/ports.js";
import { hasService, portsOfService } from "../../model/serving.js";
import type {
  AppValues,
  PodMonitorSettings,
  ScrapeEndpoint,
  ServiceMonitorSettings,
} from "../../model/types.gen.js";
import type { CheckedApp, Subject } from "../kind.js";
import { ownLabels } from "../own_labels.js";
import { unknownPort } from "../unknown_port.js";

/** A monitor of either kind. */
interface Monitor {
  readonly settings: ServiceMonitorSettings | PodMonitorSettings;
  /** The key of its endpoints, and they. */
  readonly endpointsKey: "endpoints" | "podMetricsEndpoints";
  readonly endpoints: readonly ScrapeEndpoint[] | undefined;
  /** The names of the ports that it can scrape. */
  readonly ports: readonly string[];
  readonly place: (path: Segments) => Pick<Diagnostic, "origin" | "path">;
}

/** The keys of the one endpoint that a monitor has where it does not list them. */
const shortForm = ["port", "path", "interval", "scrapeTimeout", "scheme"] as const;

export function checkMonitors(app: CheckedApp, { values: chart }: Subject): Diagnostic[] {
  const { values, place } = app;
  const { serviceMonitor, podMonitor } = values;
  const diagnostics: Diagnostic[] = [];
  if (serviceMonitor && !hasService(values, chart)) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["serviceMonitor"]),
      message: "is for the Service of the app, which has none",
      hint: "write pod_monitor, which is for its pods, or service = {}",
    });
  } else if (serviceMonitor) {
    diagnostics.push(
      ...checkMonitor({
        settings: serviceMonitor,
        endpointsKey: "endpoints",
        endpoints: serviceMonitor.endpoints,
        ports: portsOfService(values, values.service?.ports).map(({ name }) => name),
        place: (path) => place(["serviceMonitor", ...path]),
      }),
    );
  }
  if (podMonitor) {
    diagnostics.push(
      ...checkMonitor({
        settings: podMonitor,
        endpointsKey: "podMetricsEndpoints",
        endpoints: podMonitor.podMetricsEndpoints,
        ports: portsOfPod(values),
        place: (path) => place(["podMonitor", ...path]),
      }),
    );
  }
  return diagnostics;
}

/** The names of the ports of a pod: the app's, and those of sidecars. */
function portsOfPod(values: AppValues): string[] {
  const beside = containersBeside(values)
    .filter(({ list }) => list === "sidecars")
    .flatMap(({ container }) => container.ports ?? [])
    .flatMap(({ name }) => name ?? []);
  return [...new Set([...portsOf(values).map(({ name }) => name), ...beside])];
}

function checkMonitor(monitor: Monitor): Diagnostic[] {
  const { settings, place } = monitor;
  const labels = ownLabels(settings.labels).map(({ key, ...wrong }) => ({
    ...place(["labels", key]),
    ...wrong,
  }));
  return [...labels, ...checkEndpoints(monitor)];
}

function checkEndpoints(monitor: Monitor): Diagnostic[] {
  const { settings, endpointsKey, endpoints, ports, place } = monitor;
  if (endpoints) {
    return [
      ...shortForm
        .filter((key) => settings[key] !== undefined)
        .map((key): Diagnostic => ({
          code: "conflicting-keys",
          ...place([key]),
          message: `is the short form of one endpoint, and ${endpointsKey} is given`,
          hint: `write it in ${endpointsKey}`,
        })),
      ...endpoints.flatMap((endpoint, index) =>
        checkEndpoint(endpoint, ports, (path) => place([endpointsKey, index, ...path])),
      ),
    ];
  }
  const { port } = settings;
  if (port !== undefined) return checkEndpoint({ ...settings, port }, ports, place);
  return [
    {
      code: "missing-key",
      ...place(["port"]),
      message: `is missing, and so is ${endpointsKey}`,
      hint: `write the name of a port${ports.length > 0 ? `: ${ports.join(", ")}` : ""}`,
    },
  ];
}

function checkEndpoint(
  { port, interval, scrapeTimeout }: ScrapeEndpoint,
  ports: readonly string[],
  place: Monitor["place"],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!ports.includes(port)) diagnostics.push({ ...place(["port"]), ...unknownPort(port, ports) });
  if (
    interval !== undefined &&
    scrapeTimeout !== undefined &&
    milliseconds(scrapeTimeout) > milliseconds(interval)
  ) {
    diagnostics.push({
      code: "out-of-range",
      ...place(["scrapeTimeout"]),
      message: `is ${scrapeTimeout}, longer than the interval of ${interval}: Prometheus refuses it`,
      hint: `write at most ${interval}`,
    });
  }
  return diagnostics;
}
