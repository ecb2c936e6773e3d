/** The port that an app listens on. */
import type { Kind } from "../kind.js";

export const port: Kind = { name: "port", templates: ["_ports.tpl"] };
