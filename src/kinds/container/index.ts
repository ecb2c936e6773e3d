/** The container of an app, and what it runs. */
import type { Kind } from "../kind.js";

export const container: Kind = { name: "container", templates: ["_container.tpl"] };
