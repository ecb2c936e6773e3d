/** Images that are put together from parts. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { App } from "../../model/types.gen.js";
import { members } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp, Subject } from "../kind.js";
import { hasRegistry, lowerImage } from "./image.js";

const pattern = new RegExp(String(members("App")["image"]?.["pattern"]), "u");

/** The parts of an image, in the order in which they stand in it. */
const parts = ["registry", "organization", "repo_name", "domain", "app_name"] as const;

/** An image that no registry takes is told in the words of the first part that spoils it. */
export function checkImage({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app): Diagnostic[] => {
    const image = lowerImage(app);
    if (app.image || pattern.test(image)) return [];
    const part = parts.find((name) => app[name] && spoils(app, name)) ?? "repo_name";
    return [
      {
        code: "invalid-format",
        origin: app.label,
        path: part,
        message: `${app[part] ? `is ${quote(app[part])}, which ` : ""}makes the image ${quote(image)}, a name that no registry takes`,
        hint:
          part === "domain" || part === "app_name"
            ? "write repo_name, or image"
            : advice(app[part] ?? ""),
      },
    ];
  });
}

/**
 * Of an image without a registry each node decides where it comes from. An app that says nothing of its image is left
 * alone: it may be one that is built and loaded into a cluster of one's own.
 */
export function checkRegistry({ request: { chart, apps } }: Spec): Diagnostic[] {
  if (chart.image_registry) return [];
  return apps.flatMap((app): Diagnostic[] => {
    const image = lowerImage(app);
    const part = (["image", "organization", "repo_name"] as const).find((name) => app[name]);
    if (part === undefined || hasRegistry(image) || !pattern.test(image)) return [];
    const own = image.includes("/") ? image : `library/${image}`;
    return [
      {
        code: "missing-registry",
        severity: "warning",
        origin: app.label,
        path: part,
        message: `makes the image ${quote(image)}, which names no registry: each node decides where it is pulled from`,
        hint: `write ${part === "image" ? quote(`docker.io/${own}`) : 'registry = "docker.io"'} if it is Docker Hub's, or image_registry on the helm_chart for all apps`,
      },
    ];
  });
}

/** An environment that sets a tag, while the digest that decides is still that of the app's own one. */
export function checkDigest({ label, values, place }: CheckedApp, { spec }: Subject) {
  const { imageTag: tag, imageDigest: digest } = values;
  const app = spec.request.apps.find((one) => one.label === label);
  if (!tag || !digest || tag === app?.version) return [];
  const [ofTag, ofDigest] = [place(["imageTag"]), place(["imageDigest"])];
  const isOwn = ({ origin, path }: typeof ofTag) => origin === label && path === "digest";
  if (!isOwn(ofDigest)) return [];
  return [
    {
      code: "conflicting-keys",
      ...ofTag,
      message: `is ${quote(tag)}, but the app's digest decides which image runs`,
      hint: 'write imageDigest beside it: the digest of that tag, or "" for whatever the tag is',
    } satisfies Diagnostic,
  ];
}

/** Whether the image would be well-formed but for one part. */
function spoils(app: App, name: (typeof parts)[number]): boolean {
  if (name === "registry") return !pattern.test(`${app.registry ?? ""}/a`);
  if (name === "organization" || name === "repo_name") return !pattern.test(`a/${app[name] ?? ""}`);
  return !app.repo_name && !pattern.test(lowerImage({ ...app, registry: "", organization: "" }));
}

function advice(value: string): string {
  const fit = value.toLowerCase().replaceAll(/[^-a-z0-9._/:]+/g, "-");
  return fit !== value
    ? `write ${quote(fit)}`
    : "write lower case letters, digits and single separators";
}
