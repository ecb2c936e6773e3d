import { expect, test } from "@jest/globals";
import { checkBackends } from "./backends.js";
import { objects } from "./testing/objects.js";

const rendered = (backend: string, kind = "HTTPRoute") =>
  objects(`---
apiVersion: v1
kind: Service
metadata: {name: r-web, namespace: shop}
spec: {ports: [{name: http, port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: {name: r-web, namespace: shop}
spec:
  rules:
    - filters: [{type: RequestRedirect}]
    - backendRefs: [${backend}]
`);

test.each<[string, string[]]>([
  ["{name: r-web, port: 80}", []],
  ["{name: r-web, port: 80, group: '', kind: Service}", []],
  ["{name: r-wep, port: 80}", ['there is no Service "r-wep"']],
  ["{name: r-web, port: 81}", ['the Service "r-web" has no port 81']],
  // What is not in the chart.
  ["{name: r-wep, port: 80, namespace: other}", []],
  ["{name: bucket, group: storage.example.com, kind: Bucket}", []],
])("a route to %s", (backend, want) => {
  for (const kind of ["HTTPRoute", "GRPCRoute"]) {
    const told = checkBackends(rendered(backend, kind));
    expect(told.map(({ message }) => message)).toEqual(want);
  }
});

test("where it is", () => {
  const [told] = checkBackends(rendered("{name: r-web, port: 81}"));
  expect(told?.path).toContain("spec.rules[1].backendRefs[0].port");
});
