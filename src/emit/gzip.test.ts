import { gunzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { combined, crc32, shiftOf } from "./crc32.js";
import { gzip } from "./gzip.js";

/** By seed, so that a failure is short to print: noise, runs, words, and matches of every length and distance. */
function bytesOf([kind, seed, length]: readonly [number, number, number]): Uint8Array {
  let state = seed + 1;
  const next = () => (state = (Math.imul(state, 48271) >>> 0) % 0x7fffffff);
  const bytes = Uint8Array.from({ length }, () => next() & ([255, 1, 15, 255][kind] ?? 0));
  if (kind < 3) return bytes;
  for (let at = 1; at < length;) {
    const size = Math.min(next() % 300, length - at);
    const from = Math.max(0, at - 1 - (next() % 40_000));
    for (let index = 0; index < size; index++) bytes[at + index] = bytes[from + index] ?? 0;
    at += size + (next() % 3);
  }
  return bytes;
}

const part = fc.record({
  bytes: fc.tuple(fc.nat(3), fc.nat(1e6), fc.oneof(fc.nat(600), fc.nat(90_000))),
  shared: fc.boolean(),
});

test("whatever the parts are, zlib reads them back, and its checksum agrees", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (list) => {
      const parts = list.map(({ bytes, shared }) => ({ bytes: bytesOf(bytes), shared }));
      const whole = Buffer.concat(parts.map(({ bytes }) => bytes));
      const first = Buffer.from(gzip(parts));
      expect(gunzipSync(first).equals(whole)).toBe(true);
      // The second time the shared ones are compressed already.
      expect(first.equals(gzip(parts))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("a checksum of two parts is that of the whole", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
      const whole = crc32(Buffer.concat([one, other]));
      expect(combined(crc32(one), crc32(other), shiftOf(other.length))).toBe(whole);
    }),
  );
});
