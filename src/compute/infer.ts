import { flooredQuotient, numberOf, ONE, type Size, times, whole } from "./amount.js";
import { broadcast } from "./broadcast.js";
import { axisOf, type Fact, intOf, intsOf, known, type Operation, type Sizes, settingOf, shapeAt, UNKNOWN } from "./fact.js";
import * as layout from "./layout.js";
import { resized } from "./resize.js";
import { ELEMENTS } from "./values.js";
import { pooled } from "./windows.js";

type Infer = (operation: Operation) => readonly Fact[];

/** What is known of the outputs of an operator that has no MACs, by its node and inputs. Operators that are not listed tell nothing. */
export function outputsOf(operation: Operation): readonly Fact[] {
  const { domain, operator } = operation.node;
  const infer = (domain === "com.microsoft" ? MICROSOFT : domain === "ai.onnx" ? STANDARD : NOTHING).get(operator);
  const outputs = infer?.(operation) ?? [];
  const elements = domain === "ai.onnx" ? ELEMENTS.get(operator)?.(operation) : undefined;
  const [first = UNKNOWN, ...others] = outputs;
  if (elements === undefined || (first.shape !== null && first.shape.length > 2)) return outputs;
  return first.shape === null ? [known([whole(elements.length)], elements)] : [known(first.shape, elements), ...others];
}

const NOTHING: ReadonlyMap<string, Infer> = new Map();

function shaped(shapeOf: (operation: Operation) => Sizes | null): Infer {
  return (operation) => [known(shapeOf(operation))];
}

const SAME = shaped((operation) => shapeAt(operation, 0));
const BROADCAST = shaped((operation) => broadcast(operation.inputs.map((input) => input?.shape ?? null)));

const STANDARD: ReadonlyMap<string, Infer> = new Map<string, Infer>([
  ...every(
    `Abs Acos Acosh Asin Asinh Atan Atanh BatchNormalization Bernoulli BitwiseNot Cast CastLike Ceil Celu Clip Cos Cosh CumSum CumProd
     DequantizeLinear Elu Erf Exp Floor Gelu GroupNormalization HardSigmoid HardSwish Hardmax Identity InstanceNormalization IsInf
     IsNaN LRN LayerNormalization LeakyRelu Log LogSoftmax LpNormalization MeanVarianceNormalization Mish Neg Not PRelu QuantizeLinear
     RMSNormalization RandomNormalLike RandomUniformLike Reciprocal Relu ReverseSequence RotaryEmbedding Round Scatter ScatterElements
     ScatterND Selu Shrink Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt SwiGLU Swish Tan Tanh ThresholdedRelu Trilu ImageScaler Scale
     ScaledTanh ParametricSoftplus Affine`,
    SAME,
  ),
  ...every("Add Sub Mul Div", (operation) => [known(addedShape(operation))]),
  ...every(
    "And BitShift BitwiseAnd BitwiseOr BitwiseXor Equal Greater GreaterOrEqual Less LessOrEqual Max Mean Min Mod Or Pow Sum Where Xor",
    BROADCAST,
  ),
  ...every("Dropout", (operation) => [known(shapeAt(operation, 0)), known(shapeAt(operation, 0))]),
  ...every("DynamicQuantizeLinear", (operation) => [known(shapeAt(operation, 0)), known([]), known([])]),
  ...every("AveragePool LpPool", (operation) => [pooled(operation)]),
  ...every("MaxPool", (operation) => [pooled(operation), pooled(operation)]),
  ...every(
    "GlobalAveragePool GlobalMaxPool GlobalLpPool",
    shaped((operation) => shapeAt(operation, 0)?.map((size, axis) => (axis < 2 ? size : ONE)) ?? null),
  ),
  ...every(
    "ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare",
    shaped(layout.reduced),
  ),
  ...every("ArgMax ArgMin", shaped(layout.reducedToIndex)),
  ...every("Concat", shaped(layout.concatenated)),
  ...every("Expand", shaped(layout.expanded)),
  ...every("Flatten", shaped(layout.flattened)),
  ...every("Gather", shaped(layout.gathered)),
  ...every(
    "GatherElements",
    shaped((operation) => shapeAt(operation, 1)),
  ),
  ...every("GatherND", shaped(layout.gatheredPoints)),
  ...every("Pad", shaped(layout.padded)),
  ...every("Reshape", shaped(layout.reshaped)),
  ...every("Slice", shaped(layout.sliced)),
  ...every("Squeeze", shaped(layout.squeezed)),
  ...every("Tile", shaped(layout.tiled)),
  ...every("Transpose", shaped(layout.transposed)),
  ...every("Unsqueeze", shaped(layout.unsqueezed)),
  ...every("Resize Upsample", shaped(resized)),
  ...every("Split", split),
  ...every("Shape", (operation) => [rankOf(operation)]),
  ...every(
    "Size",
    shaped(() => []),
  ),
  ...every("Constant", (operation) => [constant(operation)]),
  ...every(
    "ConstantOfShape",
    shaped((operation) => operation.inputs[0]?.elements ?? null),
  ),
  ...every(
    "NonZero",
    shaped((operation) => [shapeAt(operation, 0) === null ? null : whole(shapeAt(operation, 0)?.length ?? 0), null]),
  ),
  ...every("OneHot", shaped(oneHot)),
  ...every(
    "Range",
    shaped(() => [null]),
  ),
  ...every(
    "RandomNormal RandomUniform",
    shaped((operation) => intsOf(operation, "shape")?.map(whole) ?? null),
  ),
  ...every(
    "DepthToSpace",
    shaped((operation) => blocks(operation, true)),
  ),
  ...every(
    "SpaceToDepth",
    shaped((operation) => blocks(operation, false)),
  ),
  ...every("TopK", topK),
]);

