import { expect, test } from "@jest/globals";
import { app } from "../../testing/apps.js";
import { lowerImage } from "./image.js";

test.each([
  { given: {}, want: "api" },
  { given: { domain: "Shop" }, want: "shop-api" },
  { given: { app_name: "Stock_API", domain: "shop" }, want: "shop-stock_api" },
  { given: { registry: "ghcr.io", organization: "acme" }, want: "ghcr.io/acme/api" },
  { given: { organization: "acme", domain: "shop" }, want: "acme/shop-api" },
  { given: { registry: "ghcr.io", repo_name: "other", domain: "shop" }, want: "ghcr.io/other" },
  { given: { image: "quay.io/x/y", registry: "ghcr.io" }, want: "quay.io/x/y" },
  { given: { image: "", registry: "ghcr.io" }, want: "ghcr.io/api" },
])("$given is at $want", ({ given, want }) => {
  expect(lowerImage(app(given))).toBe(want);
});
