import type { Shape } from "../../model/signature.js";
import type { JsonObject } from "../json.js";
import { itemsAt, shapeIn, textAt, valueAt } from "./config.js";
import { type LayerDraft, layerIn } from "./layers.js";

type Known = readonly (number | null)[];

const SAME: ReadonlySet<string> = new Set(
  `Activation ActivityRegularization AlphaDropout BatchNormalization Dropout ELU GaussianDropout GaussianNoise GroupNormalization
  Identity LayerNormalization LeakyReLU Masking Normalization PReLU RMSNormalization ReLU Rescaling Softmax SpatialDropout1D
  SpatialDropout2D SpatialDropout3D ThresholdedReLU UnitNormalization`.split(/\s+/),
);
const MERGING: ReadonlySet<string> = new Set(["Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract"]);
const CONVOLUTION = /^(?:(?:Separable)?Conv(?:olution)?[123]D|DepthwiseConv[12]D|(?:Max|Average)Pooling[123]D)$/;

/** The shape of what a layer gives, for the layers that usually end a model; null where this reader does not work it out. */
export function outputShape({ className, config }: LayerDraft, inputs: readonly Shape[]): Shape {
  const [shape] = inputs;
  if (!isKnown(shape)) return null;
  if (SAME.has(className)) return shape;
  if (MERGING.has(className)) return inputs.every((one) => String(one) === String(shape)) ? shape : null;
  if (className === "Concatenate") return concatenated(inputs, config);
  if (ATTENTION.test(className)) return valueAt(config, "output_shape")?.kind === "array" ? null : shape;
  if (LOOKUP.test(className)) return outputMode(config) === "int" ? shape : null;
  if (WRAPPER.test(className)) return wrapped(className, shape, config);
  if (className === "Dense") return withLast(shape, numberAt(config, "units"));
  if (className === "Flatten") return [shape[0] ?? null, product(shape.slice(1))];
  if (className === "Reshape") {
    const target = shapeIn(valueAt(config, "target_shape"));
    return target === undefined ? null : [shape[0] ?? null, ...target];
  }
  if (className === "Embedding") return [...shape, numberAt(config, "output_dim")];
  if (/^Global(?:Max|Average)Pooling[123]D$/.test(className)) return pooled(shape, config);
  if (/^(?:LSTM|GRU|SimpleRNN)$/.test(className)) return recurrent(shape, config);
  return CONVOLUTION.test(className) ? convolved(className, shape, config) : null;
}

const ATTENTION = /^(?:MultiHeadAttention|Group(?:ed)?QueryAttention)$/;
const LOOKUP = /^(?:StringLookup|IntegerLookup|Discretization|Hashing)$/;
const WRAPPER = /^(?:Bidirectional|SpectralNormalization|TimeDistributed)$/;

export function outputMode(config: JsonObject | undefined): string {
  return textAt(config, "output_mode") ?? "int";
}

function concatenated(inputs: readonly Shape[], config: JsonObject | undefined): Shape {
  const [first] = inputs;
  const stated = valueAt(config, "axis");
  if (!isKnown(first) || stated?.kind !== "integer" || !inputs.every((one) => isKnown(one) && one.length === first.length)) {
    return null;
  }
  const axis = stated.value < 0 ? stated.value + first.length : stated.value;
  const sizes = inputs.map((one) => (isKnown(one) ? (one[axis] ?? null) : null));
  const all = sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0);
  return first.map((size, index) => (index === axis ? all : size));
}

/** What the layer inside gives: of both directions side by side, or of each step. */
function wrapped(className: string, shape: Known, config: JsonObject | undefined): Shape {
  const inner = layerIn(valueAt(config, "layer"));
  if (inner === undefined || WRAPPER.test(inner.className)) return null;
  if (className === "SpectralNormalization") return outputShape(inner, [shape]);
  if (className === "TimeDistributed") {
    const step = outputShape(inner, [[shape[0] ?? null, ...shape.slice(2)]]);
    return isKnown(step) ? [shape[0] ?? null, shape[1] ?? null, ...step.slice(1)] : null;
  }
  const one = outputShape(inner, [shape]);
  const mode = textAt(config, "merge_mode");
  if (!isKnown(one) || mode === undefined) return null;
  const last = one.at(-1) ?? null;
  return mode === "concat" ? withLast(one, last === null ? null : 2 * last) : one;
}

function isKnown(shape: Shape | undefined): shape is Known {
  return shape?.every((size) => typeof size !== "string") === true;
}

function withLast(shape: Known, size: number | null): Known {
  return [...shape.slice(0, -1), size];
}

function product(sizes: Known): number | null {
  return sizes.reduce<number | null>((result, size) => (result === null || size === null ? null : result * size), 1);
}

function numberAt(config: JsonObject | undefined, key: string): number | null {
  const value = valueAt(config, key);
  return value?.kind === "integer" ? value.value : null;
}

function isChannelsFirst(config: JsonObject | undefined): boolean {
  return textAt(config, "data_format") === "channels_first";
}

function pooled(shape: Known, config: JsonObject | undefined): Shape {
  const channels = (isChannelsFirst(config) ? shape[1] : shape.at(-1)) ?? null;
  const keeps = valueAt(config, "keepdims");
  if (keeps?.kind === "boolean" && keeps.value) return null;
  return [shape[0] ?? null, channels];
}

function recurrent(shape: Known, config: JsonObject | undefined): Shape {
  const sequences = valueAt(config, "return_sequences");
  const units = numberAt(config, "units");
  return sequences?.kind === "boolean" && sequences.value ? withLast(shape, units) : [shape[0] ?? null, units];
}

/** Padding `same` and `valid`, channels last, as Keras has it unless told otherwise. */
function convolved(className: string, shape: Known, config: JsonObject | undefined): Shape {
  if (isChannelsFirst(config)) return null;
  const isPooling = className.includes("Pooling");
  const window = sizesAt(config, isPooling ? "pool_size" : "kernel_size");
  const steps = sizesAt(config, "strides") ?? window;
  const dilation = sizesAt(config, "dilation_rate");
  const padding = textAt(config, "padding");
  const spatial = shape.slice(1, -1).map((size, index) => {
    const [width, step, apart] = [window, steps, dilation].map((sizes) => sizes?.[index] ?? sizes?.[0] ?? 1);
    if (size === null || width === undefined || !step) return null;
    if (padding === "same") return Math.ceil(size / step);
    return padding === "valid" ? Math.floor((size - (width - 1) * (apart ?? 1) - 1) / step) + 1 : null;
  });
  const channels = shape.at(-1) ?? null;
  const filters = isPooling ? channels : numberAt(config, "filters");
  const multiplier = numberAt(config, "depth_multiplier");
  const isDepthwise = className.startsWith("Depthwise");
  const last = isDepthwise ? (channels === null || multiplier === null ? null : channels * multiplier) : filters;
  return [shape[0] ?? null, ...spatial, last];
}

function sizesAt(config: JsonObject | undefined, key: string): readonly number[] | undefined {
  const value = valueAt(config, key);
  if (value?.kind === "integer") return [value.value];
  const sizes = itemsAt(config, key)?.flatMap((item) => (item.kind === "integer" ? [item.value] : []));
  return sizes === undefined || sizes.length === 0 ? undefined : sizes;
}