const MICROSOFT: ReadonlyMap<string, Infer> = new Map<string, Infer>([
  ...every(
    `BiasAdd BiasGelu DequantizeLinear FastGelu Gelu GroupNorm QLinearLeakyRelu QLinearSigmoid QLinearSoftmax QuantizeLinear QuickGelu
     RotaryEmbedding SimplifiedLayerNormalization SkipLayerNormalization SkipSimplifiedLayerNormalization Trilu`,
    SAME,
  ),
  ...every("QLinearAdd QLinearMul", (operation) => [known(broadcast([shapeAt(operation, 0), shapeAt(operation, 3)]))]),
]);

function every(names: string, infer: Infer): readonly (readonly [string, Infer])[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, infer]);
}

/** Until opset 6 the second operand was aligned by an attribute and could not widen the first. */
function addedShape(operation: Operation): Sizes | null {
  if (intOf(operation, "broadcast") !== undefined) return shapeAt(operation, 0);
  return broadcast([shapeAt(operation, 0), shapeAt(operation, 1)]);
}

function rankOf(operation: Operation): Fact {
  const shape = shapeAt(operation, 0);
  const [start, end] = [intOf(operation, "start") ?? 0, intOf(operation, "end")];
  return known([shape === null ? null : whole(shape.slice(start, end).length)]);
}

function constant(operation: Operation): Fact {
  if (operation.value !== undefined) return operation.value;
  const { attributes } = operation.node;
  const value = attributes.find(({ name }) => name.startsWith("value_"))?.value;
  if (value === undefined || value.kind === "reference") return UNKNOWN;
  return known(Array.isArray(value.value) ? [whole(value.value.length)] : []);
}

function split(operation: Operation): readonly Fact[] {
  const shape = shapeAt(operation, 0);
  const count = operation.node.outputs.length;
  const sizes = settingOf(operation, "split", 1);
  if (shape === null) return [];
  const axis = axisOf(intOf(operation, "axis") ?? 0, shape.length);
  return Array.from({ length: count }, (_, index) =>
    known(shape.map((size, at) => (at === axis ? partOf(size, sizes, index, count) : size))),
  );
}

function partOf(size: Size, sizes: readonly number[] | null | undefined, index: number, count: number): Size {
  if (sizes !== undefined) return sizes?.[index] === undefined ? null : whole(sizes[index]);
  const all = numberOf(size);
  if (all === undefined) return null;
  // The last part is what is left where the size does not divide.
  const part = Math.ceil(all / count);
  return whole(Math.max(Math.min(part, all - part * index), 0));
}

function oneHot(operation: Operation): Sizes | null {
  const indices = shapeAt(operation, 0);
  if (indices === null) return null;
  const axis = axisOf(intOf(operation, "axis") ?? -1, indices.length + 1) ?? indices.length;
  return [...indices.slice(0, axis), operation.inputs[1]?.elements?.[0] ?? null, ...indices.slice(axis)];
}

function blocks(operation: Operation, isToSpace: boolean): Sizes | null {
  const shape = shapeAt(operation, 0);
  const side = intOf(operation, "blocksize");
  if (shape?.length !== 4 || side === undefined || side < 1) return null;
  const [batch = null, channels = null, height = null, width = null] = shape;
  const grown = (size: Size, by: number): Size => times(size, whole(by));
  return isToSpace
    ? [batch, flooredQuotient(channels, side * side), grown(height, side), grown(width, side)]
    : [batch, grown(channels, side * side), flooredQuotient(height, side), flooredQuotient(width, side)];
}

function topK(operation: Operation): readonly Fact[] {
  const shape = shapeAt(operation, 0);
  if (shape === null) return [];
  const axis = axisOf(intOf(operation, "axis") ?? -1, shape.length);
  const stated = intOf(operation, "k");
  const kept = stated === undefined ? (operation.inputs[1]?.elements?.[0] ?? null) : whole(stated);
  const fact = known(shape.map((size, at) => (at === axis ? kept : size)));
  return [fact, fact];
}
