/** One file of a chart, its path relative to the chart's folder. */
export interface ChartFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** A part of the content, or all of it, that other charts have as well: the archive compresses it once for all. */
  readonly common?: string;
}
