/** Limits of Kubernetes and Helm, in bytes. */

/** The data of a ConfigMap or Secret; so much of a release, as Helm keeps it in a Secret. */
export const largestData = 1024 * 1024;

/** A file of a chart; Helm reads no larger one. */
export const largestFile = 5 * 1024 * 1024;
