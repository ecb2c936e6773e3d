import { expect, test } from "@jest/globals";
import { lower } from "../values/lower.js";
import { spec } from "../testing/apps.js";
import { emitImageLock } from "./image_lock.js";

test("every app's image, sorted by app, with the tag that it has", () => {
  const apps = [
    { app_name: "web", image: "ghcr.io/acme/web" },
    { app_name: "api", image: "ghcr.io/acme/api", version: "7" },
  ];
  const { path, content } = emitImageLock(lower(spec(apps, { app_version: "2024.10" })));
  expect(path).toBe("image-lock.json");
  expect(JSON.parse(String(content))).toEqual({
    schemaVersion: 1,
    images: [
      { app: "api", image: "ghcr.io/acme/api", tag: "7", digest: null },
      { app: "web", image: "ghcr.io/acme/web", tag: "2024.10", digest: null },
    ],
  });
});
