/** Bits of one element, by dtype. Sub-byte types are packed. */
export const DTYPE_BITS = {
  float64: 64,
  float32: 32,
  float16: 16,
  bfloat16: 16,
  float8_e4m3fn: 8,
  float8_e4m3fnuz: 8,
  float8_e5m2: 8,
  float8_e5m2fnuz: 8,
  float8_e8m0fnu: 8,
  float6_e2m3: 6,
  float6_e3m2: 6,
  float4_e2m1: 4,
  int64: 64,
  int32: 32,
  int16: 16,
  int8: 8,
  int4: 4,
  int2: 2,
  uint64: 64,
  uint32: 32,
  uint16: 16,
  uint8: 8,
  uint4: 4,
  uint2: 2,
  bool: 8,
  complex64: 64,
  complex128: 128,
} as const;

/** A way to store elements that share scales: a row holds whole blocks. */
export interface BlockLayout {
  readonly elements: number;
  readonly bytes: number;
  /**
   * Where words of 16 bits stand, [first byte, words], which a file of the other order has turned: all else are bytes that are read
   * one by one. Absent where ggml reads bytes as wider numbers, so that it depends on the writer how they are ordered, and of q8_k,
   * which no file stores.
   */
  readonly words?: readonly (readonly [at: number, count: number])[];
}

/** Layouts and sizes: https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h */
export const BLOCK_DTYPES = {
  q1_0: { elements: 128, bytes: 18, words: [[0, 1]] },
  q4_0: { elements: 32, bytes: 18, words: [[0, 1]] },
  q4_1: { elements: 32, bytes: 20, words: [[0, 2]] },
  q5_0: { elements: 32, bytes: 22 },
  q5_1: { elements: 32, bytes: 24 },
  q8_0: { elements: 32, bytes: 34, words: [[0, 1]] },
  // 40 until 2024 and in the tables of gguf for Python; no file is known that stores it.
  q8_1: { elements: 32, bytes: 36, words: [[0, 2]] },
  q2_k: { elements: 256, bytes: 84, words: [[80, 2]] },
  q3_k: { elements: 256, bytes: 110, words: [[108, 1]] },
  q4_k: { elements: 256, bytes: 144, words: [[0, 2]] },
  q5_k: { elements: 256, bytes: 176, words: [[0, 2]] },
  q6_k: { elements: 256, bytes: 210, words: [[208, 1]] },
  q8_k: { elements: 256, bytes: 292 },
  iq1_s: {
    elements: 256,
    bytes: 50,
    words: [
      [0, 1],
      [34, 8],
    ],
  },
  iq1_m: { elements: 256, bytes: 56 },
  iq2_xxs: { elements: 256, bytes: 66 },
  iq2_xs: { elements: 256, bytes: 74, words: [[0, 33]] },
  iq2_s: { elements: 256, bytes: 82, words: [[0, 1]] },
  iq3_xxs: { elements: 256, bytes: 98 },
  iq3_s: { elements: 256, bytes: 110, words: [[0, 1]] },
  iq4_nl: { elements: 32, bytes: 18, words: [[0, 1]] },
  iq4_xs: { elements: 256, bytes: 136, words: [[0, 2]] },
  tq1_0: { elements: 256, bytes: 54, words: [[52, 1]] },
  tq2_0: { elements: 256, bytes: 66, words: [[64, 1]] },
  mxfp4: { elements: 32, bytes: 17, words: [] },
  nvfp4: { elements: 64, bytes: 36, words: [] },
} as const satisfies Readonly<Record<string, BlockLayout>>;
export type BlockDType = keyof typeof BLOCK_DTYPES;

/**
 * An element type. `string` has no fixed width, nor has `object`, which a program pickled; a `record` is as wide as its fields.
 * `unknown(…)` keeps the code a newer writer used.
 */
export type DType = keyof typeof DTYPE_BITS | BlockDType | "string" | "object" | "record" | `unknown(${string})`;

