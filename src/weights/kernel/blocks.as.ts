// Blocks of elements that share scales, as GGUF stores them. Layouts: ggml-common.h and ggml-quants.c of
// https://github.com/ggml-org/llama.cpp. The arithmetic is in float32 and in the order of the reference, so that values are its values.

import { half } from "./half.as";
import { FIRST_OF_VECTORS, bytesOfVectors, decodeVectors } from "./vectors.as";

// Codes of the ways to store blocks, behind those of single elements.
export const FIRST_BLOCK: i32 = 16;
const Q1_0: i32 = 16;
const Q4_0: i32 = 17;
const Q4_1: i32 = 18;
const Q5_0: i32 = 19;
const Q5_1: i32 = 20;
const Q8_0: i32 = 21;
const Q8_1: i32 = 22;
const Q2_K: i32 = 23;
const Q3_K: i32 = 24;
const Q4_K: i32 = 25;
const Q5_K: i32 = 26;
const Q6_K: i32 = 27;
const Q8_K: i32 = 28;
const IQ4_NL: i32 = 29;
const IQ4_XS: i32 = 30;
const TQ1_0: i32 = 31;
const TQ2_0: i32 = 32;
const MXFP4: i32 = 33;
const NVFP4: i32 = 34;

function elementsOf(code: i32): i32 {
  if (code == Q1_0) return 128;
  if (code == NVFP4) return 64;
  if (code >= FIRST_OF_VECTORS) return 256;
  return (code >= Q2_K && code <= Q8_K) || (code >= IQ4_XS && code <= TQ2_0) ? 256 : 32;
}

function bytesOf(code: i32): usize {
  if (code >= FIRST_OF_VECTORS) return bytesOfVectors(code);
  if (code == Q1_0 || code == Q4_0 || code == IQ4_NL) return 18;
  if (code == Q4_1) return 20;
  if (code == Q5_0) return 22;
  if (code == Q5_1) return 24;
  if (code == Q8_0) return 34;
  if (code == Q8_1) return 36;
  if (code == Q2_K) return 84;
  if (code == Q3_K) return 110;
  if (code == Q4_K) return 144;
  if (code == Q5_K) return 176;
  if (code == Q6_K) return 210;
  if (code == Q8_K) return 292;
  if (code == IQ4_XS) return 136;
  if (code == TQ1_0) return 54;
  if (code == TQ2_0) return 66;
  return code == MXFP4 ? 17 : 36;
}

/** Bytes of `elements`, which are a multiple of those of any block. */
export function storedBlocks(code: i32, elements: i32): usize {
  return <usize>(elements / elementsOf(code)) * bytesOf(code);
}

/** Whole blocks, also where `count` ends inside of one: `to` has room for a multiple of all of them. */
export function decodeBlocks(code: i32, from: usize, count: i32, table: usize, to: usize): void {
  if (code >= FIRST_OF_VECTORS) return decodeVectors(code, from, count, to);
  const size = elementsOf(code);
  const bytes = bytesOf(code);
  for (let done = 0; done < count; done += size, from += bytes, to += <usize>size << 2) {
    if (code == Q1_0) signs(from, to);
    else if (code == Q4_0) nibbles(half(from), -8, 0, from + 2, to);
    else if (code == Q4_1) nibbles(half(from), 0, half(from + 2), from + 4, to);
    else if (code == Q5_0) fives(half(from), -16, 0, from + 2, to);
    else if (code == Q5_1) fives(half(from), 0, half(from + 2), from + 4, to);
    else if (code == Q8_0) bytewise(half(from), from + 2, 32, to);
    else if (code == Q8_1) bytewise(half(from), from + 4, 32, to);
    else if (code == Q2_K) q2k(from, to);
    else if (code == Q3_K) q3k(from, to);
    else if (code == Q4_K) q45k(from, 0, from + 16, to);
    else if (code == Q5_K) q45k(from, from + 16, from + 48, to);
    else if (code == Q6_K) q6k(from, to);
    else if (code == Q8_K) bytewise(load<f32>(from), from + 4, 256, to);
    else if (code == IQ4_NL) coded(half(from), from + 2, 16, table, to);
    else if (code == IQ4_XS) iq4xs(from, table, to);
    else if (code == TQ1_0) tq1(from, to);
    else if (code == TQ2_0) tq2(from, to);
    else if (code == MXFP4) coded(powerOfTwo(load<u8>(from)), from + 1, 16, table, to);
    else nvfp4(from, table, to);
  }
}

