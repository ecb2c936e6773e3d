import { type ChartCase } from "./chart.js";

/**
 * Makes a failing chart smaller: to one app where one is enough, then without each attribute that is not needed.
 *
 * @param check - throws for a chart that fails.
 */
export async function reduce(
  failed: ChartCase,
  check: (wanted: ChartCase) => Promise<void>,
): Promise<{ smallest: ChartCase; error: string }> {
  let smallest = failed;
  let error = (await errorOf(failed, check)) ?? "it passes when it is run again";
  const attempt = async (candidate: ChartCase): Promise<boolean> => {
    const found = await errorOf(candidate, check);
    if (found === undefined) return false;
    // What is left may be no valid chart any more; that is another error.
    if (found.startsWith("refused") !== error.startsWith("refused")) return false;
    [smallest, error] = [candidate, found];
    return true;
  };
  for (const app of failed.apps) if (await attempt({ ...failed, apps: [app] })) break;
  for (const key of ["chart", "apps"] as const) {
    const [first, ...others] = smallest.apps;
    if (key === "apps" && others.length > 0) continue;
    for (const attribute of Object.keys(key === "chart" ? smallest.chart : (first ?? {}))) {
      if (["chart_name", "label", "app_name", "app_type", "image"].includes(attribute)) continue;
      await attempt(
        key === "chart"
          ? { ...smallest, chart: without(smallest.chart, attribute) }
          : { ...smallest, apps: smallest.apps.map((app) => without(app, attribute)) },
      );
    }
  }
  return { smallest, error };
}

async function errorOf(
  candidate: ChartCase,
  check: (wanted: ChartCase) => Promise<void>,
): Promise<string | undefined> {
  try {
    await check(candidate);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}
