/** The diagram of calls in a chart's README, drawn from what the values say: `service_url`, `calls` and hosts. */
import { oneLine } from "../markdown/one_line.js";
import { callsOf } from "../model/calls.js";
import type { AppModel, ChartModel } from "../model/chart.js";
import { withShared } from "../model/shared.js";
import { allValues } from "../values/values.js";
import { outsideHosts } from "./outside_hosts.js";

/** An arrow from one node to another, with the ports that are called. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly ports: Set<string>;
}

/** The section; none where no app calls another. */
export function callSections(model: ChartModel): string[] {
  const apps = model.apps.filter(({ values }) => values.enabled);
  const calls = apps.flatMap((app) => callEdges(app, model));
  if (calls.length === 0) return [];
  const entries = apps.flatMap(({ name, values }) =>
    outsideHosts(name, values, model).map((host): Edge => ({
      from: ofHost(host),
      to: ofApp(name),
      ports: new Set(),
    })),
  );
  const edges = merged([...entries, ...calls]);
  const inside = apps.map(({ name }) => ofApp(name));
  const outside = edges
    .flatMap(({ from, to }) => [from, to])
    .filter((key) => !inside.includes(key));
  const nodes = new Map([...new Set([...inside, ...outside])].map((key, index) => [key, index]));
  const idOf = (key: string) => `${key.startsWith("app ") ? "app" : "outside"}${nodes.get(key)}`;
  const lines = [
    "flowchart LR",
    ...[...nodes.keys()].map((key) => {
      const label = quoted(key.slice(key.indexOf(" ") + 1));
      return `  ${idOf(key)}${key.startsWith("app ") ? `[${label}]` : `([${label}])`}`;
    }),
    ...edges.map(({ from, to, ports }) => {
      const label = ports.size === 0 ? "" : `|${quoted([...ports].join(", "))}|`;
      return `  ${idOf(from)} -->${label} ${idOf(to)}`;
    }),
  ];
  return [
    "## Who calls whom",
    "Arrows are calls, with the port. What is rounded is not in this chart: hosts, and apps of others.",
    ["```mermaid", ...lines, "```"].join("\n"),
  ];
}

// A host may be called as an app is.
const ofApp = (name: string) => `app ${name}`;
const ofHost = (host: string) => `host ${host}`;
const ofOther = (label: string) => `other ${label}`;

function callEdges({ name, values }: AppModel, model: ChartModel): Edge[] {
  const all = allValues(model);
  return callsOf(withShared(all, name, values).values).map(({ app, port }) => ({
    from: ofApp(name),
    to: Object.hasOwn(all.apps, app) ? ofApp(app) : ofOther(app),
    ports: new Set(port === undefined ? [] : [String(port)]),
  }));
}

/** One edge for all between the same two nodes. */
function merged(edges: readonly Edge[]): Edge[] {
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const { ports } = found.get(key) ?? edge;
    found.set(key, { ...edge, ports: new Set([...ports, ...edge.ports]) });
  }
  return [...found.values()];
}

/** A text of Mermaid's, to which quotes, backticks and what HTML or an entity begins with would mean something. */
function quoted(value: string): string {
  const text = oneLine(value).replaceAll(/["#&<>`\\]/g, (char) => `#${char.charCodeAt(0)};`);
  return `"${text}"`;
}
