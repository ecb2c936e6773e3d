import { type Diagnostic, type DiagnosticCode } from "../diagnostics/diagnostic.js";
import { type Path } from "../diagnostics/path.js";
import { problemOf, type RenderedObject } from "../objects/document.js";
import { isObject, listOf, objectOf, ownValue, stringOf } from "../objects/json.js";
import {
  type NameRule,
  dnsLabel,
  dnsSubdomain,
  fits,
  hostName,
  isQualifiedName,
  labelValue,
  objectNameRules,
  portName,
  variableName,
} from "./name_rules.js";
import { containersOf, podTemplateOf } from "../objects/pods.js";

/** Names that `helm template` prints without a word and the API server refuses. */
export function checkNames(objects: readonly RenderedObject[]): Diagnostic[] {
  return objects.flatMap(checkObject);
}

function checkObject(object: RenderedObject): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (path: Path, message: string, code: DiagnosticCode = "invalid-format") => {
    problems.push(problemOf(object, code, path, message));
  };
  const check = (rule: NameRule, value: unknown, path: Path) => {
    const name = stringOf(value);
    if (name === undefined || fits(rule, name)) return;
    if (name.length > rule.maxLength) add(path, tooLong(rule, name), "too-long");
    else add(path, `the API server refuses "${name}": it takes ${rule.text}`);
  };
  const metadata = objectOf(object.object["metadata"]);
  const name = ["metadata", "name"];
  if (object.name === "" && stringOf(metadata["generateName"]) === undefined) {
    add(name, "the object has no name", "missing-key");
  } else if (object.name !== "") {
    check(ownValue(objectNameRules, object.kind) ?? dnsSubdomain, object.name, name);
  }
  check(dnsLabel, metadata["namespace"], ["metadata", "namespace"]);
  checkKeys(metadata, ["metadata"]);

  const pods = podTemplateOf(object);
  if (pods !== undefined) {
    checkLabels(pods.labels, [...pods.path, "metadata", "labels"]);
    for (const { path, container } of containersOf(pods)) {
      check(dnsLabel, container["name"], [...path, "name"]);
      listOf(container["ports"]).forEach((port, index) => {
        check(portName, objectOf(port)["name"], [...path, "ports", index, "name"]);
      });
      listOf(container["env"]).forEach((variable, index) => {
        check(variableName, objectOf(variable)["name"], [...path, "env", index, "name"]);
      });
    }
    listOf(pods.spec["volumes"]).forEach((volume, index) => {
      check(dnsLabel, objectOf(volume)["name"], [...pods.path, "spec", "volumes", index, "name"]);
    });
  }
  const spec = objectOf(object.object["spec"]);
  if (object.kind === "Service") {
    listOf(spec["ports"]).forEach((port, index) => {
      check(dnsLabel, objectOf(port)["name"], ["spec", "ports", index, "name"]);
    });
  }
  if (object.kind === "Ingress") {
    listOf(spec["rules"]).forEach((rule, index) => {
      check(hostName, objectOf(rule)["host"], ["spec", "rules", index, "host"]);
    });
    listOf(spec["tls"]).forEach((tls, index) => {
      const path = ["spec", "tls", index];
      check(dnsSubdomain, objectOf(tls)["secretName"], [...path, "secretName"]);
      listOf(objectOf(tls)["hosts"]).forEach((host, item) => {
        check(hostName, host, [...path, "hosts", item]);
      });
    });
    check(dnsSubdomain, spec["ingressClassName"], ["spec", "ingressClassName"]);
  }
  if (["ConfigMap", "Secret"].includes(object.kind)) {
    for (const key of ["data", "binaryData", "stringData"]) {
      for (const item of Object.keys(objectOf(object.object[key]))) {
        check({ ...dataKey }, item, [key, item]);
      }
    }
  }
  return problems;

  function checkKeys(owner: Record<string, unknown>, path: Path): void {
    checkLabels(objectOf(owner["labels"]), [...path, "labels"]);
    const annotations = owner["annotations"];
    if (!isObject(annotations)) return;
    for (const key of Object.keys(annotations)) {
      if (!isQualifiedName(key)) add([...path, "annotations", key], "this is no annotation key");
    }
  }

  function checkLabels(labels: Record<string, unknown>, path: Path): void {
    for (const [key, value] of Object.entries(labels)) {
      if (!isQualifiedName(key)) add([...path, key], "this is no label key");
      check(labelValue, value, [...path, key]);
    }
  }
}

const dataKey: NameRule = {
  pattern: /^(?!\.{1,2}$)(?!\.\.)[-._a-zA-Z0-9]+$/,
  maxLength: 253,
  text: "letters, digits, -, _ and . (key of a ConfigMap or Secret)",
};

function tooLong({ maxLength }: NameRule, name: string): string {
  return `the API server takes at most ${maxLength} characters here, and "${name}" has ${name.length}`;
}
