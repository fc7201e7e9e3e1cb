import type { HuffmanTable } from "./huffman.js";
import { readLiterals } from "./literals.js";
import { eachSequence, readSequences, type SequenceTables } from "./sequences.js";

/** What blocks of one frame pass on to the next. */
export interface Frame {
  readonly out: Uint8Array;
  /** Of `out`: where the frame begins, before which no copy reaches. */
  readonly start: number;
  filled: number;
  huffman: HuffmanTable | undefined;
  tables: SequenceTables | undefined;
  /** The distances of the last three copies, the last one first. */
  readonly recent: [number, number, number];
}

/** Decodes a compressed block behind what is filled, at most `atMost` bytes; false when it is damaged or gives more. */
export function decodeBlock(block: Uint8Array, frame: Frame, atMost: number): boolean {
  const literals = readLiterals(block, atMost, frame.huffman);
  if (literals === undefined) return false;
  frame.huffman = literals.table;
  const sequences = readSequences(block.subarray(literals.length), frame.tables);
  if (sequences === undefined) return false;
  frame.tables = sequences.tables;
  const end = Math.min(frame.filled + atMost, frame.out.length);
  let taken = 0;
  const take = (count: number): boolean => {
    if (taken + count > literals.bytes.length || frame.filled + count > end) return false;
    frame.out.set(literals.bytes.subarray(taken, taken + count), frame.filled);
    taken += count;
    frame.filled += count;
    return true;
  };
  const { count, tables, stream } = sequences;
  const copy = (before: number, stated: number, length: number): boolean => {
    const distance = distanceOf(stated, before === 0, frame.recent);
    if (!take(before) || distance < 1 || distance > frame.filled - frame.start || frame.filled + length > end) return false;
    copyWithin(frame, distance, length);
    return true;
  };
  if (tables !== undefined && stream !== undefined && !eachSequence(count, tables, stream, copy)) return false;
  return take(literals.bytes.length - taken);
}

function copyWithin(frame: Frame, distance: number, length: number): void {
  const { out, filled } = frame;
  frame.filled += length;
  if (distance >= length) {
    out.copyWithin(filled, filled - distance, filled - distance + length);
    return;
  }
  // Byte by byte: the copy reaches into itself, to repeat.
  for (let at = filled; at < filled + length; at++) out[at] = out[at - distance] ?? 0;
}

/** 1 to 3 stand for distances that were used before; without literals in between, for the others of them. */
function distanceOf(stated: number, isBare: boolean, recent: [number, number, number]): number {
  const [first, second, third] = recent;
  const place = stated > 3 ? 0 : stated + (isBare ? 1 : 0);
  if (place === 1) return first;
  const distance = place === 0 ? stated - 3 : place === 2 ? second : place === 3 ? third : first - 1;
  recent[2] = place === 2 ? third : second;
  recent[1] = first;
  recent[0] = distance;
  return distance;
}