@inline function put(to: usize, at: i32, value: f32): void {
  store<f32>(to + (<usize>at << 2), value);
}

/** One bit an element: the scale or its opposite. */
function signs(from: usize, to: usize): void {
  const scale = half(from);
  for (let i = 0; i < 128; i++) put(to, i, (load<u8>(from + 2 + (i >> 3)) >> (<u8>(i & 7))) & 1 ? scale : -scale);
}

/** 16 bytes: the lower four bits of each, then the upper ones. */
function nibbles(scale: f32, zero: i32, least: f32, from: usize, to: usize): void {
  for (let i = 0; i < 16; i++) {
    const byte = <i32>load<u8>(from + i);
    put(to, i, <f32>((byte & 15) + zero) * scale + least);
    put(to, i + 16, <f32>((byte >> 4) + zero) * scale + least);
  }
}

/** The same, with the fifth bits of all 32 in front. */
function fives(scale: f32, zero: i32, least: f32, from: usize, to: usize): void {
  const high = load<u32>(from);
  for (let i = 0; i < 16; i++) {
    const byte = <i32>load<u8>(from + 4 + i);
    put(to, i, <f32>(((byte & 15) | (<i32>((high >> i) & 1) << 4)) + zero) * scale + least);
    put(to, i + 16, <f32>(((byte >> 4) | (<i32>((high >> (i + 16)) & 1) << 4)) + zero) * scale + least);
  }
}

function bytewise(scale: f32, from: usize, count: i32, to: usize): void {
  for (let i = 0; i < count; i++) put(to, i, <f32>load<i8>(from + i) * scale);
}

/** Four bits an element that stand for a value of the table, first the lower ones of all bytes. */
function coded(scale: f32, from: usize, bytes: i32, table: usize, to: usize): void {
  for (let i = 0; i < bytes; i++) {
    const byte = <usize>load<u8>(from + i);
    put(to, i, scale * load<f32>(table + ((byte & 15) << 2)));
    put(to, i + bytes, scale * load<f32>(table + ((byte >> 4) << 2)));
  }
}

/** scales and minima of 16, 64 bytes of two bits, scale, minimum */
function q2k(from: usize, to: usize): void {
  const scale = half(from + 80);
  const least = half(from + 82);
  for (let group = 0; group < 16; group++) {
    const both = <i32>load<u8>(from + group);
    const own = scale * <f32>(both & 15);
    const minimum = least * <f32>(both >> 4);
    for (let i = group << 4; i < (group + 1) << 4; i++) put(to, i, own * <f32>twoBits(from + 16, i) - minimum);
  }
}

/** Element `i` of 256: of each 32 bytes the lowest two bits of all, then the next ones. */
@inline function twoBits(from: usize, i: i32): i32 {
  return (<i32>load<u8>(from + ((i >> 7) << 5) + (i & 31)) >> (((i >> 5) & 3) << 1)) & 3;
}

/** 32 bytes of third bits, 64 of two bits, 12 of scales, scale */
function q3k(from: usize, to: usize): void {
  const scale = half(from + 108);
  for (let group = 0; group < 16; group++) {
    const low = (<i32>load<u8>(from + 96 + (group & 7)) >> (group < 8 ? 0 : 4)) & 15;
    const high = (<i32>load<u8>(from + 104 + (group & 3)) >> ((group >> 2) << 1)) & 3;
    const own = scale * <f32>((low | (high << 4)) - 32);
    for (let i = group << 4; i < (group + 1) << 4; i++) {
      const third = (<i32>load<u8>(from + (i & 31)) >> (i >> 5)) & 1;
      put(to, i, own * <f32>(twoBits(from + 32, i) - (third ^ 1) * 4));
    }
  }
}

