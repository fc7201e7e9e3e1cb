import type { Reading } from "../../bytes/cursor.js";
import {
  byteCountOf,
  bytesOf,
  damaged,
  type FlatBuffer,
  numbersOf,
  positionsOf,
  rootOf,
  type Table,
  tableAt,
  tableOf,
  tablesOf,
  textOf,
  uint32Of,
} from "../../encodings/flatbuffers.js";
import type { ByteRange } from "../../model/tensor.js";
import type { PlacesDraft, ProgramDraft } from "./drafts.js";
import type { Header } from "./header.js";
import { parsePlan } from "./parse-plan.js";

/** Ids of fields of the schema's tables. */
const PROGRAM = {
  version: 0,
  plans: 1,
  constants: 2,
  blobs: 3,
  segments: 4,
  constantSegment: 5,
  mutableSegments: 6,
  named: 7,
};
const SEGMENT = { offset: 0, size: 1 };
const PLACES = { segment: 0, offsets: 1 };
const NAMED = { key: 0, segment: 1 };
const ENTRIES_PER_PLAN = 8;

export function* parseProgram(buffer: FlatBuffer, header: Header): Reading<ProgramDraft> {
  const root = yield* rootOf(buffer);
  const plans = yield* tablesOf(root, PROGRAM.plans, ENTRIES_PER_PLAN, parsePlan);
  if (plans.length === 0) {
    const advice = "this is no ExecuTorch program, or an empty one; export it again.";
    throw buffer.pages.refusal("no-graph", `The file holds no execution plan: ${advice}`, root.position);
  }
  const constantSegment = yield* tableOf(root, PROGRAM.constantSegment);
  return {
    version: uint32Of(root, PROGRAM.version),
    plans,
    constants: yield* tablesOf(root, PROGRAM.constants, 1, bytesIn),
    blobs: yield* tablesOf(root, PROGRAM.blobs, 1, bytesIn),
    segments: yield* segmentsOf(root, header),
    constantSegment: constantSegment && (yield* placesOf(constantSegment)),
    mutableSegments: yield* tablesOf(root, PROGRAM.mutableSegments, 1, placesOf),
    named: yield* tablesOf(root, PROGRAM.named, 1, function* (table) {
      return { key: (yield* textOf(table, NAMED.key)) ?? "", segment: uint32Of(table, NAMED.segment) };
    }),
  };
}

function* bytesIn(table: Table): Reading<ByteRange | undefined> {
  return yield* bytesOf(table, 0);
}

function* segmentsOf(root: Table, header: Header): Reading<readonly ByteRange[]> {
  const segments: ByteRange[] = [];
  for (const position of yield* positionsOf(root, PROGRAM.segments)) {
    segments.push(segmentAt(yield* tableAt(root.buffer, position), header));
  }
  return segments;
}

/** A segment, which must be in the file. Those of no bytes need no place. */
function segmentAt(table: Table, { segmentsStart }: Header): ByteRange {
  const length = byteCountOf(table, SEGMENT.size);
  const offset = byteCountOf(table, SEGMENT.offset) + (segmentsStart ?? 0);
  if (length === 0) return { offset: 0, length };
  const { pages } = table.buffer;
  if (segmentsStart === undefined)
    throw damaged(table.buffer, "A segment has bytes, and the file says of no place for it", table.position);
  if (offset + length <= pages.size) return { offset, length };
  const problem = `A segment claims bytes ${offset} to ${offset + length} of a file of ${pages.size} bytes`;
  throw pages.refusal("values-truncated", `${problem}: it was cut off; copy it again, completely.`, table.position);
}

function* placesOf(table: Table): Reading<PlacesDraft> {
  const offsets = yield* numbersOf(table, PLACES.offsets, 8, (view, at) => Number(view.getBigUint64(at, true)));
  return { segment: uint32Of(table, PLACES.segment), offsets: offsets ?? [] };
}
