/** @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const powers: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The number that a Kubernetes quantity is, such as 0.5 for 500m; NaN for what is none. */
export function amountOf(quantity: string | number): number {
  const [, digits = "", suffix = ""] =
    /^\+?([\d.]+(?:[eE][-+]?\d+)?)([A-Za-z]*)$/.exec(String(quantity)) ?? [];
  return digits === "" ? NaN : Number(digits) * (powers[suffix] ?? 1);
}
