/**
 * Gzip, in JavaScript, because zlib's bytes differ between CPUs and versions. Parts that many
 * charts have in common are compressed by themselves, and once.
 */
import { combined, crc32, shiftOf } from "./crc32.js";
import { deflate, lastBlock } from "./deflate.js";

/** A part of what is compressed. */
export interface Part {
  readonly bytes: Uint8Array;
  /** Whether other charts have the very same. */
  readonly shared: boolean;
}

interface Piece {
  readonly compressed: Uint8Array;
  readonly length: number;
  readonly crc: number;
  readonly shift: number;
}

/** No time, no name, no system. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** The shared ones, by their bytes; there are but a few dozens of them. */
const pieces = new Map<string, Piece>();
const mostPieces = 256;

export function gzip(parts: readonly Part[]): Uint8Array {
  const list: Piece[] = [];
  let own: Uint8Array[] = [];
  const addOwn = (): void => {
    if (own.length > 0) list.push(pieceOf(Buffer.concat(own)));
    own = [];
  };
  for (const { bytes, shared } of parts) {
    if (shared) {
      addOwn();
      list.push(sharedPiece(bytes));
    } else own.push(bytes);
  }
  addOwn();
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(list.reduce((crc, piece) => combined(crc, piece.crc, piece.shift), 0));
  trailer.writeUInt32LE(list.reduce((sum, { length }) => sum + length, 0) % 2 ** 32, 4);
  return Buffer.concat([header, ...list.map(({ compressed }) => compressed), lastBlock, trailer]);
}

function pieceOf(bytes: Uint8Array): Piece {
  const { length } = bytes;
  return { compressed: deflate(bytes), length, crc: crc32(bytes), shift: shiftOf(length) };
}

function sharedPiece(bytes: Uint8Array): Piece {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const known = pieces.get(key);
  if (known) return known;
  const piece = pieceOf(bytes);
  if (pieces.size >= mostPieces) pieces.clear();
  pieces.set(key, piece);
  return piece;
}
