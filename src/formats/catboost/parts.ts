import type { Extent, Reading } from "../../bytes/cursor.js";
import { rootOf, vectorOf } from "../../encodings/flatbuffers.js";
import type { Tensor } from "../../model/tensor.js";
import { type Core, countAt, malformed, sizeAt } from "./core.js";
import { vectorTensor } from "./vectors.js";

/** The part that holds what was counted of categories in the training data. */
const COUNTERS = "static_provider_v1";
/** Ids of fields of `TCtrValueTable`: catboost/libs/model/flatbuffers/ctr_data.fbs. */
const COUNTER_TABLE = { hashes: 1, values: 2 };
/** A size, and the smallest flatbuffer with a table. */
const LEAST_TABLE_BYTES = 4 + 8;
// Two lists, for themselves and as ranges of tensors, and the pages around them: 500,000 tables, where each combination of columns has one.
const ENTRIES_PER_TABLE = 8;

export interface Parts {
  readonly tensors: readonly Tensor[];
  /** Bytes behind everything that the core names. */
  readonly rest: number;
}

/** What follows the core: tables of categories are read; how texts and embeddings are processed is kept as bytes. */
export function* parseParts({ trees: { buffer }, parts, end }: Core): Reading<Parts> {
  const { pages } = buffer;
  const hashes: Extent[] = [];
  const values: Extent[] = [];
  const others: Extent[] = [];
  let at = end;
  for (const part of parts) {
    if (part === COUNTERS) {
      const { value: count, start } = yield* countAt(pages, at);
      if (count > (pages.size - start) / LEAST_TABLE_BYTES) throw malformed(pages, `it claims ${count} tables of categories`, at);
      at = start;
      for (let table = 0; table < count; table++) {
        pages.reserve(ENTRIES_PER_TABLE);
        const extent = yield* sizeAt(pages, at);
        const root = yield* rootOf({ pages, extent });
        hashes.push(...one(yield* vectorOf(root, COUNTER_TABLE.hashes, 1)));
        values.push(...one(yield* vectorOf(root, COUNTER_TABLE.values, 1)));
        at = extent.end;
      }
    } else {
      // Their sizes are not stated before them: from the first of them on all is theirs.
      if (at >= pages.size)
        throw pages.refusal("truncated", "A part that is named is not there: copy the file again, completely.", at);
      others.push({ start: at, end: pages.size });
      at = pages.size;
      break;
    }
  }
  const tensors = [
    vectorTensor("counters.hashes", "uint8", hashes, { buffer }),
    vectorTensor("counters.values", "uint8", values, { buffer }),
    vectorTensor("processing", "uint8", others, { buffer }, { kind: "attribute" }),
  ];
  return { tensors: tensors.flatMap((tensor) => tensor ?? []), rest: pages.size - at };
}

function one<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
