import type { Extent, Reading } from "../../bytes/cursor.js";
import type { Pages } from "../../bytes/pages.js";
import { rootOf, type Table, tableOf, tablesOf, textOf, textsOf } from "../../encodings/flatbuffers.js";
import type { ArtifactError } from "../../errors.js";
import { MAGIC } from "./probe.js";

/** What stands in a model file, before anything is made of it. */
export interface Core {
  readonly version: string;
  readonly trees: Table;
  readonly info: readonly (readonly [key: string, value: string])[];
  /** What follows the core, in this order. */
  readonly parts: readonly string[];
  /** Where the core ends. */
  readonly end: number;
}

/** Ids of fields of the tables `TModelCore` and `TKeyValue`: catboost/libs/model/flatbuffers/model.fbs of CatBoost. */
const CORE = { version: 0, trees: 1, info: 2, parts: 3 };
const PAIR = { key: 0, value: 1 };

const SIZE_BYTES = 4;
const LONG_SIZE_BYTES = 8;
// In the place of a size: a longer one follows.
const LONG_SIZE = 0xffffffff;
// The ids of parts that CatBoost knows are three; each is read as text.
const MOST_PARTS = 16;
// A pair's key and value are kept, and what is told of them.
const ENTRIES_PER_PAIR = 10;
// Settings and the names of classes take some kB. Pairs may share a text, so that it is not the size of the file that limits them.
const MOST_TEXT = 16 * 1024 * 1024;

/** `"CBM1" | size | flatbuffer of the core | parts that it names` */
export function* parseCore(pages: Pages): Reading<Core> {
  const size = yield* sizeAt(pages, MAGIC.length);
  const { start, end } = size;
  const buffer = { pages, extent: { start, end } };
  const root = yield* rootOf(buffer);
  const trees = yield* tableOf(root, CORE.trees);
  if (trees === undefined) throw malformed(pages, "it has no trees", start);
  const version = yield* textOf(root, CORE.version);
  if (version === undefined) throw malformed(pages, "it has no version", start);
  let characters = 0;
  const info = yield* tablesOf(root, CORE.info, ENTRIES_PER_PAIR, function* (pair): Reading<readonly [string, string]> {
    const stated = [(yield* textOf(pair, PAIR.key)) ?? "", (yield* textOf(pair, PAIR.value)) ?? ""] as const;
    characters += stated[0].length + stated[1].length;
    if (characters <= MOST_TEXT) return stated;
    const problem = `What the model states of itself has more than ${MOST_TEXT} characters: keep large texts beside it.`;
    throw pages.refusal("too-much-text", problem, pair.position);
  });
  const parts = yield* textsOf(root, CORE.parts);
  if (parts.length > MOST_PARTS) throw malformed(pages, `it names ${parts.length} parts, and ${MOST_PARTS} are allowed`, start);
  return { version, trees, info, parts, end };
}

/** What follows a size, as much as it says: `u32 size`, or `0xffffffff | u64 size`. */
export function* sizeAt(pages: Pages, offset: number): Reading<Extent> {
  const { value, start } = yield* countAt(pages, offset);
  if (value <= pages.size - start) return { start, end: start + value };
  const problem = `A part states ${value} bytes, and the file has ${pages.size - start} for it`;
  throw pages.refusal("truncated", `${problem}: copy it again, completely.`, offset);
}

/** A number in the notation of sizes, and where it ends. */
export function* countAt(pages: Pages, offset: number): Reading<{ readonly value: number; readonly start: number }> {
  const short = viewOf(yield* pages.read({ start: offset, end: offset + SIZE_BYTES })).getUint32(0, true);
  const start = offset + SIZE_BYTES;
  if (short !== LONG_SIZE) return { value: short, start };
  const long = viewOf(yield* pages.read({ start, end: start + LONG_SIZE_BYTES })).getBigUint64(0, true);
  return { value: Number(long), start: start + LONG_SIZE_BYTES };
}

export function malformed(pages: Pages, problem: string, offset: number): ArtifactError {
  return pages.refusal("catboost-malformed", `The model is damaged: ${problem}. Save it again with CatBoost.`, offset);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
