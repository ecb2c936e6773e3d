import { expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { cronJob } from "./index.js";
import { scheduleProblem } from "./schedule.js";

test.each<[string, string | undefined]>([
  ["30 3 * * *", undefined],
  ["*/15 0-6/2 1,15 JAN-mar sun", undefined],
  ["0 0 ? * ?", undefined],
  ["@daily", undefined],
  ["@every 1h30m", undefined],
  ["@every soon", "@every needs a time such as 1h30m"],
  ["60 3 * * *", "the minute is 60, and not within 0 to 59"],
  ["0 24 * * *", "the hour is 24, and not within 0 to 23"],
  ["0 0 0 * *", "the day of the month is 0, and not within 1 to 31"],
  ["0 0 * foo *", "the month is foo, and not within 1 to 12"],
  ["0 0 * * 7", "the day of the week is 7, and not within 0 to 6"],
  ["0 5-3 * * *", "the hour is 5-3, which ends before it begins"],
  ["*/0 * * * *", "the minute has the step 0"],
  ["1/2/3 * * * *", "the minute has two steps, 1/2/3"],
  ["1-2-3 * * * *", "the minute is 1-2-3, and not within 0 to 59"],
  ["1, * * * *", "the minute is , and not within 0 to 59"],
])("%s", (schedule, want) => {
  expect(scheduleProblem(schedule)).toBe(want);
});

const problems = (app: Partial<App>, check: "check" | "checkSpec") => {
  const all = spec([{ app_type: "cron-job", ...app }]);
  const found = check === "check" ? cronJob.check?.(subjectOf(all)) : cronJob.checkSpec?.(all);
  return (found ?? []).map(({ path, message, hint }) => `${path} ${message}; ${hint}`);
};

test("a cron-job has a schedule", () => {
  expect(problems({}, "checkSpec")).toEqual([
    'cron_job is missing, and a cron-job needs a schedule; write cron_job = {"schedule": "30 3 * * *"}',
  ]);
  expect(problems({ cron_job: { schedule: "@daily" } }, "checkSpec")).toEqual([]);
});

test.each<[string, string[]]>([
  ["Europe/Berlin", []],
  ["Etc/UTC", []],
  ["UTC", []],
  [
    "Europe/Berln",
    ['cron_job.timeZone is "Europe/Berln", which is not a time zone; write "Europe/Berlin"'],
  ],
  [
    "europe/berlin",
    ['cron_job.timeZone is "europe/berlin", which is not a time zone; write "Europe/Berlin"'],
  ],
  [
    "Local",
    [
      'cron_job.timeZone is "Local", which is not a time zone; write a name such as Europe/Berlin or Etc/UTC',
    ],
  ],
])("%s", (timeZone, want) => {
  expect(problems({ cron_job: { schedule: "@daily", timeZone } }, "check")).toEqual(want);
});

test("a schedule that is not one is told where it stands", () => {
  expect(problems({ cron_job: { schedule: "61 * * * *" } }, "check")).toEqual([
    'cron_job.schedule is "61 * * * *": the minute is 61, and not within 0 to 59; write minute, hour, day of the month, month and day of the week, such as 30 3 * * 1-5',
  ]);
});
