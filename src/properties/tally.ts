/** What was drawn, and what of it the generator refused. */
import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { members } from "../request/attributes.js";
import { type ChartCase } from "./chart.js";

export class Tally {
  #apps = 0;
  #environments = 0;
  readonly #accepted = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #messages = new Map<string, string>();

  /** Counts the attributes of a chart that the generator takes. */
  accept({ chart, apps }: ChartCase): void {
    this.#apps += apps.length;
    this.#environments += Object.keys(chart.environments ?? {}).length;
    // The hand-written ConfigMap is in each.
    for (const attribute of [...Object.keys(chart), "manual_manifests"]) {
      increment(this.#accepted, `Chart.${attribute}`);
    }
    for (const attribute of apps.flatMap((app) => Object.keys(app))) {
      increment(this.#accepted, `App.${attribute}`);
    }
  }

  refuse({ code, origin, path, message }: Diagnostic): void {
    const [attribute = ""] = path.split(/[.[]/, 1);
    increment(this.#refused, `${code} ${attribute}`);
    this.#messages.set(attribute, `${origin} ${path} ${message}`);
  }

  /** How much was drawn, and how many attributes were refused, by code and attribute; the most frequent first. */
  report(): string {
    const all = [...this.#refused].sort(([, a], [, b]) => b - a);
    const refused = all.map(([what, count]) => `  refused ${count} times: ${what}\n`);
    return [`${this.#apps} apps, ${this.#environments} environments\n`, ...refused].join("");
  }

  /** The attributes of the schema that no chart had, each with why it was refused last. */
  missing(): string[] {
    return (["App", "Chart"] as const).flatMap((owner) =>
      Object.keys(members(owner))
        .filter((attribute) => !this.#accepted.has(`${owner}.${attribute}`))
        .map(
          (attribute) => `${owner}.${attribute}: ${this.#messages.get(attribute) ?? "not drawn"}`,
        ),
    );
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
