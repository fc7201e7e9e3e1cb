import { backwardBits, highestBit, peekBits, takeBits } from "./bits.js";
import { nextState, readFseTable } from "./fse.js";

/** By the next `width` bits: which symbol they begin with, and how many of them it takes. */
export interface HuffmanTable {
  readonly width: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
}

const LONGEST_CODE_BITS = 11;
const MOST_WEIGHTS = 255;

/** Reads a description, https://www.rfc-editor.org/rfc/rfc8878#section-4.2.1. Undefined when it is none. */
export function readHuffmanTable(bytes: Uint8Array): { readonly table: HuffmanTable; readonly length: number } | undefined {
  const [header] = bytes;
  if (header === undefined) return undefined;
  const count = header - 127;
  const length = 1 + (header < 128 ? header : (count + 1) >> 1);
  if (length > bytes.length) return undefined;
  const content = bytes.subarray(1, length);
  const weights = header < 128 ? packedWeights(content) : plainWeights(content, count);
  const table = weights && tableOf(weights);
  return table && { table, length };
}

function plainWeights(content: Uint8Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const pair = content[index >> 1] ?? 0;
    return index % 2 === 0 ? pair >> 4 : pair & 15;
  });
}

/** Two states take turns, until one of them needs bits that are not there. */
function packedWeights(content: Uint8Array): readonly number[] | undefined {
  const read = readFseTable(content, { accuracy: 6, symbol: LONGEST_CODE_BITS });
  const stream = read && backwardBits(content.subarray(read.length));
  if (read === undefined || stream === undefined) return undefined;
  const { table } = read;
  let [state, other] = [takeBits(stream, table.accuracy), takeBits(stream, table.accuracy)];
  if (stream.left < 0) return undefined;
  const weights: number[] = [];
  while (weights.length < MOST_WEIGHTS) {
    weights.push(table.symbols[state] ?? 0);
    const next = nextState(table, state, stream);
    if (stream.left < 0) return [...weights, table.symbols[other] ?? 0];
    [state, other] = [other, next];
  }
  return undefined;
}

/** A weight of n stands for 2^(n - 1) places of the table; the last weight is what is missing of a whole table. */
function tableOf(stated: readonly number[]): HuffmanTable | undefined {
  if (stated.length > MOST_WEIGHTS || stated.some((weight) => weight > LONGEST_CODE_BITS)) return undefined;
  const sum = stated.reduce((total, weight) => total + placesOf(weight), 0);
  if (sum === 0) return undefined;
  const width = highestBit(sum) + 1;
  const rest = (1 << width) - sum;
  if (width > LONGEST_CODE_BITS || (rest & (rest - 1)) !== 0) return undefined;
  const weights = [...stated, highestBit(rest) + 1];
  const [symbols, bits] = [new Uint8Array(1 << width), new Uint8Array(1 << width)];
  let at = 0;
  for (let weight = 1; weight <= width; weight++) {
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const end = at + placesOf(weight);
      symbols.fill(symbol, at, end);
      bits.fill(width + 1 - weight, at, end);
      at = end;
    }
  }
  return { width, symbols, bits };
}

function placesOf(weight: number): number {
  return weight === 0 ? 0 : 1 << (weight - 1);
}

/** Fills `into` from a stream that has exactly its symbols; false when it has not. */
export function decodeHuffman({ width, symbols, bits }: HuffmanTable, bytes: Uint8Array, into: Uint8Array): boolean {
  const stream = backwardBits(bytes);
  if (stream === undefined) return false;
  for (let index = 0; index < into.length; index++) {
    const place = peekBits(stream, width);
    into[index] = symbols[place] ?? 0;
    stream.left -= bits[place] ?? 0;
    if (stream.left < 0) return false;
  }
  return stream.left === 0;
}
