// Blocks whose elements are vectors of a codebook, as GGUF stores them: iq1, iq2 and iq3. Layouts and arithmetic are those of
// ggml-common.h and ggml-quants.c of https://github.com/ggml-org/llama.cpp. Products of a scale of 11 bits, a step of 5 and an element
// of 6 are exact in float32, so that their order does not matter.

import { BOOK_IQ1_S, BOOK_IQ2_S, BOOK_IQ2_XS, BOOK_IQ2_XXS, BOOK_IQ3_S, BOOK_IQ3_XXS } from "./codebooks.as";
import { half, halfOf } from "./half.as";

// Codes of the ways to store blocks, behind those of blocks.as.ts. Each block has 256 elements.
export const FIRST_OF_VECTORS: i32 = 35;
const IQ1_S: i32 = 35;
const IQ1_M: i32 = 36;
const IQ2_XXS: i32 = 37;
const IQ2_XS: i32 = 38;
const IQ2_S: i32 = 39;
const IQ3_XXS: i32 = 40;

// Where the vectors are once they are needed, one byte an element: behind the chunks of segment.ts and the packed codebooks.
const VECTORS_IQ1_S: usize = 0xa8000;
const VECTORS_IQ2_XXS: usize = VECTORS_IQ1_S + 2048 * 8;
const VECTORS_IQ2_XS: usize = VECTORS_IQ2_XXS + 256 * 8;
const VECTORS_IQ2_S: usize = VECTORS_IQ2_XS + 512 * 8;
const VECTORS_IQ3_XXS: usize = VECTORS_IQ2_S + 1024 * 8;
const VECTORS_IQ3_S: usize = VECTORS_IQ3_XXS + 256 * 4;

// What the digits of vectors stand for, a byte each, the lowest first.
const TERNARY: u64 = 0x0100ff;
const UNEVEN: u64 = 0x2b1908;
const WIDE: u64 = 0x3e342c241c140c04;
const ODD: u64 = 0x0f0d0b0907050301;

export function bytesOfVectors(code: i32): usize {
  if (code == IQ1_S) return 50;
  if (code == IQ1_M) return 56;
  if (code == IQ2_XXS) return 66;
  if (code == IQ2_XS) return 74;
  if (code == IQ2_S) return 82;
  return code == IQ3_XXS ? 98 : 110;
}

/** Whole blocks, also where `count` ends inside of one. */
export function decodeVectors(code: i32, from: usize, count: i32, to: usize): void {
  unpack(code);
  const bytes = bytesOfVectors(code);
  for (let done = 0; done < count; done += 256, from += bytes, to += 1024) {
    if (code == IQ1_S) iq1s(from, to);
    else if (code == IQ1_M) iq1m(from, to);
    else if (code == IQ2_XXS) iq2xxs(from, to);
    else if (code == IQ2_XS) iq2xs(from, to);
    else if (code == IQ2_S) iq2s(from, to);
    else if (code == IQ3_XXS) iq3xxs(from, to);
    else iq3s(from, to);
  }
}

/** No codebook begins with zeros, as memory does. */
function unpack(code: i32): void {
  if (code == IQ1_S || code == IQ1_M) unpackBook(BOOK_IQ1_S, VECTORS_IQ1_S, 8, 3, TERNARY);
  else if (code == IQ2_XXS) unpackBook(BOOK_IQ2_XXS, VECTORS_IQ2_XXS, 8, 3, UNEVEN);
  else if (code == IQ2_XS) unpackBook(BOOK_IQ2_XS, VECTORS_IQ2_XS, 8, 3, UNEVEN);
  else if (code == IQ2_S) unpackBook(BOOK_IQ2_S, VECTORS_IQ2_S, 8, 3, UNEVEN);
  else if (code == IQ3_XXS) unpackBook(BOOK_IQ3_XXS, VECTORS_IQ3_XXS, 4, 8, WIDE);
  else unpackBook(BOOK_IQ3_S, VECTORS_IQ3_S, 4, 8, ODD);
}

function unpackBook(book: usize, to: usize, length: i32, base: i32, values: u64): void {
  if (load<u32>(to) != 0) return;
  const possible = base == 3 ? 6561 : 4096;
  for (let vector = 0; vector < possible; vector++) {
    if (((load<u8>(book + (vector >> 3)) >> <u8>(vector & 7)) & 1) == 0) continue;
    for (let i = 0, rest = vector; i < length; i++, to++, rest /= base) store<u8>(to, <u8>(values >> (<u64>(rest % base) << 3)));
  }
}

/** Four elements of a vector times the scale; the lowest bits of `signs` tell which are negative. */
@inline
function four(vector: usize, signs: i32, scale: f32, to: usize): void {
  const own = v128.and(i32x4.splat(signs), i32x4(1, 2, 4, 8));
  const negative = v128.and(i32x4.ne(own, i32x4.splat(0)), i32x4.splat(0x80000000));
  v128.store(to, v128.xor(f32x4.mul(numbers(vector), f32x4.splat(scale)), negative));
}

@inline
function numbers(vector: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(vector))));
}

@inline
function eight(vector: usize, signs: i32, scale: f32, to: usize): void {
  four(vector, signs, scale, to);
  four(vector + 4, signs >> 4, scale, to + 16);
}

