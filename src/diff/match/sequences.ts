/** Numbers whole sequences of integers: equal sequences, and no others, get equal numbers. */
export interface SequenceInterner {
  /** Appends to the sequence that is being spelled; 32 bits are kept. */
  push(value: number): void;
  /** The number of the sequence spelled since the last call. */
  take(): number;
  /** Numbers given so far. */
  count(): number;
}

// Small: a model may hold a hundred thousand graphs of one node.
const INITIAL_SLOTS = 1 << 5;
// A good hash needs a handful of steps. More means that someone chose the sequences: then the hash becomes another one.
const MAX_PROBES = 256;
const MAX_SALTS = 16;

/**
 * An open hash table over a pool of integers. Sequences are compared element by element, so equality is exact; memory is that of
 * the distinct sequences.
 */
export function sequenceInterner(): SequenceInterner {
  let pool = new Int32Array(INITIAL_SLOTS);
  let ends = new Int32Array(INITIAL_SLOTS);
  let table = new Int32Array(INITIAL_SLOTS);
  let used = 0;
  let length = 0;
  let salt = 0;

  const startOf = (id: number): number => (id === 0 ? 0 : (ends[id - 1] ?? 0));

  function isEqual(id: number, start: number): boolean {
    const from = startOf(id);
    if ((ends[id] ?? 0) - from !== length) return false;
    for (let index = 0; index < length; index++) if (pool[from + index] !== pool[start + index]) return false;
    return true;
  }

  /** The place of the sequence in the table, or the free one where it belongs; -1 after too many steps. */
  function placeOf(start: number, end: number, isKnown: (id: number) => boolean): number {
    const mask = table.length - 1;
    let place = hashOf(pool, start, end, salt) & mask;
    for (let probe = 0; probe < MAX_PROBES || salt >= MAX_SALTS; probe++) {
      const entry = table[place] ?? 0;
      if (entry === 0 || isKnown(entry - 1)) return place;
      place = (place + 1) & mask;
    }
    return -1;
  }

  /** Lays all sequences out again, under another hash where one of them would be too far from its place. */
  function rebuild(slots: number): void {
    for (;;) {
      table = new Int32Array(slots);
      let id = 0;
      for (; id < used; id++) {
        const place = placeOf(startOf(id), ends[id] ?? 0, () => false);
        if (place < 0) break;
        table[place] = id + 1;
      }
      if (id === used) return;
      salt++;
    }
  }

  return {
    push(value) {
      const at = startOf(used) + length;
      if (at >= pool.length) pool = grown(pool);
      pool[at] = value;
      length++;
    },
    take() {
      const start = startOf(used);
      let place = placeOf(start, start + length, (id) => isEqual(id, start));
      while (place < 0) {
        salt++;
        rebuild(table.length);
        place = placeOf(start, start + length, (id) => isEqual(id, start));
      }
      const known = table[place] ?? 0;
      const size = length;
      length = 0;
      if (known > 0) return known - 1;
      if (used >= ends.length) ends = grown(ends);
      ends[used] = start + size;
      table[place] = ++used;
      if (used * 2 > table.length) rebuild(table.length * 2);
      return used - 1;
    },
    count: () => used,
  };
}

function hashOf(pool: Int32Array, start: number, end: number, salt: number): number {
  let hash = Math.imul(salt + 1, 0x9e3779b1) ^ (end - start);
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ (pool[index] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
