import { expect, test } from "@jest/globals";
import { problems, validatorOf } from "./testing/problems.js";

/** What the API server takes and refuses, by format. */
const cases: Readonly<Record<string, { taken: readonly string[]; refused: readonly string[] }>> = {
  annotationKey: {
    taken: ["a", "A.b_c-d", "example.com/a", "Example.COM/A", "a".repeat(63), "1"],
    refused: ["", "a b", "/a", "a/", "a/b/c", "-a", "a.", "a_b.com/c", "a".repeat(64), "a\n"],
  },
  dataKey: {
    taken: ["a", ".a", "a..", "-", "_", "a.b", ".-", ".9"],
    refused: ["", ".", "..", "..a", "a b", "a/b", "a\n", "é"],
  },
  envName: {
    taken: ["A", "_", "-a", ".a", ".9", "a..b"],
    refused: ["", ".", "..", "..a", "9a", "a b", "a=b", "a\n"],
  },
  filePath: {
    taken: ["a", "a/b", ".a", "a/..b", "./a", "a//b", "a..", "a/..."],
    refused: ["", "/a", "..", "../a", "a/..", "a/../b", "..a", "a\nb", "a\x7f"],
  },
  relativePath: {
    taken: ["a", "a/b", "..a", "...", "a/..b/c", ".", "a/./b", "a/", "$(A)/b"],
    refused: ["", "/a", "..", "../../x", "a/..", "a/../b", "./..", "a//..", "a\nb"],
  },
  resourceName: {
    taken: ["cpu", "hugepages-2Mi", "nvidia.com/gpu", "requests.cpu"],
    refused: ["", "a b", "é", "/gpu", "a".repeat(64), "Nvidia.com/gpu", "a\n"],
  },
};

test.each(Object.entries(cases))("%s", (format, { taken, refused }) => {
  const validate = validatorOf(format);
  for (const text of taken) expect([text, problems(validate, text)]).toEqual([text, []]);
  for (const text of refused) expect([text, problems(validate, text).length]).toEqual([text, 1]);
});