/** scale, minimum, 12 bytes of scales and minima, [32 bytes of fifth bits at `fifth`,] 128 of four bits */
function q45k(from: usize, fifth: usize, fours: usize, to: usize): void {
  const scale = half(from);
  const least = half(from + 2);
  const packed = from + 4;
  for (let group = 0; group < 8; group++) {
    let size: i32;
    let offset: i32;
    if (group < 4) {
      size = load<u8>(packed + group) & 63;
      offset = load<u8>(packed + 4 + group) & 63;
    } else {
      const rest = <i32>load<u8>(packed + 4 + group);
      size = (rest & 15) | ((<i32>load<u8>(packed + group - 4) >> 2) & 0x30);
      offset = (rest >> 4) | ((<i32>load<u8>(packed + group) >> 2) & 0x30);
    }
    const own = scale * <f32>size;
    const minimum = least * <f32>offset;
    const row = fours + ((group >> 1) << 5);
    for (let i = 0; i < 32; i++) {
      let element = (<i32>load<u8>(row + i) >> ((group & 1) << 2)) & 15;
      if (fifth != 0) element |= ((<i32>load<u8>(fifth + i) >> group) & 1) << 4;
      put(to, (group << 5) + i, own * <f32>element - minimum);
    }
  }
}

/** 128 bytes of four bits, 64 of two more, 16 scales, scale */
function q6k(from: usize, to: usize): void {
  const scale = half(from + 208);
  for (let group = 0; group < 16; group++) {
    const own = scale * <f32>load<i8>(from + 192 + group);
    for (let i = group << 4; i < (group + 1) << 4; i++) {
      const low = (<i32>load<u8>(from + ((i >> 7) << 6) + (i & 63)) >> (((i >> 6) & 1) << 2)) & 15;
      put(to, i, own * <f32>((low | (twoBits(from + 128, i) << 4)) - 32));
    }
  }
}

/** scale, 16 bits of upper and 4 bytes of lower scale bits, 128 bytes of four bits */
function iq4xs(from: usize, table: usize, to: usize): void {
  const scale = half(from);
  const upper = <i32>load<u16>(from + 2);
  for (let group = 0; group < 8; group++) {
    const low = (<i32>load<u8>(from + 4 + (group >> 1)) >> ((group & 1) << 2)) & 15;
    const size = (low | (((upper >> (group << 1)) & 3) << 4)) - 32;
    coded(scale * <f32>size, from + 8 + (group << 4), 16, table, to + (<usize>group << 7));
  }
}

/** Five elements of three values a byte, as digits behind the point: 32 bytes, 16 bytes, 4 bytes with four elements, scale */
function tq1(from: usize, to: usize): void {
  const scale = half(from + 52);
  digits(scale, from, 32, 5, to);
  digits(scale, from + 32, 16, 5, to + 640);
  digits(scale, from + 48, 4, 4, to + 960);
}

function digits(scale: f32, from: usize, bytes: i32, count: i32, to: usize): void {
  let power = 1;
  for (let digit = 0; digit < count; digit++, power *= 3) {
    for (let i = 0; i < bytes; i++) {
      const rest = (<i32>load<u8>(from + i) * power) & 255;
      put(to, digit * bytes + i, scale * <f32>(((rest * 3) >> 8) - 1));
    }
  }
}

/** 64 bytes of two bits, scale */
function tq2(from: usize, to: usize): void {
  const scale = half(from + 64);
  for (let i = 0; i < 256; i++) put(to, i, scale * <f32>(twoBits(from, i) - 1));
}

/** Half of a power of two, since the table holds doubled values. */
@inline function powerOfTwo(exponent: u32): f32 {
  return reinterpret<f32>(exponent < 2 ? <u32>0x00200000 << exponent : (exponent - 1) << 23);
}

/** Four scales, then 8 bytes of four bits for each. Behind the values of the table stands the scale of the tensor or row. */
function nvfp4(from: usize, table: usize, to: usize): void {
  for (let group = 0; group < 4; group++) {
    const bits = <i32>load<u8>(from + group);
    coded(smallFloat(bits), from + 4 + (group << 3), 8, table, to + (<usize>group << 6));
  }
  // What was multiplied so far has six bits, and is exact.
  const scale = v128.load32_splat(table + 64);
  for (let at: usize = 0; at < 256; at += 16) v128.store(to + at, f32x4.mul(v128.load(to + at), scale));
}

/** Half of an unsigned number of four bits of exponent and three of mantissa; what would be no number is 0 to the reference. */
function smallFloat(bits: i32): f32 {
  if (bits == 0 || bits == 0x7f) return 0;
  const exponent = (bits >> 3) & 15;
  const mantissa = <f32>(bits & 7);
  if (exponent == 0) return mantissa * <f32>0.0009765625;
  return (1 + mantissa * <f32>0.125) * reinterpret<f32>((exponent + 119) << 23);
}
