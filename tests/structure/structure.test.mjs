import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { apply, changesOf } from "./changes.mjs";
import { Scratch, succeed } from "./scratch.mjs";

const changes = {
  attribute: changesOf("attribute"),
  "app type": changesOf("app_type"),
  kind: changesOf("kind"),
  check: changesOf("check"),
};
const readRequest = () =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "request.json"), "utf8"));

let scratch;

beforeAll(() => {
  scratch = new Scratch();
  apply(scratch.folder, Object.values(changes).flat());
  scratch.regenerate();
  succeed(scratch.node("tools/codegen/bundle.mjs", "--out=generator.mjs"));
}, 120_000);
afterAll(() => scratch.remove());

describe("what is typed", () => {
  const typed = (name) => changes[name].map(({ file, lines }) => `${file}: ${lines}`);

  test("for an attribute that only passes through: a schema entry and a line of a template", () => {
    expect(typed("attribute")).toEqual([
      "src/kinds/pod/_pod.tpl: 1",
      "src/kinds/pod/schema.json: 6",
    ]);
  });

  test("for an app type: a record", () => {
    expect(typed("app type")).toEqual(["src/model/app_types.json: 9"]);
  });

  test("for a kind: a folder, and its name in the list and above it", () => {
    const [list, ...folder] = changes.kind;
    expect(`${list.file}: ${list.lines}`).toBe("src/kinds/index.ts: 2");
    for (const { file, isNew } of folder) {
      expect(file).toMatch(/^src\/kinds\/resource_quota\/[^/]+$/);
      expect(isNew).toBe(true);
    }
  });

  test("for a check: a file, and its name in the list and above it", () => {
    const [list, file, ...others] = changes.check;
    expect(`${list.file}: ${list.lines}`).toBe("src/checks/index.ts: 2");
    expect({ file: file.file, isNew: file.isNew }).toEqual({
      file: "src/checks/quota.ts",
      isNew: true,
    });
    expect(others).toEqual([]);
  });

  test("is no more than these lines", () => {
    const total = (name) => changes[name].reduce((sum, { lines }) => sum + lines, 0);
    const counts = Object.keys(changes).map(
      (name) => `${name}: ${changes[name].length} files, ${total(name)} lines`,
    );
    process.stdout.write(`typed by hand\n  ${counts.join("\n  ")}\n`);
    expect(total("kind")).toBeLessThan(60);
    expect(total("check")).toBeLessThan(30);
  });
});

describe("what follows from it", () => {
  test("types", () => {
    succeed(scratch.node("node_modules/typescript/bin/tsc", "--noEmit"));
  }, 60_000);

  test("attributes, and the page that describes them", () => {
    const attributes = scratch.read("rules/private/attributes.gen.bzl");
    const page = scratch.read("rules.md");
    for (const name of ["dns_config", "resource_quota"]) {
      expect(attributes).toContain(`"${name}": attribute(`);
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|`, "m"));
    }
    expect(page).toContain("cache (Deployment, Service)");
  });

  test("a chart, with other objects in each environment", () => {
    succeed(scratch.generate(readRequest()));
    const [dev, prod] = ["dev", "prod"].map((name) => scratch.render("shop", name));
    for (const rendered of [dev, prod]) {
      expect(rendered).toMatch(/^kind: ResourceQuota$/m);
      expect(rendered).toMatch(/^ {4}requests.cpu: "2"$/m);
      expect(rendered).toMatch(/^ {2}selector:\n.*"sessions"$/m);
      expect(rendered).toMatch(/^ {6}dnsConfig:\n {8}nameservers:\n {8}- 192.0.2.1$/m);
    }
    expect(dev).not.toContain("prod.example.com");
    expect(prod).toContain("prod.example.com");
  });

  test.each([
    ["web", { dns_config: { nameserver: ["192.0.2.1"] } }, "dns_config.nameserver  [unknown-key]"],
    ["sessions", { ingress: {} }, "ingress  [not-for-app-type]"],
  ])("messages in the words of the BUILD file, of %s", (name, attributes, want) => {
    const request = readRequest();
    Object.assign(
      request.apps.find(({ app_name }) => app_name === name),
      attributes,
    );
    const { status, output } = scratch.generate(request);
    expect({ status, output }).toMatchObject({ status: 1 });
    expect(output).toContain(`//shop:${name}  ${want}`);
  });

  test("a check of every environment", () => {
    const request = readRequest();
    request.chart.environments.prod.values.apps.web.replicas = 2;
    const { status, output } = scratch.generate(request);
    expect({ status, output }).toMatchObject({ status: 1 });
    expect(output).toContain("//shop:chart  resource_quota.hard.pods  [out-of-range]");
    expect(output).toContain("is less than the 5 replicas of all apps");
  });
});

describe("what is forgotten is named", () => {
  /** What a test of the copy reports while a line is missing. */
  function without(file, line, pattern) {
    const text = scratch.read(file);
    expect(text.match(line)).not.toBeNull();
    scratch.write(file, text.replace(line, ""));
    try {
      const { status, output } = scratch.jest(pattern);
      return { failed: status !== 0, output };
    } finally {
      scratch.write(file, text);
    }
  }

  test("nothing is", () => {
    succeed(scratch.jest("src/testing/reads", "src/kinds/templates.test", "src/checks"));
  }, 60_000);

  test.each([
    [
      "the line of a template",
      "src/kinds/pod/_pod.tpl",
      /^.*dnsConfig.*\n/m,
      "reads/unread_values",
      ".Values.apps.*.dnsConfig",
    ],
    [
      "a kind of the list",
      "src/kinds/index.ts",
      /^ {2}resourceQuota,\n/m,
      "src/kinds/templates.test",
      "resourcequota.yaml",
    ],
    [
      "a check of the list",
      "src/checks/index.ts",
      /checkQuota, (?=checkReferences)/,
      "src/checks/every_check",
      "checkQuota",
    ],
  ])(
    "%s",
    (_, file, line, pattern, want) => {
      const { failed, output } = without(file, line, pattern);
      expect(failed).toBe(true);
      expect(output).toContain(want);
    },
    60_000,
  );
});
