import { bytesOf, columnOf, countOf, type Fields, malformed, reserve, type StoreAllowance } from "./fields.js";

/** A data file as a node names it: nodes that are reached through it name theirs below `base`. */
export interface DataFile {
  readonly base: string;
  readonly path: string;
}

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
// The longest path that Linux opens. Each name may repeat all of the one before.
const LONGEST_NAME_BYTES = 4096;
// An entry of the budget stands for 100 bytes in memory. A name is held as bytes and as text, and a few bytes of a node repeat all of it.
export const BYTES_PER_ENTRY = 25;

/** The table of data files. `above` is the base of the file that the node itself was reached through. */
export function dataFilesOf(fields: Fields, above: string, allowance: StoreAllowance): readonly DataFile[] {
  const count = countOf(fields, allowance);
  const shared = [0, ...columnOf(fields, Math.max(0, count - 1))];
  const lengths = columnOf(fields, count);
  const bases = columnOf(fields, count);
  return sharedNames(fields, shared, lengths, allowance).map((name, index) => {
    const base = bases[index] ?? 0;
    if (base > name.length || above.length + name.length > LONGEST_NAME_BYTES) throw malformed(fields);
    return { base: above + DECODER.decode(name.subarray(0, base)), path: above + DECODER.decode(name) };
  });
}

/** Names of which each shares its beginning with the one before. */
export function sharedNames(
  fields: Fields,
  shared: readonly number[],
  lengths: readonly number[],
  allowance: StoreAllowance,
): readonly Uint8Array[] {
  let last: Uint8Array = new Uint8Array(0);
  return lengths.map((length, index) => {
    const same = shared[index] ?? 0;
    if (same > last.length || same + length > LONGEST_NAME_BYTES) throw malformed(fields);
    reserve(allowance, Math.floor((same + length) / BYTES_PER_ENTRY), fields.refuse);
    const whole = new Uint8Array(same + length);
    whole.set(last.subarray(0, same));
    whole.set(bytesOf(fields, length), same);
    last = whole;
    return whole;
  });
}

export function textOf(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
