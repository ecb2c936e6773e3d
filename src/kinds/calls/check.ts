/** Calls to what is not there. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { type Call, callsOf, servedPorts } from "../../model/calls.js";
import type { AllValues } from "../../model/chart.js";
import { runsBefore } from "../../model/hooks.js";
import type { AppValues } from "../../model/types.gen.js";
import { ownValue } from "../../objects/json.js";
import type { CheckedApp, Subject } from "../kind.js";
import { unknownPort, unknownServicePort } from "../unknown_port.js";

type Problem = Pick<Diagnostic, "code" | "message" | "hint" | "severity">;

/** The labels of the chart's apps, by name. */
type Labels = ReadonlyMap<string, string>;

export function checkCalls(subject: Subject): Diagnostic[] {
  const labels = labelsOf(subject);
  return subject.apps.flatMap((app) => checkCallsOf(app, subject, labels));
}

function checkCallsOf(app: CheckedApp, subject: Subject, labels: Labels): Diagnostic[] {
  return [
    ...callsOf(app.values).flatMap((call) => {
      const problem = findProblem(call, subject.values, labels);
      return problem ? [{ ...app.place(call.path), ...problem }] : [];
    }),
    ...calledEarly(app, subject, labels),
  ];
}

export function checkExternalApps({ spec, values, place }: Subject): Diagnostic[] {
  const own = new Set(spec.request.apps.flatMap(({ app_name: name, label }) => [name, label]));
  return Object.entries(values.externalApps ?? {}).flatMap(
    ([label, { release, app }]): Diagnostic[] => {
      const at = place(["externalApps", label]);
      if (own.has(label)) {
        return [
          {
            code: "conflicting-keys",
            ...at,
            message: "is an app of the chart itself",
            hint: "leave it out, or take the app out of apps",
          },
        ];
      }
      if (release === undefined || app !== undefined) return [];
      return [
        {
          code: "missing-key",
          ...at,
          message: "has a release, but no app to name the Service by",
          hint: `write the app's app_name as "app", or the Service's name as "service" instead of release`,
        },
      ];
    },
  );
}

function labelsOf({ spec }: Subject): Labels {
  return new Map(spec.request.apps.map(({ app_name: name, label }) => [name, label]));
}

function findProblem(call: Call, values: AllValues, labels: Labels): Problem | undefined {
  const external = ownValue(values.externalApps ?? {}, call.app);
  if (external) {
    const { ports = {} } = external;
    if (typeof call.port !== "string" || Object.hasOwn(ports, call.port)) return undefined;
    return ofPort(call.app, unknownPort(call.port, Object.keys(ports), "the external app"));
  }
  const label = labels.get(call.app);
  const callee = ownValue(values.apps, call.app);
  if (label === undefined) return unknownApp(call.app, values, labels);
  // Its own values are wrong, which is told there.
  if (callee === undefined) return undefined;
  return unreachable(label, callee, values) ?? wrongPort(call, label, callee, values);
}

function unreachable(label: string, callee: AppValues, values: AllValues): Problem | undefined {
  if (!callee.enabled) {
    return {
      code: "unreachable-app",
      message: `calls ${label}, which is not deployed in ${values.global.environment}`,
      hint: "deploy it there too, or take the call away there with null",
    };
  }
  if (servedPorts(callee, values)) return undefined;
  const isOff = callee.service?.enabled === false;
  return {
    code: "unreachable-app",
    message: `calls ${label}, which has no Service: ${isOff ? "its service is not enabled" : `it is a ${callee.type}`}`,
    hint:
      isOff || callee.type === "worker"
        ? "give that app a service"
        : "call an app that serves others",
  };
}

function wrongPort(
  { port }: Call,
  label: string,
  callee: AppValues,
  values: AllValues,
): Problem | undefined {
  if (port === undefined) return undefined;
  const problem = unknownServicePort(port, servedPorts(callee, values) ?? [], "its Service");
  return problem && ofPort(label, problem);
}

function ofPort(label: string, { code, message, hint }: Problem): Problem {
  return { code, message: `calls a port of ${label} that ${message}`, hint };
}

function unknownApp(app: string, { externalApps = {} }: AllValues, labels: Labels): Problem {
  const isLabel = /[/:]/.test(app);
  const meant = nearest(app, [
    ...(isLabel ? labels.values() : labels.keys()),
    ...Object.keys(externalApps),
  ]);
  const declare = "say in external_apps of the helm_chart where it is";
  return {
    code: "unknown-app",
    message: `calls ${quote(app)}, which is not an app of the chart`,
    hint: `${meant === undefined ? "add it to apps" : `write ${quote(meant)}`}, or ${declare}`,
  };
}

/** What a job that runs before the release calls is there at upgrades only. What the chart gives all apps, nobody has asked for. */
function calledEarly(
  { name, values, place }: CheckedApp,
  { values: { apps, externalApps = {} } }: Subject,
  labels: Labels,
): Diagnostic[] {
  if (!runsBefore(values)) return [];
  const own = new Set(callsOf(apps[name] ?? values).map(({ app }) => app));
  return callsOf(values).flatMap(({ app, path }): Diagnostic[] => {
    const label = labels.get(app);
    if (!own.has(app) || label === undefined || Object.hasOwn(externalApps, app)) return [];
    return [
      {
        code: "hook-order",
        ...place(path),
        message: `calls ${label}, which the first install starts only after this job`,
        hint: 'write hook = {"phase": "after"}, or let the job end well without the answer',
        severity: "warning",
      },
    ];
  });
}
