/** What the API server refuses in a pod that says which operating system it is for. */
import type { AppValues } from "../../model/types.gen.js";
import { containersBeside } from "../../model/containers.js";
import type { FieldRule, WrongField } from "../../kinds/field_rules.js";

const ofLinux = {
  pod: ["hostUsers", "hostPID", "hostIPC", "shareProcessNamespace"],
  podSecurityContext: [
    ...["appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy"],
    ...["sysctls", "runAsUser", "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy"],
    "seLinuxChangePolicy",
  ],
  securityContext: [
    ...["appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "privileged"],
    ...["readOnlyRootFilesystem", "allowPrivilegeEscalation", "procMount", "runAsUser"],
    "runAsGroup",
  ],
} as const;

const ofWindows = {
  pod: [],
  podSecurityContext: ["windowsOptions"],
  securityContext: ["windowsOptions"],
} as const;

/** Fields of the other operating system. */
export const foreignFields: FieldRule<AppValues> = (app) => {
  const os = app.pod?.os?.name;
  if (os === undefined) return [];
  const foreign = os === "windows" ? ofLinux : ofWindows;
  const holders = [
    { at: ["pod"], map: app.pod, keys: foreign.pod },
    { at: ["podSecurityContext"], map: app.podSecurityContext, keys: foreign.podSecurityContext },
    { at: ["securityContext"], map: app.securityContext, keys: foreign.securityContext },
    ...containersBeside(app).map(({ path, container }) => ({
      at: [...path, "securityContext"],
      map: container.securityContext,
      keys: foreign.securityContext,
    })),
  ];
  return holders.flatMap(({ at, map, keys }) =>
    keys.flatMap((key): WrongField[] =>
      map === undefined || !Object.hasOwn(map, key)
        ? []
        : [
            {
              at: [...at, key],
              message: `is not for a pod whose os is ${os}`,
              hint:
                os === "windows"
                  ? 'leave it out; of the defaults an app has none that says itself pod = {"os": {"name": "windows"}}'
                  : "leave it out",
            },
          ],
    ),
  );
};
