import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { readMessage, type WireType } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import {
  float32Of,
  int64Of,
  integerOf,
  messageOf,
  rangeOf,
  readFloat32s,
  readInt64s,
  readText,
} from "../../encodings/protobuf-values.js";
import type { Attribute } from "../../model/graph.js";
import type { ByteRange } from "../../model/tensor.js";
import { attributeOf, NO_PARTS } from "./attributes.js";
import { type AttributeDraft, type NodeDraft, type TypeDraft, WEIGHTS } from "./drafts.js";
import { parseGraph } from "./parse-graph.js";
import { parseSparse, parseTensor } from "./parse-tensor.js";
import { parseType } from "./parse-type.js";

/** The attributes with which a `Constant` spells its value out, and the field that holds it. */
const SPELLED_OUT: ReadonlyMap<string, readonly [number, WireType]> = new Map([
  ["value_float", [2, "fixed32"]],
  ["value_int", [3, "varint"]],
  ["value_string", [4, "length"]],
  ["value_floats", [7, "fixed32"]],
  ["value_ints", [8, "varint"]],
  ["value_strings", [9, "length"]],
]);

const UNSAID_TYPE: TypeDraft = { kind: "opaque", domain: "", name: "" };

/** NodeProto. */
export function* parseNode(cursor: Cursor, message: Extent): Reading<NodeDraft> {
  const draft: NodeDraft = { name: "", operator: "", domain: "", overload: "", inputs: [], outputs: [], attributes: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.inputs.push(yield* readText(cursor, field));
    if (field.number === 2) draft.outputs.push(yield* readText(cursor, field));
    if (field.number === 3) draft.name = yield* readText(cursor, field);
    if (field.number === 4) draft.operator = yield* readText(cursor, field);
    if (field.number === 5) {
      draft.attributes.push(finished(yield* parseAttribute(cursor, messageOf(cursor, field, WEIGHTS.attribute))));
    }
    if (field.number === 7) draft.domain = yield* readText(cursor, field);
    if (field.number === 8) draft.overload = yield* readText(cursor, field);
  });
  // A list that grew has room for 16 more: with 100,000 nodes that is most of the memory.
  draft.inputs = draft.inputs.slice();
  draft.outputs = draft.outputs.slice();
  draft.attributes = draft.attributes.slice();
  return draft;
}

/** Most attributes are plain values; what they were parsed from need not wait for the rest of the model. */
export function finished(draft: AttributeDraft): Attribute | AttributeDraft {
  const { tensor, graph, sparseTensor, tensors, graphs, sparseTensors, ranges } = draft;
  const isPlain = [tensor, graph, sparseTensor, tensors, graphs, sparseTensors, ranges].every((part) => part === undefined);
  return isPlain ? attributeOf(draft, NO_PARTS) : draft;
}

/** AttributeProto. */
export function* parseAttribute(cursor: Cursor, message: Extent): Reading<AttributeDraft> {
  const draft: AttributeDraft = { name: "", type: 0, reference: "" };
  yield* readMessage(cursor, message, function* (field) {
    switch (field.number) {
      case 1:
        draft.name = yield* readText(cursor, field);
        break;
      case 2:
        draft.float = float32Of(cursor, field);
        break;
      case 3:
        draft.int = int64Of(cursor, field);
        break;
      case 4:
        draft.string = yield* readText(cursor, field);
        break;
      case 5:
        onlyOnce(cursor, field, draft.tensor);
        draft.tensor = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
        break;
      case 6:
        onlyOnce(cursor, field, draft.graph);
        draft.graph = yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph));
        break;
      case 7:
        draft.floats ??= [];
        yield* readFloat32s(cursor, field, draft.floats);
        break;
      case 8:
        draft.ints ??= [];
        yield* readInt64s(cursor, field, draft.ints);
        break;
      case 9:
        draft.strings ??= [];
        draft.strings.push(yield* readText(cursor, field));
        break;
      case 10:
        draft.tensors ??= [];
        draft.tensors.push(yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
        break;
      case 11:
        draft.graphs ??= [];
        draft.graphs.push(yield* parseGraph(cursor, messageOf(cursor, field, WEIGHTS.graph)));
        break;
      case 14:
        onlyOnce(cursor, field, draft.typeProto);
        draft.typeProto = (yield* parseType(cursor, messageOf(cursor, field))) ?? UNSAID_TYPE;
        break;
      case 15:
        draft.typeProtos ??= [];
        draft.typeProtos.push((yield* parseType(cursor, messageOf(cursor, field))) ?? UNSAID_TYPE);
        break;
      case 20:
        draft.type = integerOf(cursor, field);
        break;
      case 21:
        draft.reference = yield* readText(cursor, field);
        break;
      case 22:
        onlyOnce(cursor, field, draft.sparseTensor);
        draft.sparseTensor = yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor));
        break;
      case 23:
        draft.sparseTensors ??= [];
        draft.sparseTensors.push(yield* parseSparse(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
        break;
    }
  });
  const spelledOut = SPELLED_OUT.get(draft.name);
  if (spelledOut !== undefined) yield* noteRanges(cursor, message, draft, ...spelledOut);
  return draft;
}

/** A second pass over the few attributes whose numbers are themselves a tensor: the name may stand after the numbers. */
function* noteRanges(cursor: Cursor, message: Extent, draft: AttributeDraft, number: number, element: WireType): Reading<void> {
  const ranges: ByteRange[] = [];
  yield* readMessage(cursor, message, (field) => {
    if (field.number !== number) return undefined;
    const range = rangeOf(cursor, field, element);
    // The singular ones count once, the last time they stand.
    if (number <= 4) ranges[0] = range;
    else ranges.push(range);
    return undefined;
  });
  draft.ranges = ranges;
}
