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
    taken: ["cpu", "ephemeral-storage", "hugepages-2Mi", "nvidia.com/gpu", "a/b"],
    refused: [
      "",
      "gpu",
      "requests.cpu",
      "hugepages-",
      "a b",
      "é",
      "/gpu",
      "Nvidia.com/gpu",
      "cpu\n",
    ],
  },
  ipAddress: {
    taken: [
      "10.9.8.7",
      "0.0.0.0",
      "255.255.255.255",
      "::",
      "::1",
      "1::",
      "2001:db8::ffff",
      "1:2:3:4:5:6:7:8",
    ],
    refused: [
      "",
      "10.9.8",
      "10.9.8.256",
      "010.9.8.7",
      "localhost",
      ":",
      ":::",
      "1::2::3",
      "12345::",
      "1:2:3:4:5:6:7:8:9",
    ],
  },
  clusterIP: { taken: ["", "None", "10.9.8.7", "fd00::1"], refused: ["none", "10.9", "a"] },
  cidr: {
    taken: ["10.0.0.0/8", "0.0.0.0/0", "10.9.8.7/32", "fd00::/8", "::/0", "::1/128"],
    refused: ["", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "fd00::/129", "10/8"],
  },
  httpHeaderName: { taken: ["X-Token", "a", "-"], refused: ["", "a b", "a:", "é"] },
  sysctlName: {
    taken: ["net.core.somaxconn", "net/ipv4/ip_forward", "a-b_c"],
    refused: ["", "Net.core", "a..b", "a ", "-a"],
  },
  fieldPath: {
    taken: ["metadata.name", "metadata.labels['a/b.c']", "metadata.annotations", "status.podIPs"],
    refused: [
      "",
      "name",
      "metadata.labels[a]",
      "metadata.labels['']",
      "spec.hostname",
      "status.phase",
    ],
  },
  resourceField: {
    taken: ["limits.cpu", "requests.ephemeral-storage", "limits.hugepages-2Mi"],
    refused: ["", "cpu", "limits.gpu", "limit.cpu", "limits.hugepages-"],
  },
  domainPath: {
    taken: ["example.com/a", "a/b/c"],
    refused: ["", "a", "/a", "a/", "A.com/a", "a b/c"],
  },
  searchDomain: {
    taken: ["svc.cluster.local", "_tcp.example.com", "a.", "."],
    refused: ["", "A", "a b", "-a", "a..b"],
  },
  printableName: { taken: ["A", "a b", "1"], refused: ["", "a=b", "é", "a".repeat(129)] },
};

test.each(Object.entries(cases))("%s", (format, { taken, refused }) => {
  const validate = validatorOf(format);
  for (const text of taken) expect([text, problems(validate, text)]).toEqual([text, []]);
  for (const text of refused) expect([text, problems(validate, text).length]).toEqual([text, 1]);
});
