import { BLOCK_DTYPES, type BlockDType, type DType } from "../model/tensor.js";
import type { Elements } from "./elements.js";

/** Elements that share scales, decoded by the kernel only: they cannot be read one by one. */
export interface BlockElements extends Elements {
  /** Elements of one block: runs hold whole ones. */
  readonly block: number;
  /** Place in the table of the one value that is a scale, of the whole tensor or of a row, and stands in another tensor if it is not 1. */
  readonly scaleAt?: number;
}

// As blocks.as.ts and vectors.as.ts number them.
const CODES = {
  q1_0: 16,
  q4_0: 17,
  q4_1: 18,
  q5_0: 19,
  q5_1: 20,
  q8_0: 21,
  q8_1: 22,
  q2_k: 23,
  q3_k: 24,
  q4_k: 25,
  q5_k: 26,
  q6_k: 27,
  q8_k: 28,
  iq4_nl: 29,
  iq4_xs: 30,
  tq1_0: 31,
  tq2_0: 32,
  mxfp4: 33,
  nvfp4: 34,
  iq1_s: 35,
  iq1_m: 36,
  iq2_xxs: 37,
  iq2_xs: 38,
  iq2_s: 39,
  iq3_xxs: 40,
  iq3_s: 41,
} as const satisfies Readonly<Record<BlockDType, number>>;

/** What four bits stand for: the uneven steps of ggml, and doubled numbers of the OCP microscaling formats. */
const UNEVEN = Float32Array.of(-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113);
const FLOAT4 = Float32Array.of(0, 1, 2, 3, 4, 6, 8, 12, -0, -1, -2, -3, -4, -6, -8, -12);
const TABLES: ReadonlyMap<string, Float32Array> = new Map([
  ["iq4_nl", UNEVEN],
  ["iq4_xs", UNEVEN],
  ["mxfp4", FLOAT4],
  ["nvfp4", Float32Array.of(...FLOAT4, 1)],
]);

const BLOCKS: ReadonlyMap<string, BlockElements> = new Map(
  Object.entries(CODES).map(([dtype, code]): [string, BlockElements] => {
    const { elements, bytes } = BLOCK_DTYPES[dtype as BlockDType];
    const table = TABLES.get(dtype);
    return [
      dtype,
      {
        code,
        bits: (bytes * 8) / elements,
        numbers: 1,
        ...(table === undefined ? {} : { table }),
        // Scales of blocks are float16, and values products of them: the same numbers in float32 are equal to the last bit.
        precision: 24,
        floor: 0,
        normal: 0,
        block: elements,
        ...(dtype === "nvfp4" ? { scaleAt: FLOAT4.length } : {}),
      },
    ];
  }),
);

/** Undefined for dtypes that are not stored in blocks. */
export function blockElementsOf(dtype: DType): BlockElements | undefined {
  return BLOCKS.get(dtype);
}

/** Elements of the blocks of a way to store elements; 1 where each stands by itself. */
export function blockOf(elements: Elements): number {
  return "block" in elements ? (elements as BlockElements).block : 1;
}

/** Blocks of a tensor that has one scale beside those of its blocks. */
export function scaledBlocks(blocks: BlockElements, scale: number): BlockElements {
  const { table, scaleAt } = blocks;
  return table === undefined || scaleAt === undefined ? blocks : { ...blocks, table: table.with(scaleAt, scale) };
}
