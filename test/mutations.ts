/** A small seeded generator, so that a failing case can be run again. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Mutation {
  /** What was done, to name the case. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `count` damaged copies: flipped bits, extreme bytes, removed, repeated and inserted stretches; early bytes are hit more often. */
export function* mutationsOf(bytes: Uint8Array, seed: number, count: number): Generator<Mutation> {
  const random = randomOf(seed);
  for (let index = 0; index < count; index++) {
    // Squaring prefers the head of the file, where headers and lengths stand.
    const place = Math.floor(random() ** 2 * bytes.length);
    const length = 1 + Math.floor(random() * Math.min(16, bytes.length - place));
    const make = MUTATORS[Math.floor(random() * MUTATORS.length)] ?? flip;
    yield { name: `${make.name} ${length} at ${place} (seed ${seed}, case ${index})`, bytes: make(bytes, place, length, random) };
  }
}

/** Every prefix when there are at most `atMost`, else that many spread evenly, the first and last bytes included. */
export function* prefixesOf(bytes: Uint8Array, atMost: number): Generator<Uint8Array> {
  const count = Math.min(bytes.length, atMost);
  for (let index = 0; index < count; index++) {
    const isExhaustive = count === bytes.length;
    const length = isExhaustive || count < 2 ? index : Math.floor((index * (bytes.length - 1)) / (count - 1));
    yield bytes.slice(0, length);
  }
}

type Mutator = (bytes: Uint8Array, place: number, length: number, random: () => number) => Uint8Array;

const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];
const MUTATORS: readonly Mutator[] = [flip, extreme, remove, repeat, insert];

function flip(bytes: Uint8Array, place: number, _length: number, random: () => number): Uint8Array {
  const copy = bytes.slice();
  copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  return copy;
}

function extreme(bytes: Uint8Array, place: number, length: number, random: () => number): Uint8Array {
  const value = EXTREMES[Math.floor(random() * EXTREMES.length)] ?? 0xff;
  return bytes.slice().fill(value, place, place + length);
}

function remove(bytes: Uint8Array, place: number, length: number): Uint8Array {
  return joined(bytes.subarray(0, place), bytes.subarray(place + length));
}

function repeat(bytes: Uint8Array, place: number, length: number): Uint8Array {
  return joined(bytes.subarray(0, place + length), bytes.subarray(place));
}

function insert(bytes: Uint8Array, place: number, length: number, random: () => number): Uint8Array {
  const added = Uint8Array.from({ length }, () => Math.floor(random() * 256));
  return joined(bytes.subarray(0, place), added, bytes.subarray(place));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
