/** Where an app's image is. */
import type { App, AppValues, ChartValues } from "../../model/types.gen.js";

/**
 * The image without tag: as given, or `<registry>/<organization>/<repo_name>` without what is
 * empty. The repository is `<domain>-<app_name>`, in lower case as registries want it.
 */
export function lowerImage(app: App): string {
  return app.image || [app.registry, app.organization, repository(app)].filter(Boolean).join("/");
}

function repository(app: App): string {
  return app.repo_name || [app.domain, app.app_name].filter(Boolean).join("-").toLowerCase();
}

/** The host of an image that names its registry, as every container runtime reads it. */
const host = /^([^/]*[.:][^/]*|localhost)\//;

/** Whether an image says where it is pulled from. */
export function hasRegistry(image: string): boolean {
  return host.test(image);
}

/** Where an app's image is pulled from, without tag and digest; the template appchart.imageName says the same. */
export function imageName(
  { image }: Pick<AppValues, "image">,
  { global, imageRegistry }: ChartValues,
): string {
  const [own = ""] = host.exec(image) ?? [];
  const registry = global.imageRegistry || (own === "" ? imageRegistry : "");
  return registry ? `${registry.replace(/\/$/, "")}/${image.slice(own.length)}` : image;
}

/** The tag that an app's image has; that of the chart's appVersion where it has none of its own. */
export function imageTag({ imageTag: own }: AppValues, appVersion: string): string {
  return own || appVersion;
}

/** The parts of an image that is written as one string; without a tag, that is empty. */
export function imageParts(image: string): { name: string; tag: string; digest: string | null } {
  const [, name = image, tag = "", digest] = /^(.*?)(?::([^/:@]+))?(?:@(.+))?$/.exec(image) ?? [];
  return { name, tag, digest: digest ?? null };
}
