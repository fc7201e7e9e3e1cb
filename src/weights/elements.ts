import type { DType } from "../model/tensor.js";

/** How the kernel reads the elements of a dtype. */
export interface Elements {
  /** The kernel's number of this way to store elements. */
  readonly code: number;
  readonly bits: number;
  /** Numbers that a logical element consists of: 2 of complex ones. */
  readonly numbers: number;
  /** Values of elements of 8, 4 or 2 bits, by their bits. */
  readonly table?: Float32Array;
  /** Bits of precision, the leading one included: what rounding to this dtype keeps. Infinity where every integer is kept. */
  readonly precision: number;
  /** Half of the smallest positive value. */
  readonly floor: number;
  /** Smallest positive number of full precision: what is nearer to zero is a denormal. 0 where there are none. */
  readonly normal: number;
}

/**
 * Elements of up to 8 bits that stand for (element − zero point) × scale. They are the same number within half a step. Without a scale
 * each row has its own, which is applied when the row is measured.
 */
export function scaledElements(elements: Elements, scale?: number, zeroPoint = 0): Elements {
  const { table = new Float32Array() } = elements;
  const scaled = { ...elements, precision: 23, normal: 0 };
  if (scale === undefined) return { ...scaled, floor: 0 };
  // A little more than half, for what rounding of the quotient does to values that lie in the middle.
  const floor = 0.5 * scale * (1 + 2 ** -16);
  return { ...scaled, table: table.map((value) => (value - zeroPoint) * scale), floor };
}

// As measure.as.ts numbers them.
const CODES = {
  float32: 0,
  bfloat16: 1,
  float16: 2,
  table8: 3,
  table4: 4,
  table2: 5,
  int16: 6,
  uint16: 7,
  float64: 8,
  int32: 9,
  uint32: 10,
  int64: 11,
  uint64: 12,
} as const;

/** Undefined for dtypes whose elements are no numbers, and for 6-bit floats: ONNX says how they are packed, safetensors does not. */
export function elementsOf(dtype: DType): Elements | undefined {
  return ELEMENTS.get(dtype);
}

/** The 8-bit floating-point types: layouts of the OCP and of the ONNX specification (fn: no infinity; uz: no negative zero). */
const FLOAT8 = {
  float8_e4m3fn: { mantissa: 3, bias: 7, nan: (bits: number) => (bits & 0x7f) === 0x7f },
  float8_e4m3fnuz: { mantissa: 3, bias: 8, nan: (bits: number) => bits === 0x80 },
  float8_e5m2: { mantissa: 2, bias: 15, nan: (bits: number) => (bits & 0x7f) > 0x7c },
  float8_e5m2fnuz: { mantissa: 2, bias: 16, nan: (bits: number) => bits === 0x80 },
} as const;

const ELEMENTS: ReadonlyMap<string, Elements> = new Map<string, Elements>([
  ["float64", { code: CODES.float64, bits: 64, numbers: 1, precision: 53, floor: 0, normal: 2 ** -1022 }],
  ["float32", { code: CODES.float32, bits: 32, numbers: 1, precision: 24, floor: 2 ** -150, normal: 2 ** -126 }],
  ["float16", { code: CODES.float16, bits: 16, numbers: 1, precision: 11, floor: 2 ** -25, normal: 2 ** -14 }],
  ["bfloat16", { code: CODES.bfloat16, bits: 16, numbers: 1, precision: 8, floor: 2 ** -134, normal: 2 ** -126 }],
  ["complex64", { code: CODES.float32, bits: 32, numbers: 2, precision: 24, floor: 2 ** -150, normal: 2 ** -126 }],
  ["complex128", { code: CODES.float64, bits: 64, numbers: 2, precision: 53, floor: 0, normal: 2 ** -1022 }],
  ...Object.entries(FLOAT8).map(([dtype, layout]): [string, Elements] => [
    dtype,
    {
      ...tabled(8, (bits) => small(bits, layout)),
      precision: layout.mantissa + 1,
      floor: 2 ** (-layout.bias - layout.mantissa),
      normal: 2 ** (1 - layout.bias),
    },
  ]),
  [
    "float8_e8m0fnu",
    { ...tabled(8, (bits) => (bits === 0xff ? Number.NaN : 2 ** (bits - 127))), precision: 1, floor: 0, normal: 0 },
  ],
  ["float4_e2m1", { ...tabled(4, float4), precision: 2, floor: 0.25, normal: 1 }],
  ["bool", whole(tabled(8, (bits) => (bits === 0 ? 0 : 1)))],
  ["int8", whole(tabled(8, (bits) => (bits << 24) >> 24))],
  ["uint8", whole(tabled(8, (bits) => bits))],
  ["int4", whole(tabled(4, (bits) => (bits << 28) >> 28))],
  ["uint4", whole(tabled(4, (bits) => bits))],
  ["int2", whole(tabled(2, (bits) => (bits << 30) >> 30))],
  ["uint2", whole(tabled(2, (bits) => bits))],
  ...(["int16", "uint16", "int32", "uint32", "int64", "uint64"] as const).map((dtype): [string, Elements] => [
    dtype,
    whole({ code: CODES[dtype], bits: Number(/\d+/.exec(dtype)?.[0]), numbers: 1 }),
  ]),
]);

type Stored = Pick<Elements, "code" | "bits" | "numbers" | "table">;

function whole(stored: Stored): Elements {
  return { ...stored, precision: Number.POSITIVE_INFINITY, floor: 0.5, normal: 0 };
}

function tabled(bits: 8 | 4 | 2, decode: (bits: number) => number): Stored {
  return {
    code: CODES[`table${bits}`],
    bits,
    numbers: 1,
    table: Float32Array.from({ length: 2 ** bits }, (_, at) => decode(at)),
  };
}

function small(bits: number, { mantissa, bias, nan }: (typeof FLOAT8)[keyof typeof FLOAT8]): number {
  if (nan(bits)) return Number.NaN;
  const sign = bits & 0x80 ? -1 : 1;
  const exponent = (bits & 0x7f) >> mantissa;
  const fraction = (bits & (2 ** mantissa - 1)) / 2 ** mantissa;
  // Only e5m2 has infinities.
  if (bias === 15 && exponent === 31) return sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** (1 - bias) : (1 + fraction) * 2 ** (exponent - bias));
}

function float4(bits: number): number {
  return (bits & 8 ? -1 : 1) * ([0, 0.5, 1, 1.5, 2, 3, 4, 6][bits & 7] ?? 0);
}
