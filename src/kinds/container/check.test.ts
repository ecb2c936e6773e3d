import { expect, test } from "@jest/globals";
import type { Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { container } from "./index.js";

test.each<[Chart["container"], string[]]>([
  [{ lifecycle: { preStop: { httpGet: { port: "http" } } } }, []],
  [{ lifecycle: { preStop: { tcpSocket: { port: 1 } } } }, []],
  [
    {
      lifecycle: { postStart: { httpGet: { port: "htp" } }, preStop: { tcpSocket: { port: "x" } } },
    },
    [
      '//shop:chart container.lifecycle.postStart.httpGet.port [unknown-port] is "htp", which is not a port of the container; write "http"',
      '//shop:chart container.lifecycle.preStop.tcpSocket.port [unknown-port] is "x", which is not a port of the container; write "http"',
    ],
  ],
])("%j", (own, want) => {
  const found = container.check?.(subjectOf(spec([{}], { ...(own && { container: own }) }))) ?? [];
  expect(
    found.map(
      ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
    ),
  ).toEqual(want);
});
