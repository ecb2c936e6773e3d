/** Ports. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { HTTP, type Port, portsOf } from "../../model/ports.js";
import type { CheckedApp } from "../kind.js";

export function checkPorts(app: CheckedApp): Diagnostic[] {
  return [...checkNumbers(app), ...checkTwice(app), ...ofNode(app)];
}

/** In the network of its node, a container listens there itself. */
function ofNode({ values, place }: CheckedApp): Diagnostic[] {
  if (values.pod?.hostNetwork !== true) return [];
  return portsOf(values).flatMap(
    ({ name, containerPort, settings: { hostPort } }): Diagnostic[] => {
      if (hostPort === undefined || hostPort === containerPort) return [];
      return [
        {
          code: "conflicting-keys",
          ...place(["ports", name, "hostPort"]),
          message: `must be ${containerPort}, the containerPort, with pod.hostNetwork, but is ${hostPort}`,
          hint: "leave it out",
        },
      ];
    },
  );
}

/** Each port has a number, in the one place for it. */
function checkNumbers({ values: { port, ports = {} }, place }: CheckedApp): Diagnostic[] {
  return Object.entries(ports).flatMap(([name, own]): Diagnostic[] => {
    const number = typeof own === "number" ? own : own.containerPort;
    if (name !== HTTP) {
      if (number !== undefined) return [];
      return [
        {
          code: "missing-key",
          ...place(["ports", name, "containerPort"]),
          message: "is missing",
          hint: "write the number of the port that the container listens on",
        },
      ];
    }
    if (number !== undefined) {
      return [
        {
          code: "conflicting-keys",
          ...place(["ports", name]),
          message: `is ${quote(number)}, but the number of the port called http is said by ${place(["port"]).path}`,
          hint: `write ${place(["port"]).path}, and only what else there is to say here`,
        },
      ];
    }
    if (port !== undefined) return [];
    return [
      {
        code: "missing-port",
        ...place(["ports", name]),
        message: `has no number: the app has no ${place(["port"]).path}`,
        hint: `write ${place(["port"]).path} too`,
      },
    ];
  });
}

/** What no two ports of an app may have in common. */
const numbers: readonly {
  readonly key: "containerPort" | "servicePort" | "hostPort" | "nodePort";
  readonly of: (port: Port) => number | undefined;
}[] = [
  { key: "containerPort", of: ({ containerPort }) => containerPort },
  { key: "servicePort", of: ({ servicePort }) => servicePort },
  { key: "hostPort", of: ({ settings }) => settings.hostPort },
  { key: "nodePort", of: ({ settings }) => settings.nodePort },
];

function checkTwice({ values, place }: CheckedApp): Diagnostic[] {
  const first = new Map<string, Port>();
  return portsOf(values).flatMap((port) => {
    const taken = numbers.map(({ key, of }) => {
      const number = of(port);
      const id = `${port.protocol} ${key} ${number}`;
      const other = number === undefined ? undefined : first.get(id);
      if (!other) first.set(id, port);
      return { key, of, other };
    });
    // Where both have one number everywhere, it is told of the container's.
    for (const { key, of, other } of taken) {
      if (!other) continue;
      const isOwn = key !== "containerPort" && port.settings[key] !== undefined;
      const path = isOwn ? ["ports", port.name, key] : port.path;
      return [
        {
          code: "duplicate-port",
          ...place(path),
          message: `is ${quote(of(port))}, as the ${key} of the port ${other.name} is`,
          hint: `give one of the two another ${key}`,
        },
      ];
    }
    return [];
  });
}
