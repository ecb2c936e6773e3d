/** The command line that the helm_chart rule writes. */

export interface Arguments {
  /** The request, a JSON file. */
  readonly request: string;
  readonly outputs: ChartOutputs | SizeOutput;
  /** The paths of the files that the request names by label. */
  readonly inputs: ReadonlyMap<string, string>;
}

export interface ChartOutputs {
  /** The folder that the chart's folder goes into. */
  readonly out: string;
  readonly archive: string;
}

export interface SizeOutput {
  /** The file that gets the size of a release, in place of a chart. */
  readonly size: string;
}

/**
 * Reads the command line; `--input-path` says where the file of the last `--input-label` is.
 *
 * @param readLines the lines of a parameter file, which `@<path>` stands for
 * @throws for anything unknown or missing: users do not type these
 */
export function parseArguments(
  args: readonly string[],
  readLines: (path: string) => readonly string[],
): Arguments {
  const given = args.flatMap((arg) => (arg.startsWith("@") ? readLines(arg.slice(1)) : [arg]));
  const values = new Map<string, string>();
  const inputs = new Map<string, string>();
  let label: string | undefined;
  for (const arg of given) {
    const [, flag = "", value = ""] = /^--([a-z-]+)=(.*)$/s.exec(arg) ?? [];
    if (flag === "input-label") {
      label = value;
    } else if (flag === "input-path" && label !== undefined) {
      inputs.set(label, value);
      label = undefined;
    } else if (["request", "out", "archive", "size"].includes(flag)) {
      values.set(flag, value);
    } else {
      throw new Error(`unexpected argument: ${arg}`);
    }
  }
  const required = (flag: string): string => {
    const value = values.get(flag);
    if (value === undefined) throw new Error(`--${flag} is missing`);
    return value;
  };
  const size = values.get("size");
  return {
    request: required("request"),
    outputs: size === undefined ? { out: required("out"), archive: required("archive") } : { size },
    inputs,
  };
}
