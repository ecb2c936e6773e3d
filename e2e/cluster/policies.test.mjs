// The NetworkPolicies of a chart that isolates its apps: the API server takes them, and they select the pods that they are
// about. No network plugin runs here, so nothing is kept from anybody: who reaches whom is worked out from the policies and
// the pods that the API server has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deploy, example, kubectl, newNamespace, objects, warningsOf } from "./cluster.mjs";

const chart = example("service_calls", "service-calls");

for (const version of [3, 4]) {
  test(`Helm ${version}: isolated apps are reached by those that call them, each release by its own`, async (t) => {
    const namespace = await newNamespace();
    // Two releases of one chart: what one may, the other may not.
    await deploy(version, "install", "one", chart, namespace);
    await deploy(version, "install", "two", chart, namespace);
    const policies = await objects(namespace, "networkpolicies");
    const pods = await podsOf(namespace);

    await t.test("each pod is selected by the policy of its app alone", () => {
      assert.equal(policies.length, 6);
      assert.equal(pods.size, 6);
      for (const [pod, { app }] of pods) {
        const own = policies.filter(({ spec }) => selects(spec.podSelector, pods.get(pod)));
        assert.deepEqual(
          own.map(({ metadata }) => metadata.name),
          [app],
        );
      }
    });

    await t.test("and what the chart knows of reaches it, at the ports that are called", () => {
      const reached = [...pods.values()].flatMap((to) =>
        [...pods.values()].flatMap((from) =>
          to.ports
            .filter((port) => isLetThrough(policies, from, to, port))
            .map((port) => `${from.app} -> ${to.app}:${port}`),
        ),
      );
      assert.deepEqual(
        reached.sort(),
        ["one", "two"].flatMap((release) => [
          `${release}-catalog -> ${release}-storefront:8000`,
          `${release}-indexer -> ${release}-catalog:8000`,
          `${release}-storefront -> ${release}-catalog:8000`,
        ]),
      );
    });

    await t.test("an app with egress of its own reaches DNS besides", () => {
      const { spec } = policies.find(({ metadata }) => metadata.name === "one-indexer");
      const dns = { labels: {}, namespace: "kube-system" };
      assert.ok(spec.egress.some((rule) => covers(rule.to, rule.ports, dns, 53)));
      assert.ok(!spec.egress.some((rule) => covers(rule.to, rule.ports, dns, 80)));
    });
  });

  test(`Helm ${version}: the variables of an isolated app name Services that are there`, async () => {
    const namespace = await newNamespace();
    await deploy(version, "install", "rel", chart, namespace);
    const services = new Map(
      (await objects(namespace, "services")).flatMap(({ metadata: { name }, spec: { ports } }) =>
        ports.map(({ port }) => [`${name}.${namespace}.svc:${port}`, name]),
      ),
    );
    const urls = (await objects(namespace, "deployments")).flatMap(({ spec }) =>
      (spec.template.spec.containers[0].env ?? [])
        .filter(({ name }) => name.endsWith("_URL"))
        .map(({ value }) => services.get(/^http:\/\/([^/]+)/.exec(value)?.[1])),
    );
    assert.deepEqual(urls.sort(), ["rel-catalog", "rel-storefront"]);
  });
}

test("without isolation, the policy of an app is what it wrote, and the API server takes it", async () => {
  const namespace = await newNamespace();
  await deploy(4, "install", "rel", chart, namespace, "--set", "networkPolicy.mode=none");
  const policies = await objects(namespace, "networkpolicies");
  assert.deepEqual(
    policies.map(({ metadata, spec }) => [metadata.name, spec.egress.length]),
    [["rel-indexer", 1]],
  );
  assert.deepEqual(await warningsOf("get", "networkpolicies", "-n", namespace), []);
});

/** What a rule may ask of the pods of Deployments, by name; `app` is the name of the Deployment. */
async function podsOf(namespace) {
  const { items } = JSON.parse(await kubectl("get", "pods", "-n", namespace, "-o", "json"));
  return new Map(
    items.map(({ metadata: { name, labels }, spec }) => [
      name,
      {
        app: name.split("-").slice(0, 2).join("-"),
        labels,
        namespace,
        ports: spec.containers.flatMap(({ ports = [] }) => ports.map((port) => port.containerPort)),
      },
    ]),
  );
}

/** Whether a selector of the chart's, which has matchLabels alone, is about a pod. */
function selects({ matchLabels = {}, ...others }, { labels }) {
  assert.deepEqual(others, {});
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}

/** As Kubernetes has it: a direction is open where no policy that selects the pod is about it. */
function isLetThrough(policies, from, to, port) {
  const lets = (type, pod, other) => {
    const about = policies.filter(
      ({ spec }) => spec.policyTypes.includes(type) && selects(spec.podSelector, pod),
    );
    const rules = about.flatMap(({ spec }) => spec[type.toLowerCase()] ?? []);
    return (
      about.length === 0 ||
      rules.some((rule) => covers(rule.from ?? rule.to, rule.ports, other, port))
    );
  };
  return lets("Ingress", to, from) && lets("Egress", from, to);
}

/** Whether a rule is about a peer and a port, which the pods here have by number. */
function covers(peers, ports, pod, port) {
  const isPort = !ports || ports.some((one) => one.port === port);
  const isPeer =
    !peers ||
    peers.some(
      ({ podSelector, namespaceSelector, ipBlock }) =>
        !ipBlock &&
        // No namespace of the test has the labels that the chart names.
        !namespaceSelector &&
        selects(podSelector, pod),
    );
  return isPort && isPeer;
}
