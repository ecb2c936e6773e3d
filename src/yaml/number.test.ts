import { expect, test } from "@jest/globals";
import { parseAll } from "./yaml.js";

// What Helm 3.22 and 4.3 were seen to read.
test.each([
  ["1e9", 1e9],
  ["1e-999", 0],
  [".5", 0.5],
  ["-1.5e+3", -1500],
  ["1.", 1],
  [".1_0", 0.1],
  ["1_0", 10],
  ["-_0", 0],
  ["0_", 0],
  ["08", 8],
  ["017", 15],
  ["-0o17", -15],
  ["+0x1F", 31],
  ["0B1_0", 2],
  ["18446744073709551616", 18446744073709551616n],
  ["0xffffffffffffffff", 18446744073709551615n],
  ["02000000000000000000000", 2e21],
])("a number: %s", (text, want) => {
  expect(read(text)).toEqual(want);
});

test.each([
  ...["e9", "e-9", ".e9", "-e9", "+.e1", ".", "-.", "._", "_1", "._1", ".1_", "0x_", "0b_", "0o8"],
  ...["1e309", "-9e999", ".9e865", "1_0e9_99", "9".repeat(309)],
  ...["0x10000000000000000", "+0xffffffffffffffff", "-0x8000000000000001"],
  ...["1:20", "2001-01-01", "1.2.3", "0x1p3", "Infinity", "NaN"],
])("a text: %s", (text) => {
  expect(read(text)).toEqual(text);
});

function read(text: string): unknown {
  return parseAll(text)[0]?.value;
}
