import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { plainFloat } from "../../encodings/plain-float.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import {
  expectType,
  float32Of,
  int64Of,
  integerOf,
  messageOf,
  rangeOf,
  readInt64s,
  readText,
} from "../../encodings/protobuf-values.js";
import { type GraphDraft, type NodeDraft, type TensorDraft, WEIGHTS } from "./drafts.js";
import { branchesOf, layerNameOf, shapeFieldsOf, type Weight, weightsOf } from "./layers.js";

const FIRST_LAYER = 100;
// Kernel sizes, strides, paddings and axes: longer fields are weights or tables.
const LONGEST_SETTING_BYTES = 64;
const FLOAT_BYTES = 4;
const CUSTOM_CLASS = 10;

/** NeuralNetwork, and the classifier and regressor that begin like it. */
export function* parseNetwork(cursor: Cursor, message: Extent): Reading<GraphDraft> {
  const draft: GraphDraft = { name: "main", inputs: [], outputs: [], nodes: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.nodes.push(yield* parseLayer(cursor, messageOf(cursor, field, WEIGHTS.node)));
  });
  return draft;
}

/** NeuralNetworkLayer. */
function* parseLayer(cursor: Cursor, message: Extent): Reading<NodeDraft> {
  const draft: NodeDraft = { name: "", operator: "", inputs: [], outputs: [], attributes: [], blocks: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) draft.inputs.push(yield* readText(cursor, field));
    if (field.number === 3) draft.outputs.push(yield* readText(cursor, field));
    if (field.number < FIRST_LAYER) return;
    draft.operator = layerNameOf(field.number);
    yield* parseParameters(cursor, messageOf(cursor, field), draft);
  });
  return draft;
}

interface Sizes {
  readonly numbers: Map<number, number>;
  readonly lists: Map<number, number[]>;
}

/** Weights become tensors, networks blocks; every other setting is told by the number of its field. */
function* parseParameters(cursor: Cursor, message: Extent, draft: NodeDraft): Reading<void> {
  const [weights, branches] = [weightsOf(draft.operator), branchesOf(draft.operator)];
  const sizes: Sizes = { numbers: new Map(), lists: new Map() };
  const tensors: { readonly name: string; readonly tensor: TensorDraft }[] = [];
  yield* readMessage(cursor, message, function* (field) {
    const weight = weights.get(field.number);
    const branch = branches.get(field.number);
    if (weight !== undefined) yield* parseWeights(cursor, field, weight, tensors);
    else if (branch !== undefined) {
      const network = yield* parseNetwork(cursor, messageOf(cursor, field, WEIGHTS.graph));
      draft.blocks.push({ ...network, name: branch });
    } else if (draft.operator === "custom" && field.number === CUSTOM_CLASS) draft.customClass = yield* readText(cursor, field);
    else yield* parseSetting(cursor, field, draft, sizes);
  });
  const shape = shapeOf(draft.operator, sizes);
  for (const { name, tensor } of tensors) {
    const [count] = tensor.shape;
    const isWhole = shape !== undefined && (name === "weights" || name === "data") && productOf(shape) === count;
    draft.attributes.push({ name, value: { kind: "tensor", tensor: isWhole ? { ...tensor, shape } : tensor } });
  }
}

function shapeOf(operator: string, { numbers, lists }: Sizes): readonly number[] | undefined {
  const fields = shapeFieldsOf(operator);
  if (fields === undefined) return undefined;
  return [...fields.sizes.map((field) => numbers.get(field) ?? 0), ...(lists.get(fields.list ?? 0) ?? [])];
}

function productOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function* parseSetting(cursor: Cursor, field: Field, draft: NodeDraft, sizes: Sizes): Reading<void> {
  cursor.reserve(1);
  const name = String(field.number);
  switch (field.type) {
    case "varint":
      draft.attributes.push({ name, value: { kind: "ints", value: [String(int64Of(cursor, field))] } });
      sizes.numbers.set(field.number, Number(field.bits));
      return;
    case "fixed32":
      draft.attributes.push({ name, value: { kind: "floats", value: [plainFloat(float32Of(cursor, field))] } });
      return;
    case "length":
      if (field.end - field.start > LONGEST_SETTING_BYTES) return;
      yield* parseShort(cursor, field, draft, sizes);
  }
}

/** A list of numbers, or a message of its own: which one, only its layer knows. Its bytes tell one from another. */
function* parseShort(cursor: Cursor, field: Field, draft: NodeDraft, sizes: Sizes): Reading<void> {
  cursor.position = field.start;
  if (!cursor.holds(field.end - field.start)) yield* cursor.need(field.end - field.start);
  const hex = [...cursor.bytesOf(field)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  draft.attributes.push({ name: String(field.number), value: { kind: "strings", value: [hex] } });
  if (shapeFieldsOf(draft.operator)?.list !== field.number) return;
  const list: bigint[] = [];
  yield* readInt64s(cursor, field, list);
  sizes.lists.set(field.number, [...(sizes.lists.get(field.number) ?? []), ...list.map(Number)]);
}

function* parseWeights(
  cursor: Cursor,
  field: Field,
  weight: Weight,
  tensors: { readonly name: string; readonly tensor: TensorDraft }[],
): Reading<void> {
  const inner = weight.in;
  if (inner === undefined) {
    tensors.push({ name: weight.name, tensor: yield* parseWeight(cursor, messageOf(cursor, field, WEIGHTS.tensor)) });
    return;
  }
  yield* readMessage(cursor, messageOf(cursor, field), function* (member) {
    const one = inner.get(member.number);
    if (one !== undefined) yield* parseWeights(cursor, member, { ...one, name: `${weight.name}.${one.name}` }, tensors);
  });
}

/** WeightParams: single or half precision, or bytes that stand for quantised numbers. */
function* parseWeight(cursor: Cursor, message: Extent): Reading<TensorDraft> {
  const found = {
    floats: [] as Extent[],
    halves: undefined as Extent | undefined,
    raw: undefined as Extent | undefined,
    int8: false,
    bits: 0,
  };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) found.floats.push(extentOf(rangeOf(cursor, field, "fixed32")));
    if (field.number === 2 || field.number === 30 || field.number === 31) expectType(cursor, field, "length");
    if (field.number === 2) found.halves = field;
    if (field.number === 30 || field.number === 31) found.raw = field;
    if (field.number === 31) found.int8 = true;
    if (field.number !== 40) return;
    yield* readMessage(cursor, messageOf(cursor, field), (inner) => {
      if (inner.number === 1) found.bits = integerOf(cursor, inner);
      return undefined;
    });
  });
  const { halves, raw, floats, int8, bits } = found;
  const tensor = (dtype: TensorDraft["dtype"], width: number, extents: readonly Extent[]): TensorDraft => {
    const ranges = extents.map(({ start, end }) => ({ offset: start, length: end - start }));
    const bytes = ranges.reduce((sum, { length }) => sum + length, 0);
    return { offset: message.start, dtype, shape: [bytes / width], store: { kind: "inline", encoding: "elements", ranges } };
  };
  if (raw !== undefined) return tensor(int8 ? "int8" : bits === 8 ? "uint8" : "unknown(quantised)", 1, [raw]);
  if (halves === undefined) return tensor("float32", FLOAT_BYTES, floats);
  if ((halves.end - halves.start) % 2 === 0) return tensor("float16", 2, [halves]);
  throw cursor.refusal("tensor-size", "Half-precision weights end inside of a number: export the model again.", halves.start);
}

function extentOf({ offset, length }: { readonly offset: number; readonly length: number }): Extent {
  return { start: offset, end: offset + length };
}
