/** Security contexts of pod and container. */
import type { Kind } from "../kind.js";

export const security: Kind = { name: "security" };
