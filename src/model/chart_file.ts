/** One file of a chart, its path relative to the chart's folder. */
export interface ChartFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