/** Where a tensor stands in its model. Totals count every kind and are also given by kind. */
export const TENSOR_KINDS = [
  "parameter",
  "buffer",
  "initializer",
  "sparse-initializer",
  "constant",
  "attribute",
  "training",
] as const;
export type TensorKind = (typeof TENSOR_KINDS)[number];

export interface Tensor {
  /** Unique within the model; tensors of subgraphs carry the graph's path: `main/If_0.then_branch/weight`. */
  readonly name: string;
  readonly kind: TensorKind;
  readonly dtype: DType;
  /** Row-major dimensions; empty for a scalar. */
  readonly shape: readonly number[];
  /** Number of elements: the product of `shape`. */
  readonly parameters: number;
  /** Bytes of the elements once decoded, so that one tensor has one size however it was written; for strings the stored bytes. */
  readonly bytes: number;
  readonly values: TensorValues;
  /**
   * The elements themselves, of integers and single-precision numbers that are few enough to be a setting of an operator: a shape,
   * axes, scales. Rounded where they are beyond 2^53. Absent when nobody read them.
   */
  readonly elements?: readonly number[];
  /**
   * The checksum that the file states of the stored bytes, or of the member of an archive that they fill, by its kind:
   * `crc32c:e3069283`. A hint that they changed, and no proof: whoever changes the bytes can write another.
   */
  readonly checksum?: string;
}

/** Where the elements are. Values stay in the file: a reader notes positions, `weights/` reads them. */
export type TensorValues =
  /**
   * Little-endian elements in `path`, in this order; `varint`: protobuf varints to be narrowed to the dtype; `numerals`: decimal numbers
   * as text, with at least one character that belongs to none between two and at the end of each range; `strings`: one range an element.
   */
  | {
      readonly kind: "stored";
      readonly encoding: "elements" | "varint" | "numerals" | "strings";
      readonly path: string;
      readonly ranges: readonly ByteRange[];
      /** Only of sparse tensors: the places of the elements that `ranges` holds, in int64; all other elements are zero. */
      readonly indices?: TensorValues;
      /**
       * Elements from one to the next along each dimension, where they are not in row-major order: views and transposed tensors. The
       * one range begins with element [0, …, 0] and holds all that the steps reach.
       */
      readonly strides?: readonly number[];
      /** Of elements whose most significant byte stands first. */
      readonly byteOrder?: "big";
      readonly packing?: Packing;
    }
  /** The model says where the elements should be, and they are not there. */
  | { readonly kind: "absent"; readonly path: string; readonly reason: AbsenceReason; readonly detail: string }
  /** No element, so no byte. */
  | { readonly kind: "empty" };

/** How the bytes of `ranges` become elements. */
export type Packing =
  /** All ranges are one raw deflate stream, which gives `size` bytes; the elements are those from `skip` on. */
  | { readonly kind: "deflate"; readonly size: number; readonly skip: number }
  /**
   * One range for each chunk of this shape, in row-major order of the chunks, an empty one for a chunk that was never written: zeros.
   * Chunks at the border are whole, and hold more than the tensor. `filters` in the order in which they were applied. With `within`,
   * the one range is a Zstandard stream that gives `size` bytes, and its ranges are those of the chunks in what it gives.
   */
  | {
      readonly kind: "chunks";
      readonly shape: readonly number[];
      readonly filters: readonly ChunkFilter[];
      readonly within?: { readonly size: number; readonly ranges: readonly ByteRange[] };
    };

/** Filters of HDF5 and zarr: bytes of elements sorted by their significance, a zlib stream, a checksum of four bytes behind, Zstandard. */
export const CHUNK_FILTERS = ["shuffle", "deflate", "fletcher32", "zstd"] as const;
export type ChunkFilter = (typeof CHUNK_FILTERS)[number];

export const ABSENCE_REASONS = ["missing", "out-of-range", "unsafe-path", "unavailable"] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Bytes `offset` to `offset + length` of a file. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}
