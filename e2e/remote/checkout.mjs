// Clones of this repository, each with a Bazel server of its own.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");

/** How many charts the package //many has. */
export const charts = 100;

const many = `load("//rules:defs.bzl", "helm_chart", "release_app", "secret_key_ref")

[release_app(
    name = "api%d" % number,
    app_type = "external-api",
    env = {"NUMBER": str(number)},
    ingress = {"host": "api%d.example.com" % number},
    replicas = 2,
) for number in range(${charts})]

[helm_chart(
    name = "chart%d" % number,
    apps = [":api%d" % number],
    chart_name = "chart%d" % number,
    chart_version = VERSION,
) for number in range(${charts})]

genrule(
    name = "undeclared",
    outs = ["undeclared.out"],
    cmd = "cat many/undeclared.txt > $@",
    tags = ["manual"],
)
`;

export class Checkout {
  /** @param {string} folder for the clone and all that Bazel writes */
  constructor(folder) {
    this.folder = path.join(folder, "checkout");
    this.outputBase = path.join(folder, "output");
  }

  /** @returns {Promise<Checkout>} a clone of what is committed, with the package //many */
  static async in(folder) {
    const checkout = new Checkout(folder);
    await mkdir(folder);
    await execute("git", ["clone", "--quiet", root, checkout.folder]);
    await mkdir(path.join(checkout.folder, "many"));
    await writeFile(path.join(checkout.folder, "many/undeclared.txt"), "there\n");
    await checkout.setVersion("1.0.0");
    return checkout;
  }

  /** Gives the charts of //many another version, so that all of them have to be built again; the old ones go. */
  async setVersion(version) {
    const old = path.join(this.folder, "bazel-bin/many");
    await execute("sh", [
      "-c",
      'if [ -d "$1" ]; then chmod -R u+w "$1"; rm -r "$1"; fi',
      "sh",
      old,
    ]);
    const text = many.replace("VERSION", JSON.stringify(version));
    await writeFile(path.join(this.folder, "many/BUILD.bazel"), text);
  }

  /** Runs Bazel; what it says is in the error where it fails. */
  async bazel(command, ...args) {
    const { stdout, stderr } = await execute(
      "./bazelw",
      [`--output_base=${this.outputBase}`, "--max_idle_secs=600", command, ...args],
      { cwd: this.folder, maxBuffer: 64 << 20 },
    );
    return stdout + stderr;
  }

  /**
   * Builds targets.
   *
   * @returns {Promise<Record<string, number>>} how many actions ran, by the way they did, as Bazel tells it
   */
  async build(targets, ...flags) {
    const said = await this.bazel("build", "--color=no", "--curses=no", ...flags, ...targets);
    const [, list = ""] = /INFO: \d+ process(?:es)?: (.*)\./.exec(said) ?? [];
    return Object.fromEntries(
      list.split(", ").map((part) => {
        const [, number, how] = /^(\d+) (.*)$/.exec(part) ?? [];
        return [how, Number(number)];
      }),
    );
  }

  /** @returns {Promise<string[]>} the charts and archives of a package that are there, as paths in it */
  async charts(folder) {
    const names = await readdir(path.join(this.folder, "bazel-bin", folder)).catch(() => []);
    return names.filter((name) => /_chart$|\.tgz$/.test(name)).sort();
  }

  /** @returns {Promise<Map<string, string>>} each file of the charts and archives of a package, with its checksum */
  async checksums(folder) {
    const bin = path.join(this.folder, "bazel-bin", folder);
    const sums = new Map();
    for (const chart of await this.charts(folder)) {
      const files = await readdir(path.join(bin, chart), { recursive: true }).catch(() => [""]);
      for (const file of files.sort()) {
        const content = await readFile(path.join(bin, chart, file)).catch((error) => {
          if (error.code !== "EISDIR") throw error;
        });
        if (content)
          sums.set(path.join(chart, file), createHash("sha256").update(content).digest("hex"));
      }
    }
    return sums;
  }

  /** Ends the server and deletes everything. */
  async remove() {
    await this.bazel("shutdown");
    await execute("chmod", ["-R", "u+w", path.dirname(this.folder)]);
    await rm(path.dirname(this.folder), { recursive: true, force: true });
  }
}
