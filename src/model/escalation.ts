/** Containers that may do everything, which Kubernetes does not let be kept from doing more. */
import type { SecurityContext } from "./types.gen.js";

/** The template appchart.unescalated says the same. */
export function mayEscalate({ privileged, capabilities }: SecurityContext): boolean {
  const added: readonly string[] = capabilities?.add ?? [];
  return privileged === true || added.some((name) => /^(CAP_)?SYS_ADMIN$/.test(name));
}
