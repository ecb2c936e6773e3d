import { describe, expect, test } from "@jest/globals";
import { uncarried, type Way, wayOf } from "./carried.js";

const messages = (value: unknown, way: Way = "end") =>
  uncarried(value, () => way).map(({ path, problem }) => [path, problem.message]);

describe("what a chart cannot carry", () => {
  test.each<[string, string, Way[]]>([
    ["half a character", "a\ud800", ["kept", "quoted", "yaml", "end"]],
    ["what Helm deletes", "a<no value>", ["quoted", "yaml", "end"]],
    ["a zero byte", "a\0", ["quoted", "yaml", "end"]],
    ["a control character", "a\x7fb", ["yaml", "end"]],
    ["a break of YAML 1.1", "a\u0085b", ["yaml", "end"]],
    ["a line separator", "a\u2028b", ["yaml", "end"]],
    ["no character", "a\ufffe", ["yaml", "end"]],
    ["a line break at the end", "a\n", ["end"]],
    ["a no-break space at the end", "a\u00a0", ["end"]],
    ["white space elsewhere", "\na\u00a0b\tc\x01 ", []],
    ["an emoji", "😀", []],
  ])("%s", (_, text, refused) => {
    for (const way of ["kept", "quoted", "yaml", "end"] as const) {
      const want = refused.includes(way) ? 1 : 0;
      expect([way, uncarried([text], () => way).length]).toEqual([way, want]);
      expect([way, uncarried({ [text]: 1 }, () => way).length]).toEqual([way, want]);
    }
  });

  test("integers that JSON does not hold", () => {
    expect(messages({ a: [2 ** 53, -(2 ** 60), 1e300, 12n] })).toHaveLength(4);
    expect(messages([2 ** 53 - 1, 0.5, -0, 1e-300])).toEqual([]);
  });

  test("all of them, in order, with their places", () => {
    expect(messages({ a: { b: ["x\n", "y\n"] }, "c\n": "z" })).toEqual([
      [["c\n"], "ends in white space, which Helm would cut"],
      [["a", "b", 0], "ends in white space, which Helm would cut"],
      [["a", "b", 1], "ends in white space, which Helm would cut"],
    ]);
  });

  test("what is nested too deeply, however deep it is", () => {
    let value: unknown = "x\n";
    for (let level = 0; level < 100_000; level += 1) value = { a: value };
    expect(messages(value)).toEqual([[expect.anything(), expect.stringContaining("too deeply")]]);
  });
});

test.each<[string, Way]>([
  ["apps.0.args.0", "quoted"],
  ["apps.0.env.A", "quoted"],
  ["apps.0.env.A.value", "quoted"],
  ["apps.0.env.A.valueFrom.fieldRef.fieldPath", "end"],
  ["apps.0.config.c.data.k", "kept"],
  ["apps.0.config.data.mountPath", "end"],
  ["apps.0.volumes.0.ephemeral.volumeClaimTemplate.metadata.annotations.a", "end"],
  ["apps.0.ingress.annotations.a", "quoted"],
  ["apps.0.external_secrets.s.externalSecret.template.a", "yaml"],
  ["chart.secret_stores.s.provider.args", "yaml"],
  ["chart.ingress.annotations.a", "quoted"],
  ["chart.environments.dev.values.apps.args.volumes.0.name", "end"],
  ["chart.environments.dev.1.values.apps.web.args.0", "quoted"],
  ["chart.environments.dev.values.externalSecrets.s.secretProviderClass.parameters.a", "quoted"],
  ["apps.args.serviceAccount.annotations.a", "quoted"],
  ["apps.args.volumes.0.name", "end"],
])("how %s goes to the cluster", (path, want) => {
  const steps = path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  expect(wayOf(steps)).toBe(want);
});