/** Seven signs, and an eighth that makes the negative ones an even number. */
@inline
function even(signs: i32): i32 {
  return signs | ((popcnt(signs) & 1) << 7);
}

/** Eight elements between their neighbours: a quarter up or down of half a step. */
@inline
function shifted(index: i32, shift: f32, scale: f32, to: usize): void {
  const vector = VECTORS_IQ1_S + (<usize>index << 3);
  v128.store(to, f32x4.mul(f32x4.add(numbers(vector), f32x4.splat(shift)), f32x4.splat(scale)));
  v128.store(to + 16, f32x4.mul(f32x4.add(numbers(vector + 4), f32x4.splat(shift)), f32x4.splat(scale)));
}

@inline
function odd(step: i32): f32 {
  return <f32>((step << 1) | 1);
}

/** scale, 32 bytes of indices, for each 32 elements four times three bits of indices, three bits of scale and a direction */
function iq1s(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const upper = <i32>load<u16>(from + 34 + ((i >> 2) << 1));
    const index = <i32>load<u8>(from + 2 + i) | (((upper >> ((i & 3) * 3)) & 7) << 8);
    shifted(index, upper & 0x8000 ? -0.125 : 0.125, scale * odd((upper >> 12) & 7), to);
  }
}

/** 32 bytes of indices, of each vector three bits of index and a direction, four times four scales of three bits and a quarter of the scale */
function iq1m(from: usize, to: usize): void {
  const scales = from + 48;
  const low = <u32>(load<u16>(scales) >> 12) | <u32>((load<u16>(scales + 2) >> 8) & 0xf0);
  const scale = halfOf(low | <u32>((load<u16>(scales + 4) >> 4) & 0xf00) | <u32>(load<u16>(scales + 6) & 0xf000));
  for (let i = 0; i < 32; i++, to += 32) {
    const upper = <i32>load<u8>(from + 32 + (i >> 1)) >> ((i & 1) << 2);
    const index = <i32>load<u8>(from + i) | ((upper & 7) << 8);
    const step = (<i32>load<u16>(scales + ((i >> 3) << 1)) >> (((i >> 1) & 3) * 3)) & 7;
    shifted(index, upper & 8 ? -0.125 : 0.125, scale * odd(step), to);
  }
}

/** scale, for each 32 elements four bytes of indices, four times seven signs and four bits of scale */
function iq2xxs(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const group = from + 2 + ((i >> 2) << 3);
    const more = load<u32>(group + 4);
    const own = scale * (0.5 + <f32>(more >> 28)) * 0.25;
    const index = <usize>load<u8>(group + (i & 3));
    eight(VECTORS_IQ2_XXS + (index << 3), even((more >> ((i & 3) * 7)) & 127), own, to);
  }
}

/** Four bits for each 16 elements, of which vector `i` has eight: an odd number of eighths. */
@inline
function eighths(scale: f32, scales: usize, i: i32): f32 {
  return scale * (0.5 + <f32>((load<u8>(scales + (i >> 2)) >> <u8>((i & 2) << 1)) & 15)) * 0.25;
}

/** scale, of each vector nine bits of index and seven signs, 8 bytes of scales */
function iq2xs(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const both = <i32>load<u16>(from + 2 + (i << 1));
    eight(VECTORS_IQ2_XS + (<usize>(both & 511) << 3), even(both >> 9), eighths(scale, from + 66, i), to);
  }
}

/** scale, 32 bytes of indices, 32 of signs, 8 with two more bits of each index, 8 of scales */
function iq2s(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const upper = (<usize>load<u8>(from + 66 + (i >> 2)) >> ((i & 3) << 1)) & 3;
    const index = <usize>load<u8>(from + 2 + i) | (upper << 8);
    eight(VECTORS_IQ2_S + (index << 3), load<u8>(from + 34 + i), eighths(scale, from + 74, i), to);
  }
}

/** scale, 64 bytes of indices, for each 32 elements four times seven signs and four bits of scale */
function iq3xxs(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const more = load<u32>(from + 66 + ((i >> 2) << 2));
    const own = scale * (0.5 + <f32>(more >> 28)) * 0.5;
    const signs = even((more >> ((i & 3) * 7)) & 127);
    four(VECTORS_IQ3_XXS + (<usize>load<u8>(from + 2 + (i << 1)) << 2), signs, own, to);
    four(VECTORS_IQ3_XXS + (<usize>load<u8>(from + 3 + (i << 1)) << 2), signs >> 4, own, to + 16);
  }
}

/** scale, 64 bytes of indices, 8 with one more bit of each, 32 of signs, 4 of scales */
function iq3s(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 32; i++, to += 32) {
    const step = (<i32>load<u8>(from + 106 + (i >> 3)) >> (i & 4)) & 15;
    const own = scale * odd(step);
    const upper = <usize>load<u8>(from + 66 + (i >> 2)) >> ((i & 3) << 1);
    const signs = <i32>load<u8>(from + 74 + i);
    const first = <usize>load<u8>(from + 2 + (i << 1)) | ((upper & 1) << 8);
    const second = <usize>load<u8>(from + 3 + (i << 1)) | ((upper & 2) << 7);
    four(VECTORS_IQ3_S + (first << 2), signs, own, to);
    four(VECTORS_IQ3_S + (second << 2), signs >> 4, own, to + 16);
  }
}
