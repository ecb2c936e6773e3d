/** A monitor scrapes ports that are there. */
import type { App, ScrapeEndpoint } from "../model/types.gen.js";
import { portsOf } from "./expected_ports.js";
import { omitted } from "./members.js";
import type { Mutable } from "./repair_workload.js";

type Short = Partial<
  Pick<ScrapeEndpoint, "port" | "path" | "interval" | "scrapeTimeout" | "scheme">
>;

export function repairMonitors(app: Mutable): void {
  const [ofPods] = portsOf(app);
  const [ofService] = portsOf(app).filter(({ name }) => app.service?.ports?.includes(name) ?? true);
  const { service_monitor: byService, pod_monitor: byPods } = app;
  if (byService) {
    delete app.service_monitor;
    if (ofService && mayHaveService(app)) {
      const { endpoints } = byService;
      app.service_monitor = {
        ...withPort(byService, endpoints !== undefined, ofService.name),
        ...(endpoints && { endpoints: endpoints.map((one) => mended(one, ofService.name)) }),
      };
    }
  }
  if (byPods) {
    delete app.pod_monitor;
    if (ofPods) {
      const { podMetricsEndpoints: endpoints } = byPods;
      app.pod_monitor = {
        ...withPort(byPods, endpoints !== undefined, ofPods.name),
        ...(endpoints && {
          podMetricsEndpoints: endpoints.map((one) => mended(one, ofPods.name)),
        }),
      };
    }
  }
}

function mayHaveService({ app_type: type, service }: App): boolean {
  return service ? service.enabled !== false : type.endsWith("-api");
}

/** A monitor lists its endpoints, or is one itself. */
function withPort<T extends Short>(monitor: T, isList: boolean, port: string): T {
  const short = ["port", "path", "interval", "scrapeTimeout", "scheme"] as const;
  if (isList) return omitted(monitor, ...short) as T;
  return mended({ ...monitor, port }, port);
}

/** A scrape ends before the next one begins. */
function mended<T extends Short>(endpoint: T, port: string): T {
  const { interval, scrapeTimeout } = endpoint;
  const kept =
    interval !== undefined && scrapeTimeout !== undefined
      ? omitted(endpoint, "interval")
      : endpoint;
  return { ...kept, port } as T;
}
