/** Durations as Prometheus and the Gateway API write them. */
const second = 1000;
const day = 24 * 60 * 60 * second;

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: second,
  m: 60 * second,
  h: 60 * 60 * second,
  d: day,
  w: 7 * day,
  y: 365 * day,
};

/** The milliseconds of a duration such as 1m30s. */
export function milliseconds(duration: string): number {
  return [...duration.matchAll(/([0-9]+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (units[unit] ?? 0),
    0,
  );
}
