import { type BackwardBits, bitsAt, highestBit, takeBits } from "./bits.js";

/** A table of finite state entropy: of each state its symbol, and how the next bits make the next state. */
export interface FseTable {
  /** Bits of the first state. */
  readonly accuracy: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** Reads the probabilities of a table, https://www.rfc-editor.org/rfc/rfc8878#section-4.1.1. Undefined when they do not add up. */
export function readFseTable(
  bytes: Uint8Array,
  most: { readonly accuracy: number; readonly symbol: number },
): { readonly table: FseTable; readonly length: number } | undefined {
  const accuracy = bitsAt(bytes, 0, 4) + 5;
  if (accuracy > most.accuracy) return undefined;
  let at = 4;
  let remaining = 1 << accuracy;
  const probabilities: number[] = [];
  while (remaining > 0 && probabilities.length <= most.symbol) {
    const width = highestBit(remaining + 1) + 1;
    const [spelling, lower] = [bitsAt(bytes, at, width), (1 << (width - 1)) - 1];
    // Small values take a bit less, as long as there are spellings to spare.
    const threshold = (1 << width) - 2 - remaining;
    const isShort = (spelling & lower) < threshold;
    at += isShort ? width - 1 : width;
    const value = isShort ? spelling & lower : spelling > lower ? spelling - threshold : spelling;
    remaining -= Math.abs(value - 1);
    probabilities.push(value - 1);
    if (value !== 1) continue;
    for (let repeats = 3; repeats === 3; at += 2) {
      repeats = bitsAt(bytes, at, 2);
      for (let index = 0; index < repeats; index++) probabilities.push(0);
    }
  }
  const length = (at + 7) >>> 3;
  if (remaining !== 0 || probabilities.length > most.symbol + 1 || length > bytes.length) return undefined;
  return { table: fseTableOf(probabilities, accuracy), length };
}

/** Probabilities add up to 2^accuracy; -1 is less than one, and counts as one. */
export function fseTableOf(probabilities: readonly number[], accuracy: number): FseTable {
  const size = 1 << accuracy;
  const symbols = new Uint8Array(size);
  const next = Uint16Array.from(probabilities, Math.abs);
  let rare = size;
  for (const [symbol, probability] of probabilities.entries()) if (probability === -1) symbols[--rare] = symbol;
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  for (const [symbol, probability] of probabilities.entries()) {
    for (let index = 0; index < probability; index++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= rare);
    }
  }
  const [bits, bases] = [new Uint8Array(size), new Uint16Array(size)];
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] ?? 0;
    const count = next[symbol] ?? 0;
    next[symbol] = count + 1;
    bits[state] = accuracy - highestBit(count);
    bases[state] = (count << (bits[state] ?? 0)) - size;
  }
  return { accuracy, symbols, bits, bases };
}

/** A table of one symbol, which takes no bits. */
export function fseTableOfOne(symbol: number): FseTable {
  return { accuracy: 0, symbols: Uint8Array.of(symbol), bits: Uint8Array.of(0), bases: Uint16Array.of(0) };
}

export function nextState({ bits, bases }: FseTable, state: number, stream: BackwardBits): number {
  return (bases[state] ?? 0) + takeBits(stream, bits[state] ?? 0);
}
