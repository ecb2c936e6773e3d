import { expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { lower } from "../../values/lower.js";
import { job } from "./index.js";

const hook = { enabled: true, phase: "before", by: ["helm", "argo"], order: 0, deadline: 3600 };

test.each<{ given: Partial<App>; want: object }>([
  { given: {}, want: { hook, job: { backoffLimit: 3, restartPolicy: "Never" } } },
  { given: { hook: { deadline: 60 } }, want: { hook: { ...hook, deadline: 60 } } },
  { given: { hook: { enabled: false } }, want: { hook: { ...hook, enabled: false } } },
  { given: { hook: { phase: "test" } }, want: { hook: { ...hook, phase: "test", by: ["helm"] } } },
  {
    given: { job: { backoffLimit: 0 } },
    want: { job: { backoffLimit: 0, restartPolicy: "Never" } },
  },
])("$given", ({ given, want }) => {
  expect(lower(spec([{ app_type: "job", ...given }])).apps[0]?.values).toMatchObject(want);
});

const ttl =
  "//shop:api job.ttlSecondsAfterFinished deletes a Job that is part of the release, so that the next upgrade makes and runs it again; leave it out: a changed Job replaces the one before; or run it as a hook of Helm's";

test.each<[Partial<App>, string[]]>([
  [{ job: { ttlSecondsAfterFinished: 60 } }, []],
  [{ hook: { enabled: false }, job: { ttlSecondsAfterFinished: 60 } }, [ttl]],
  [{ hook: { by: ["argo"] }, job: { ttlSecondsAfterFinished: 60 } }, [ttl]],
  [{ hook: { enabled: false }, job: { activeDeadlineSeconds: 60 } }, []],
  [
    { job: { activeDeadlineSeconds: 60 } },
    [
      '//shop:api job.activeDeadlineSeconds is for a plain Job: a hook has hook.deadline; write "deadline": 60 under hook',
    ],
  ],
  [{ hook: { phase: "test" } }, []],
  [
    { hook: { phase: "test", by: ["helm", "argo"] } },
    ['//shop:api hook.by is ["helm","argo"], and only Helm runs tests; write ["helm"]'],
  ],
])("%j", (app, want) => {
  const problems = job.check?.(subjectOf(spec([{ app_type: "job", ...app }]))) ?? [];
  expect(
    problems.map(({ origin, path, message, hint }) => `${origin} ${path} ${message}; ${hint}`),
  ).toEqual(want);
});
