/** The first four bytes. */
export const MAGIC = [0x47, 0x47, 0x55, 0x46] as const;

/** Versions that are read. Version 1 counted in 32 bits, and no program in use loads it any more. */
export const VERSIONS: readonly number[] = [2, 3];

export interface Frame {
  readonly version: number;
  /** Most significant byte first, in numbers and in values. */
  readonly isBigEndian: boolean;
}

/** What follows the magic, from 4 bytes: a version is small, so that the zeros tell which end comes first. */
export function frameOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Frame {
  const isBigEndian = a === 0 && b === 0 && (c !== 0 || d !== 0);
  const [low, high, higher, highest] = isBigEndian ? [d, c, b, a] : [a, b, c, d];
  return { version: low + 2 ** 8 * high + 2 ** 16 * higher + 2 ** 24 * highest, isBigEndian };
}

export function startsWithMagic(head: Uint8Array): boolean {
  return MAGIC.every((byte, at) => head[at] === byte);
}
