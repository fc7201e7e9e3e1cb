import { type BackwardBits, backwardBits, takeBits } from "./bits.js";
import { type FseTable, fseTableOf, fseTableOfOne, nextState, readFseTable } from "./fse.js";

/** What sequences are made of: how many literals, how far back a copy begins, how long it is. */
export interface SequenceTables {
  readonly literals: FseTable;
  readonly offsets: FseTable;
  readonly matches: FseTable;
}

interface Code {
  readonly accuracy: number;
  readonly symbol: number;
  readonly initial: FseTable;
}

// Default distributions and codes: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.3.2
const LITERALS: Code = {
  accuracy: 9,
  symbol: 35,
  initial: fseTableOf(
    [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1],
    6,
  ),
};
const OFFSETS: Code = {
  accuracy: 8,
  symbol: 31,
  initial: fseTableOf([1, 1, 1, 1, 1, 1, 2, 2, 2, ...ones(15), -1, -1, -1, -1, -1], 5),
};
const MATCHES: Code = {
  accuracy: 9,
  symbol: 52,
  initial: fseTableOf([1, 4, 3, 2, 2, 2, 2, 2, 2, ...ones(37), -1, -1, -1, -1, -1, -1, -1], 6),
};

const LITERAL_BITS = [...zeros(16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BITS = [...zeros(32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const LITERAL_BASES = basesOf(LITERAL_BITS, 0);
const MATCH_BASES = basesOf(MATCH_BITS, 3);
// Copies from further back leave any output that is allowed.
const MOST_OFFSET_BITS = 30;

function ones(count: number): readonly number[] {
  return new Array<number>(count).fill(1);
}

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

function basesOf(bits: readonly number[], first: number): readonly number[] {
  let base = first;
  return bits.map((count) => {
    base += 2 ** count;
    return base - 2 ** count;
  });
}

export interface Sequences {
  readonly count: number;
  readonly tables: SequenceTables | undefined;
  readonly stream: BackwardBits | undefined;
}

/** The head of a block's sequences; undefined when damaged. */
export function readSequences(section: Uint8Array, previous: SequenceTables | undefined): Sequences | undefined {
  const [first, second = 0, third = 0] = section;
  if (first === undefined) return undefined;
  if (first === 0) return section.length === 1 ? { count: 0, tables: previous, stream: undefined } : undefined;
  const header = first < 128 ? 1 : first < 255 ? 2 : 3;
  const count = first < 128 ? first : first < 255 ? (first - 128) * 256 + second : second + third * 256 + 0x7f00;
  const modes = section[header];
  if (modes === undefined || (modes & 3) !== 0) return undefined;
  let at = header + 1;
  const tableOf = (code: Code, mode: number, last: FseTable | undefined): FseTable | undefined => {
    if (mode === 0) return code.initial;
    if (mode === 3) return last;
    if (mode === 1) {
      const symbol = section[at++];
      return symbol === undefined || symbol > code.symbol ? undefined : fseTableOfOne(symbol);
    }
    const read = readFseTable(section.subarray(at), code);
    at += read?.length ?? 0;
    return read?.table;
  };
  const literals = tableOf(LITERALS, modes >> 6, previous?.literals);
  const offsets = literals && tableOf(OFFSETS, (modes >> 4) & 3, previous?.offsets);
  const matches = offsets && tableOf(MATCHES, (modes >> 2) & 3, previous?.matches);
  const stream = backwardBits(section.subarray(at));
  if (literals === undefined || offsets === undefined || matches === undefined || stream === undefined) return undefined;
  return { count, tables: { literals, offsets, matches }, stream };
}

/** Calls `copy` for each sequence; false when the stream is damaged or `copy` refuses. */
export function eachSequence(
  count: number,
  { literals, offsets, matches }: SequenceTables,
  stream: BackwardBits,
  copy: (literals: number, offset: number, length: number) => boolean,
): boolean {
  let literal = takeBits(stream, literals.accuracy);
  let offset = takeBits(stream, offsets.accuracy);
  let match = takeBits(stream, matches.accuracy);
  for (let index = 0; index < count; index++) {
    const [offsetCode, matchCode, literalCode] = [
      offsets.symbols[offset] ?? 0,
      matches.symbols[match] ?? 0,
      literals.symbols[literal] ?? 0,
    ];
    if (offsetCode > MOST_OFFSET_BITS) return false;
    const distance = 2 ** offsetCode + takeBits(stream, offsetCode);
    const length = (MATCH_BASES[matchCode] ?? 0) + takeBits(stream, MATCH_BITS[matchCode] ?? 0);
    const before = (LITERAL_BASES[literalCode] ?? 0) + takeBits(stream, LITERAL_BITS[literalCode] ?? 0);
    if (stream.left < 0 || !copy(before, distance, length)) return false;
    if (index === count - 1) break;
    literal = nextState(literals, literal, stream);
    match = nextState(matches, match, stream);
    offset = nextState(offsets, offset, stream);
  }
  return stream.left === 0;
}
