import type { Reading } from "../../bytes/cursor.js";
import {
  boolOf,
  bytesOf,
  float32sOf,
  int8Of,
  int32Of,
  int32sOf,
  int64sOf,
  positionsOf,
  type Table,
  tableAt,
  tableOf,
  tablesOf,
  textOf,
  uint8Of,
  uint32Of,
  type Vector,
  vectorOf,
} from "../../encodings/flatbuffers.js";
import type { ByteRange } from "../../model/tensor.js";
import { rangeBehind } from "./behind.js";
import type { GraphDraft, NumbersDraft, OperatorDraft, QuantisationDraft, TensorDraft } from "./drafts.js";
import { customOptions, parseOptions } from "./parse-options.js";

/** Ids of fields of the schema's tables. */
const GRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4 };
const TENSOR = {
  shape: 0,
  type: 1,
  buffer: 2,
  name: 3,
  quantisation: 4,
  sparsity: 6,
  signature: 7,
  hasRank: 8,
  external: 10,
};
const QUANTISATION = { scale: 2, zeroPoint: 3, axis: 6 };
const OPERATOR = {
  code: 0,
  inputs: 1,
  outputs: 2,
  custom: 5,
  offset: 9,
  size: 10,
};
const SPARSITY = { dimensions: 2 };
const DIMENSION = { segmentsType: 2, segments: 3, indicesType: 4, indices: 5 };

/** Bytes of an element of the lists that tell where a sparse tensor's elements are, by the member of their union. */
const INDEX_BYTES: readonly (number | undefined)[] = [undefined, 4, 2, 1];
/** Scales and zero points that are kept: those of activations are one, those of weights one for each channel. */
const MOST_NUMBERS = 64;
// What ordinary items of 100 bytes they weigh in memory, as drafts and as what becomes of them.
const ENTRIES_PER_TENSOR = 8;
const ENTRIES_PER_OPERATOR = 6;

export function* parseGraph(table: Table): Reading<GraphDraft> {
  return {
    position: table.position,
    title: (yield* textOf(table, GRAPH.name)) ?? "",
    tensors: yield* tablesOf(table, GRAPH.tensors, ENTRIES_PER_TENSOR, tensorOf),
    inputs: (yield* int32sOf(table, GRAPH.inputs)) ?? [],
    outputs: (yield* int32sOf(table, GRAPH.outputs)) ?? [],
    operators: yield* tablesOf(table, GRAPH.operators, ENTRIES_PER_OPERATOR, operatorOf),
  };
}

function* tensorOf(table: Table): Reading<TensorDraft> {
  const quantisation = yield* quantisationOf(table);
  const sparsity = yield* tableOf(table, TENSOR.sparsity);
  return {
    position: table.position,
    name: (yield* textOf(table, TENSOR.name)) ?? "",
    code: int8Of(table, TENSOR.type),
    shape: (yield* int32sOf(table, TENSOR.shape)) ?? [],
    signature: yield* int32sOf(table, TENSOR.signature),
    hasRank: boolOf(table, TENSOR.hasRank),
    buffer: uint32Of(table, TENSOR.buffer),
    external: uint32Of(table, TENSOR.external),
    ...(quantisation === undefined ? {} : { quantisation }),
    ...(sparsity === undefined ? {} : { sparsity: yield* placesOf(sparsity) }),
  };
}

/** Lists without a scale are left by converters that only noted the range of a value. */
function* quantisationOf(tensor: Table): Reading<QuantisationDraft | undefined> {
  const table = yield* tableOf(tensor, TENSOR.quantisation);
  if (table === undefined) return undefined;
  const scales = yield* vectorOf(table, QUANTISATION.scale, 4);
  if (scales === undefined || scales.count === 0) return undefined;
  const scale = numbersOf(scales, scales.count > MOST_NUMBERS ? undefined : yield* float32sOf(table, QUANTISATION.scale));
  const points = yield* vectorOf(table, QUANTISATION.zeroPoint, 8);
  const axis = int32Of(table, QUANTISATION.axis);
  if (points === undefined || points.count === 0) return { scale, axis };
  const elements = points.count > MOST_NUMBERS ? undefined : yield* int64sOf(table, QUANTISATION.zeroPoint);
  return { scale, zeroPoint: numbersOf(points, elements?.map(Number)), axis };
}

function numbersOf({ start, end, count }: Vector, elements: readonly number[] | undefined): NumbersDraft {
  return { range: { offset: start, length: end - start }, count, ...(elements === undefined ? {} : { elements }) };
}

/** The lists of a compressed tensor, dimension by dimension: which elements are stored. */
function* placesOf(sparsity: Table): Reading<readonly ByteRange[]> {
  const ranges: ByteRange[] = [];
  for (const position of yield* positionsOf(sparsity, SPARSITY.dimensions)) {
    const dimension = yield* tableAt(sparsity.buffer, position);
    for (const [type, field] of [
      [DIMENSION.segmentsType, DIMENSION.segments],
      [DIMENSION.indicesType, DIMENSION.indices],
    ] as const) {
      const width = INDEX_BYTES[uint8Of(dimension, type)];
      const list = width === undefined ? undefined : yield* tableOf(dimension, field);
      const vector = width === undefined || list === undefined ? undefined : yield* vectorOf(list, 0, width);
      if (vector !== undefined) ranges.push({ offset: vector.start, length: vector.end - vector.start });
    }
  }
  return ranges;
}

function* operatorOf(table: Table): Reading<OperatorDraft> {
  const custom = yield* customOptions(table, yield* settingsOf(table));
  return {
    position: table.position,
    code: uint32Of(table, OPERATOR.code),
    inputs: (yield* int32sOf(table, OPERATOR.inputs)) ?? [],
    outputs: (yield* int32sOf(table, OPERATOR.outputs)) ?? [],
    attributes: [...(yield* parseOptions(table)), ...custom.attributes],
    ...(custom.blob === undefined ? {} : { blob: custom.blob }),
  };
}

/** Settings of a custom operator: in the flatbuffer, or in files beyond 2 GB behind it. */
function* settingsOf(table: Table): Reading<ByteRange | undefined> {
  const inside = yield* bytesOf(table, OPERATOR.custom);
  if (inside !== undefined && inside.length > 0) return inside;
  return rangeBehind(table, OPERATOR.offset, OPERATOR.size);
}
