/** Runs Helm, cut off from the settings, plugins and clusters of the machine. */
import { execFile } from "node:child_process";
import { join } from "node:path";

import { Mistake } from "./mistake.js";

/** What a run of Helm printed, and how it ended. */
export interface HelmResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams of a run that failed, as people see them. */
  readonly message: string;
}

/** What `helm template` is asked for, beside the chart. */
export interface RenderOptions {
  readonly releaseName: string;
  readonly namespace: string;
  /** Files of values, the last one winning. */
  readonly values: readonly string[];
  /** `key=value` as for --set. */
  readonly set: readonly string[];
  /** A Kubernetes version such as 1.35; Helm's own default where it is empty. */
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
}

const largestOutput = 1 << 30;

/** A Helm program. */
export class Helm {
  /**
   * @param program - the path of `helm`.
   * @param home - an empty folder for the files that Helm keeps for itself.
   */
  constructor(
    readonly program: string,
    readonly home: string,
  ) {}

  /** Runs `helm` with the given arguments. */
  async run(args: readonly string[]): Promise<HelmResult> {
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.home,
      HELM_CACHE_HOME: join(this.home, "cache"),
      HELM_CONFIG_HOME: join(this.home, "config"),
      HELM_DATA_HOME: join(this.home, "data"),
      KUBECONFIG: join(this.home, "no-cluster"),
      ...(process.env["SystemRoot"] === undefined ? {} : { SystemRoot: process.env["SystemRoot"] }),
    };
    return new Promise((resolve, reject) => {
      execFile(
        this.program,
        [...args],
        { env, cwd: this.home, maxBuffer: largestOutput, encoding: "utf8" },
        (error, stdout, stderr) => {
          if (error !== null && typeof error.code !== "number") {
            reject(
              new Mistake(
                `Helm cannot be run (${error.message}). Register it with helm.toolchain(version = ...) of ` +
                  "@rules_appchart//rules:extensions.bzl, or install it and use helm.host().",
              ),
            );
            return;
          }
          resolve({ ok: error === null, stdout, message: [stdout, stderr].join("").trim() });
        },
      );
    });
  }

  /** `helm template` of a chart, with further flags. */
  async template(
    chart: string,
    options: RenderOptions,
    flags: readonly string[] = [],
  ): Promise<HelmResult> {
    const { releaseName, namespace } = options;
    return this.run([
      "template",
      releaseName,
      chart,
      `--namespace=${namespace}`,
      "--include-crds",
      ...inputs(options),
      ...options.apiVersions.map((version) => `--api-versions=${version}`),
      ...flags,
    ]);
  }

  /** `helm lint` of a chart. */
  async lint(
    chart: string,
    options: RenderOptions & { readonly strict: boolean },
  ): Promise<HelmResult> {
    return this.run([
      "lint",
      chart,
      `--namespace=${options.namespace}`,
      ...(options.strict ? ["--strict"] : []),
      ...inputs(options),
    ]);
  }
}

function inputs({ values, set, kubeVersion }: RenderOptions): string[] {
  return [
    ...values.map((file) => `--values=${file}`),
    ...set.map((pair) => `--set=${pair}`),
    ...(kubeVersion === "" ? [] : [`--kube-version=${kubeVersion}`]),
  ];
}

/** Helm's message about a failure, without the line that only says how to see more. */
export function helmMessage({ message }: HelmResult): string {
  return message
    .split("\n")
    .filter((line) => !/^Use --debug flag|^$/.test(line))
    .join("\n");
}
