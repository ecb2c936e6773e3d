/** Limits of Kubernetes and Helm, in bytes. */

/** The data of a ConfigMap or Secret; so much of a release, as Helm keeps it in a Secret. */
export const largestData = 1024 * 1024;

/** A file of a chart; Helm reads no larger one. */
export const largestFile = 5 * 1024 * 1024;

/** All files of a chart, unpacked; Helm reads no larger archive. */
export const largestChart = 100 * 1024 * 1024;
