/** What a chart cannot carry to the cluster, whichever attribute or value it stands in. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Path } from "../diagnostics/path.js";

/** How a string goes from values.yaml to the cluster. */
export type Way =
  /** In quotes, with <no value> kept: all of it arrives. */
  | "kept"
  /** In quotes, to a process, which takes no zero byte. */
  | "quoted"
  /** By toYaml, with something behind it. */
  | "yaml"
  /** By toYaml, where the white space at its end may be cut. */
  | "end";

/** A value that does not arrive as it was written. */
export interface Uncarried {
  readonly path: Path;
  readonly problem: Pick<Diagnostic, "code" | "message" | "hint">;
}

/** As deep as a file of YAML may be, and far from where the stack of any step ends. */
const deepest = 400;

/**
 * Everything in a value that a chart cannot carry. It looks at all of it without recursion: a
 * request may be as deep as its file is long.
 *
 * @param wayOf how the string at a path goes
 */
export function uncarried(root: unknown, wayOf: (path: Path) => Way): Uncarried[] {
  const found: Uncarried[] = [];
  const open: (readonly [Path, unknown])[] = [[[], root]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    const tell = (problem: Uncarried["problem"] | undefined) => {
      if (problem) found.push({ path, problem });
    };
    if (typeof value === "string") tell(ofString(value, () => wayOf(path)));
    else if (typeof value === "number" || typeof value === "bigint") tell(ofNumber(value));
    else if (typeof value !== "object" || value === null) continue;
    else if (path.length >= deepest) tell(tooDeep);
    else {
      const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
      for (const [key, item] of entries.reverse()) {
        const at = [...path, key];
        const wrong = typeof key === "string" ? ofString(key, () => wayOf(at)) : undefined;
        if (wrong) found.push({ path: at, problem: wrong });
        open.push([at, item]);
      }
    }
  }
  return found;
}

const tooDeep: Uncarried["problem"] = {
  code: "too-large",
  message: `is nested too deeply, more than ${deepest} levels`,
  hint: "write less in one value",
};

/** JSON's numbers are floats: an integer beyond 2^53 has become another one on its way here. */
function ofNumber(value: number | bigint): Uncarried["problem"] | undefined {
  const isExact =
    typeof value === "number" && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (isExact) return undefined;
  return {
    code: "out-of-range",
    message: "is an integer beyond 2^53, which would lose its last digits",
    hint: "write it as a string, in quotes",
  };
}

/** What Helm deletes from all that it renders. */
export const NO_VALUE = "<no value>";

/** Of most strings one look is enough: only what is beyond ASCII's letters, or ends oddly, can be wrong. */
const suspicious =
  /[\0\x7f-\x9f\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufffe\uffff\p{Surrogate}]|<no value>|[\n\u00a0]$/u;

function ofString(text: string, wayOf: () => Way): Uncarried["problem"] | undefined {
  if (!suspicious.test(text)) return undefined;
  const refuse = (message: string, hint: string): Uncarried["problem"] => ({
    code: "invalid-format",
    message,
    hint,
  });
  // Bytes that are not text arrive as halves of surrogate pairs.
  if (/\p{Surrogate}/u.test(text)) return refuse("is not UTF-8 text", "save the file as UTF-8");
  const way = wayOf();
  if (way === "kept") return undefined;
  if (text.includes(NO_VALUE))
    return refuse(
      `holds ${NO_VALUE}, which Helm deletes from all that it renders`,
      "write it in another way",
    );
  if (text.includes("\0")) return refuse("holds a zero byte, which ends a text", "take it away");
  if (way === "quoted") return undefined;
  const [control] = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]/.exec(text) ?? [];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return refuse(
      `holds the control character U+${code}, which Helm's toYaml cannot print`,
      "take it away",
    );
  }
  if (way === "end" && /[\n\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/.test(text))
    return refuse("ends in white space, which Helm would cut", "take it away");
  return undefined;
}

/** The places, below an app or the chart, of strings that templates quote; * is any key. */
const quoted: readonly (readonly string[])[] = [
  ["annotations"],
  ["args"],
  ["command"],
  ["description"],
  ["env"],
  ["ingress", "annotations"],
  ["ingresses", "*", "annotations"],
  ["http_route", "annotations"],
  ["httpRoute", "annotations"],
  ["grpc_route", "annotations"],
  ["grpcRoute", "annotations"],
  ["service_account", "annotations"],
  ["serviceAccount", "annotations"],
  ["pod_annotations"],
  ["podAnnotations"],
  ["external_secrets", "*", "secretProviderClass"],
  ["externalSecrets", "*", "secretProviderClass"],
];

/** What the cluster's operators read, with a comment behind it in the template. */
const commented = new Set(["external_secrets", "externalSecrets", "secret_stores", "secretStores"]);

/** Containers beside an app's own, by name: what stands in one goes as it does in an app. */
const beside = new Set(["init_containers", "initContainers", "sidecars"]);

/**
 * How the string at a path of a request, or of values, goes.
 *
 * @param dependencies the keys of values that no template of ours reads
 */
export function wayOf(path: Path, dependencies?: ReadonlySet<string>): Way {
  const own = below(path);
  const [top = "", , third] = own;
  if (top === "dependencies" || dependencies?.has(String(top))) return "kept";
  if (beside.has(String(top))) return wayOf(["apps", 0, ...own.slice(2)]);
  if (top === "config" && third === "data") return "kept";
  if (top === "env" && third === "valueFrom") return "end";
  if (quoted.some((place) => place.every((step, index) => step === "*" || step === own[index])))
    return "quoted";
  return commented.has(String(top)) ? "yaml" : "end";
}

/** The path below the app, or the chart, that it belongs to. */
function below(path: Path): Path {
  const [top, next, , third] = path;
  if (top === "chart") {
    if (next !== "environments") return path.slice(1);
    // Of a dict or of an item of a list, both with the values under "values".
    return below(path.slice(typeof third === "number" ? 5 : 4));
  }
  return top === "apps" ? path.slice(2) : path;
}
