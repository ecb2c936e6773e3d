/** The checksum of gzip, also of bytes that are put together out of parts. */

const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

export function crc32(bytes: Uint8Array): number {
  let rest = -1;
  bytes.forEach((byte) => {
    rest = (table[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  });
  return ~rest >>> 0;
}

/** The product of two polynomials over GF(2), modulo that of the checksum; the lowest power is the highest bit. */
function product(one: number, other: number): number {
  let sum = 0;
  let power = other;
  for (let bit = 31; bit >= 0; bit--) {
    if ((one >>> bit) & 1) sum ^= power;
    power = power & 1 ? (power >>> 1) ^ polynomial : power >>> 1;
  }
  return sum >>> 0;
}

/** x to the power of eight times `length`: what moves a checksum past so many bytes. */
export function shiftOf(length: number): number {
  let [power, square] = [2 ** 31, 2 ** 23];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(square, power);
    square = product(square, square);
  }
  return power;
}

/**
 * The checksum of two parts.
 *
 * @param shift `shiftOf` the length of the second
 */
export function combined(first: number, second: number, shift: number): number {
  return (product(shift, first) ^ second) >>> 0;
}
