import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** What the rules say on the command line. Paths are absolute, and empty where there is none. */
export interface Options {
  /** The label of the target, for messages. */
  readonly label: string;
  /** The label of the chart, for messages. */
  readonly chartLabel: string;
  readonly chart: string;
  readonly helm: string;
  readonly releaseName: string;
  readonly namespace: string;
  readonly kubeVersion: string;
  /** The environment whose values of the chart's come first; empty for none. */
  readonly environment: string;
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly apiVersions: readonly string[];
  /** kubernetes-<version>.json files: the OpenAPI files of Kubernetes. */
  readonly schemas: readonly string[];
  /** Files with CustomResourceDefinitions. */
  readonly crds: readonly string[];
  /** Whether warnings of `helm lint` count. */
  readonly strict: boolean;
  /** What was built: a file or a folder. */
  readonly actual: string;
  /** The golden that it is compared with: a file or a folder. */
  readonly golden: string;
  /** The golden's path from the root of the workspace, where `update` writes it. */
  readonly goldenSource: string;
  /** The command that updates the golden. */
  readonly updateCommand: string;
  readonly update: boolean;
  /** Where a rendering is written. */
  readonly out: string;
  /** Patterns of files of the chart that are no part of its golden. */
  readonly exclude: readonly string[];
  /** Paths of values that may be without effect. */
  readonly except: readonly string[];
  /** Whether to look for empty values that templates drop. */
  readonly emptyValues: boolean;
}

const text = { type: "string", default: "" } as const;
const texts = { type: "string", multiple: true, default: [] as string[] } as const;
const flag = { type: "boolean", default: false } as const;

/**
 * Reads the command line that the rules write.
 *
 * @throws for anything unknown: users do not type these.
 */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      label: text,
      "chart-label": text,
      chart: text,
      helm: text,
      "release-name": text,
      namespace: text,
      "kube-version": text,
      environment: text,
      values: texts,
      set: texts,
      "api-versions": texts,
      schemas: texts,
      crds: texts,
      strict: flag,
      actual: text,
      golden: text,
      "golden-source": text,
      "update-command": text,
      update: flag,
      out: text,
      except: texts,
      exclude: texts,
      "empty-values": flag,
    },
  });
  // In an action the paths are relative to the execroot, where a js_binary does not start.
  const root = process.env["JS_BINARY__EXECROOT"] ?? process.cwd();
  const path = (file: string): string => (file === "" ? "" : resolve(root, file));
  return {
    label: values.label,
    chartLabel: values["chart-label"],
    chart: path(values.chart),
    helm: path(values.helm),
    releaseName: values["release-name"],
    namespace: values.namespace,
    kubeVersion: values["kube-version"],
    environment: values.environment,
    values: values.values.map(path),
    set: values.set,
    apiVersions: values["api-versions"],
    schemas: values.schemas.map(path),
    crds: values.crds.map(path),
    strict: values.strict,
    actual: path(values.actual),
    golden: path(values.golden),
    goldenSource: values["golden-source"],
    updateCommand: values["update-command"],
    update: values.update,
    out: path(values.out),
    except: values.except,
    exclude: values.exclude,
    emptyValues: values["empty-values"],
  };
}
