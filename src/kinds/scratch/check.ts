/** The size of scratch space. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { checkAmount } from "../amounts.js";
import type { CheckedApp } from "../kind.js";

export function checkScratch({ values: { scratch = {} }, place }: CheckedApp): Diagnostic[] {
  return Object.entries(scratch).flatMap(([path, size]) =>
    checkAmount("sizeLimit", size, ["scratch", path], place),
  );
}
