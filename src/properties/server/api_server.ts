/** A Kubernetes API server that `kubectl proxy` leads to, asked what it would do with an object. */
import { type RenderedObject } from "../../objects/document.js";
import { type Json, type JsonObject, listOf, objectOf } from "../../objects/json.js";

/** A problem of an object, as the API server tells it. */
export interface Refusal {
  /** Such as spec.template.spec.containers[0].ports[0].name; empty where the server names none. */
  readonly field: string;
  /** Such as FieldValueInvalid, or the reason of the whole answer. */
  readonly reason: string;
  readonly message: string;
}

/** What the server would do with an object. */
export interface Answer {
  /** Empty where it takes the object. */
  readonly refusals: readonly Refusal[];
  /** What it says beside the answer. */
  readonly warnings: readonly string[];
  /** The object as the server would store it; undefined where it is refused. */
  readonly stored: JsonObject | undefined;
}

export class ApiServer {
  readonly #plurals = new Map<string, Promise<ReadonlyMap<string, Resource>>>();

  /**
   * @param url - where `kubectl proxy` listens.
   * @param namespace - where objects would be created, whatever namespace they name.
   */
  constructor(
    private readonly url: string,
    private readonly namespace: string,
  ) {}

  /**
   * Asks the server to create an object, without doing it: a server-side dry-run with strict fields.
   *
   * @throws Error where the server does not answer in JSON.
   */
  async dryRun({ apiVersion, kind, object }: RenderedObject): Promise<Answer> {
    const base = apiVersion.includes("/") ? `apis/${apiVersion}` : `api/${apiVersion}`;
    const resource = await this.#resource(base, kind);
    if (resource === undefined) {
      const message = `the API server does not know ${kind} of ${apiVersion}`;
      return {
        refusals: [{ field: "", reason: "NotFound", message }],
        warnings: [],
        stored: undefined,
      };
    }
    const { name, namespaced } = resource;
    const metadata = {
      ...objectOf(object["metadata"]),
      ...(namespaced && { namespace: this.namespace }),
    };
    const folder = namespaced ? `namespaces/${this.namespace}/${name}` : name;
    const query = "dryRun=All&fieldValidation=Strict";
    const response = await fetch(`${this.url}/${base}/${folder}?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...object, metadata }),
    });
    const answer = objectOf(await response.json());
    return {
      refusals: response.ok ? [] : refusalsOf(answer),
      warnings: warningsOf(response.headers.get("warning") ?? ""),
      stored: response.ok ? answer : undefined,
    };
  }

  /** Where a kind is in URLs. */
  async #resource(base: string, kind: string): Promise<Resource | undefined> {
    let plurals = this.#plurals.get(base);
    if (plurals === undefined) {
      plurals = this.#discover(base);
      this.#plurals.set(base, plurals);
    }
    return (await plurals).get(kind);
  }

  async #discover(base: string): Promise<ReadonlyMap<string, Resource>> {
    const response = await fetch(`${this.url}/${base}`);
    if (!response.ok) return new Map();
    const { resources } = objectOf(await response.json());
    const all = listOf(resources).map(objectOf);
    return new Map(
      all
        .filter(({ name }) => typeof name === "string" && !name.includes("/"))
        .map(({ kind, name, namespaced }) => [
          kind as string,
          { name: name as string, namespaced: namespaced === true },
        ]),
    );
  }
}

/** A kind in URLs. */
interface Resource {
  readonly name: string;
  readonly namespaced: boolean;
}

function refusalsOf({ message, reason, details }: JsonObject): Refusal[] {
  const causes = listOf(objectOf(details)["causes"]).map(objectOf);
  const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
  if (causes.length === 0) return [{ field: "", reason: text(reason), message: text(message) }];
  return causes.map((cause) => ({
    field: text(cause["field"]),
    reason: text(cause["reason"]),
    message: text(cause["message"]),
  }));
}

/** The texts of a Warning header: `299 - "text", 299 - "text"`. */
function warningsOf(header: string): string[] {
  return [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
}
