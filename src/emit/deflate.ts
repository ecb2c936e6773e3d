/**
 * Bytes as one deflate block of fixed codes that ends at a byte and is not the last one: such
 * pieces can be put together, and `lastBlock` ends them. Unlike zlib's, its choices are the same
 * on every machine.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951 section 3.2.6
 */

/** An empty block, the last one. */
export const lastBlock = Uint8Array.of(3, 0);

const [shortest, longest, farthest] = [3, 258, 32768];
const hashBits = 13;
/** How many earlier places a match is looked for at. */
const patience = 32;

/** Fixed codes, by symbol: how many bits, and the code with its first bit lowest. */
const codes = Array.from({ length: 286 }, (_, symbol) => {
  if (symbol < 144) return code(0x30 + symbol, 8);
  if (symbol < 256) return code(0x190 + symbol - 144, 9);
  return symbol < 280 ? code(symbol - 256, 7) : code(0xc0 + symbol - 280, 8);
});
const distances = Array.from({ length: 30 }, (_, symbol) => code(symbol, 5));

interface Code {
  readonly value: number;
  readonly bits: number;
}

function code(value: number, bits: number): Code {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit++) reversed |= ((value >> bit) & 1) << (bits - 1 - bit);
  return { value: reversed, bits };
}

/** Compresses a piece. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const writer = new BitWriter(bytes.length + (bytes.length >> 3) + 16);
  writer.put(0b010, 3);
  const last = new Int32Array(1 << hashBits).fill(-1);
  const earlier = new Int32Array(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const match = findMatch(bytes, at, last, earlier);
    const length = match ? match.length : 1;
    if (match) putMatch(writer, match);
    else putSymbol(writer, bytes[at] ?? 0);
    for (const end = at + length; at < end; at++) remember(bytes, at, last, earlier);
  }
  putSymbol(writer, 256);
  // An empty stored block, which begins at a byte.
  writer.put(0, 3);
  writer.align();
  writer.put(0x0000, 16);
  writer.put(0xffff, 16);
  return writer.written();
}

interface Match {
  readonly length: number;
  readonly distance: number;
}

function hash(bytes: Uint8Array, at: number): number {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}

function remember(bytes: Uint8Array, at: number, last: Int32Array, earlier: Int32Array): void {
  if (at + shortest > bytes.length) return;
  const slot = hash(bytes, at);
  earlier[at] = last[slot] ?? -1;
  last[slot] = at;
}

/** The longest of the nearest matches. */
function findMatch(
  bytes: Uint8Array,
  at: number,
  last: Int32Array,
  earlier: Int32Array,
): Match | undefined {
  const limit = Math.min(longest, bytes.length - at);
  if (limit < shortest) return undefined;
  let [length, distance] = [shortest - 1, 0];
  let place = last[hash(bytes, at)] ?? -1;
  for (let tries = patience; place >= 0 && at - place <= farthest && tries > 0; tries--) {
    if (bytes[place + length] === bytes[at + length]) {
      let same = 0;
      while (same < limit && bytes[place + same] === bytes[at + same]) same++;
      if (same > length) [length, distance] = [same, at - place];
      if (length === limit) break;
    }
    place = earlier[place] ?? -1;
  }
  return length >= shortest ? { length, distance } : undefined;
}

function putSymbol(writer: BitWriter, symbol: number): void {
  const { value, bits } = codes[symbol] ?? missing(symbol);
  writer.put(value, bits);
}

function putMatch(writer: BitWriter, { length, distance }: Match): void {
  const more = length - shortest;
  if (length === longest) putSymbol(writer, 285);
  else if (more < 8) putSymbol(writer, 257 + more);
  else {
    const extra = 29 - Math.clz32(more);
    putSymbol(writer, 257 + 4 * (extra + 1) + ((more >> extra) & 3));
    writer.put(more & ((1 << extra) - 1), extra);
  }
  const far = distance - 1;
  const extra = Math.max(0, 30 - Math.clz32(far));
  const symbol = far < 4 ? far : 2 * (extra + 1) + ((far >> extra) & 1);
  const { value, bits } = distances[symbol] ?? missing(symbol);
  writer.put(value, bits);
  writer.put(far & ((1 << extra) - 1), extra);
}

function missing(symbol: number): never {
  throw new Error(`deflate has no symbol ${symbol}`);
}

class BitWriter {
  readonly #bytes: Uint8Array;
  #length = 0;
  #rest = 0;
  #bits = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Writes the lowest bit first; 16 bits at most. */
  put(value: number, bits: number): void {
    this.#rest |= value << this.#bits;
    this.#bits += bits;
    while (this.#bits >= 8) {
      this.#bytes[this.#length++] = this.#rest & 255;
      this.#rest >>>= 8;
      this.#bits -= 8;
    }
  }

  align(): void {
    this.put(0, (8 - this.#bits) & 7);
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
