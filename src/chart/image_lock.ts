/** image-lock.json: which images each app runs, for tools that mirror, scan or pin images, and for templates. */
import type { AllValues, ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { imageName, imageParts, imageTag } from "../kinds/image/image.js";
import { containersBeside } from "../model/containers.js";
import { allValues } from "../values/values.js";
import { json } from "./json.js";

/** An image that an app runs. */
export interface LockedImage {
  readonly app: string;
  /** The init container or sidecar; absent for the app's own. */
  readonly container?: string;
  readonly image: string;
  readonly tag: string;
  readonly digest: string | null;
  /** Where it does; absent in a chart without environments. */
  readonly environments?: string[];
}

export function emitImageLock(model: ChartModel): ChartFile {
  return {
    path: "image-lock.json",
    content: json({ schemaVersion: 1, images: lockedImages(model) }),
  };
}

/** The images of all apps, sorted by app. */
export function lockedImages(model: ChartModel): LockedImage[] {
  const apps = model.apps.map(({ name }) => name).sort();
  const own = allValues(model);
  return apps.flatMap((app) => imagesOf(app, own, model));
}

/** The images of an app in all environments, each once. */
function imagesOf(app: string, own: AllValues, model: ChartModel): LockedImage[] {
  if (model.environments.length === 0) return imagesIn(app, own, model);
  const found = new Map<string, LockedImage & { environments: string[] }>();
  for (const { name, merged } of model.environments) {
    for (const image of imagesIn(app, merged as AllValues, model)) {
      const key = JSON.stringify(image);
      const known = found.get(key);
      if (known) known.environments.push(name);
      else found.set(key, { ...image, environments: [name] });
    }
  }
  return [...found.values()];
}

function imagesIn(app: string, values: AllValues, { appVersion }: ChartModel): LockedImage[] {
  const own = values.apps[app];
  if (!own) throw new Error(`an environment is without the app ${app}`);
  const beside = containersBeside(own).flatMap(({ name: container, container: { image } }) => {
    if (image === undefined) return [];
    const { name, tag, digest } = imageParts(image);
    return [{ app, container, image: imageName({ image: name }, values), tag, digest }];
  });
  return [
    {
      app,
      image: imageName(own, values),
      tag: imageTag(own, appVersion),
      digest: own.imageDigest || null,
    },
    ...beside,
  ];
}
