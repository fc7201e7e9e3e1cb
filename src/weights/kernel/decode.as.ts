// How elements are stored, and their numbers.

import { FIRST_BLOCK, decodeBlocks, storedBlocks } from "./blocks.as";

/** Elements of one block: 2 × 16 KiB of float32. */
export const BLOCK: i32 = 4096;

// Those below FLOAT64 are held exactly by float32.
const FLOAT32: i32 = 0;
export const BFLOAT16: i32 = 1;
const FLOAT16: i32 = 2;
const TABLE8: i32 = 3;
const TABLE4: i32 = 4;
const TABLE2: i32 = 5;
const INT16: i32 = 6;
const UINT16: i32 = 7;
export const FLOAT64: i32 = 8;
const INT32: i32 = 9;
const UINT32: i32 = 10;
export const INT64: i32 = 11;

// Decoded blocks, behind the statistics and the two tables.
export const NARROW_X: usize = 4096;
export const NARROW_Y: usize = NARROW_X + 4 * BLOCK;
export const WIDE_X: usize = NARROW_Y + 4 * BLOCK;
export const WIDE_Y: usize = WIDE_X + 8 * BLOCK;

/** Bytes of `elements` as they are stored; a multiple of a block, so that packed ones end with a byte. */
export function stored(code: i32, elements: i32): usize {
  if (code >= FIRST_BLOCK) return storedBlocks(code, elements);
  if (code == FLOAT32 || code == INT32 || code == UINT32) return <usize>elements << 2;
  if (code == TABLE8) return elements;
  if (code == TABLE4) return elements >> 1;
  if (code == TABLE2) return elements >> 2;
  return code >= FLOAT64 ? <usize>elements << 3 : <usize>elements << 1;
}

export function decode32(code: i32, from: usize, count: i32, table: usize, to: usize): usize {
  if (code == FLOAT32) return from;
  if (code == BFLOAT16) bfloat16(from, to, count);
  else if (code == FLOAT16) float16(from, to, count);
  else if (code == TABLE8) byTable(from, to, count, table);
  else if (code == TABLE4) byTableOf4Bits(from, to, count, table);
  else if (code == TABLE2) byTableOf2Bits(from, to, count, table);
  else if (code == INT16) int16(from, to, count);
  else if (code == UINT16) uint16(from, to, count);
  else decodeBlocks(code, from, count, table, to);
  return to;
}

export function decode64(code: i32, from: usize, count: i32, table: usize, narrow: usize, to: usize): usize {
  if (code == FLOAT64) return from;
  if (code < FLOAT64 || code >= FIRST_BLOCK) float32(decode32(code, from, count, table, narrow), to, count);
  else if (code == INT32) int32(from, to, count);
  else if (code == UINT32) uint32(from, to, count);
  else if (code == INT64) int64(from, to, count);
  else uint64(from, to, count);
  return to;
}

// Decoders to float32, 8 elements at a time and then one by one. `to` has room for a whole block.

/** The upper half of a float32. */
export function bfloat16(from: usize, to: usize, count: i32): void {
  let i = 0;
  const zero = i16x8.splat(0);
  for (; i + 8 <= count; i += 8) {
    const v = v128.load(from + (<usize>i << 1));
    v128.store(to + (<usize>i << 2), v128.shuffle<i16>(zero, v, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to + (<usize>i << 2), v128.shuffle<i16>(zero, v, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  }
  for (; i < count; i++) store<u32>(to + (<usize>i << 2), <u32>load<u16>(from + (<usize>i << 1)) << 16);
}

/** Exponent and mantissa shifted into place and scaled by 2^112, which is exact and turns denormals into normal numbers. */
function float16(from: usize, to: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to + (<usize>i << 2), wideHalf(i32x4.extend_low_i16x8_u(v128.load64_zero(from + (<usize>i << 1)))));
  }
  for (; i < count; i++) {
    const one = wideHalf(i32x4.splat(<i32>load<u16>(from + (<usize>i << 1))));
    store<i32>(to + (<usize>i << 2), i32x4.extract_lane(one, 0));
  }
}

@inline function wideHalf(half: v128): v128 {
  const body = v128.and(half, i32x4.splat(0x7fff));
  const scaled = f32x4.mul(i32x4.shl(body, 13), f32x4.splat(5.192296858534828e33));
  // Infinities and NaN: the exponent of all ones stays one of all ones.
  const special = v128.and(i32x4.gt_s(body, i32x4.splat(0x7bff)), i32x4.splat(0x7f800000));
  return v128.or(v128.or(scaled, special), i32x4.shl(v128.and(half, i32x4.splat(0x8000)), 16));
}

/** One byte an element, by a table of 256 float32: the float8 family, int8, uint8, bool. */
function byTable(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>load<u8>(from + i) << 2)));
  }
}

/** Two elements a byte, the lower four bits first. `count` is even but for the last block. */
function byTableOf4Bits(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    const bits = (load<u8>(from + (i >> 1)) >> (<u8>((i & 1) << 2))) & 15;
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>bits << 2)));
  }
}

/** Four elements a byte, the lowest two bits first. */
function byTableOf2Bits(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    const bits = (load<u8>(from + (i >> 2)) >> (<u8>((i & 3) << 1))) & 3;
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>bits << 2)));
  }
}

function int16(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(to + (<usize>i << 2), <f32>load<i16>(from + (<usize>i << 1)));
}

function uint16(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(to + (<usize>i << 2), <f32>load<u16>(from + (<usize>i << 1)));
}

// Decoders to float64.

function int32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<i32>(from + (<usize>i << 2)));
}

function uint32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<u32>(from + (<usize>i << 2)));
}

function int64(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<i64>(from + (<usize>i << 3)));
}

function uint64(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<u64>(from + (<usize>i << 3)));
}

function float32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<f32>(from + (<usize>i << 2)));
}
