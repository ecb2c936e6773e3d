import { parseArgs } from "node:util";

/** What the rules say on the command line. Paths are absolute. */
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
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly apiVersions: readonly string[];
  /** kubernetes-<version>.json files: the OpenAPI files of Kubernetes. */
  readonly schemas: readonly string[];
  /** Files with CustomResourceDefinitions. */
  readonly crds: readonly string[];
  /** Kinds that are no finding without a schema, and need none. */
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
  /** Paths of values that may be without effect. */
  readonly except: readonly string[];
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
    },
  });
  return {
    label: values.label,
    chartLabel: values["chart-label"],
    chart: values.chart,
    helm: values.helm,
    releaseName: values["release-name"],
    namespace: values.namespace,
    kubeVersion: values["kube-version"],
    values: values.values,
    set: values.set,
    apiVersions: values["api-versions"],
    schemas: values.schemas,
    crds: values.crds,
    strict: values.strict,
    actual: values.actual,
    golden: values.golden,
    goldenSource: values["golden-source"],
    updateCommand: values["update-command"],
    update: values.update,
    out: values.out,
    except: values.except,
  };
}
