import { plus, productOf, type Size, times, whole } from "./amount.js";
import { attention, multiHeadAttention, packedAttention } from "./attention.js";
import { type Fact, intOf, known, type Operation, shapeAt } from "./fact.js";
import { blockProduct, einsum, matrixProduct, type Product } from "./products.js";
import { recurrent } from "./recurrent.js";
import { convolved, transposedConvolved } from "./windows.js";

/** What a node with MACs gives, and how many it takes; null when a size is missing. Additions of a bias are not counted. */
export interface Computed {
  readonly outputs: readonly Fact[];
  readonly macs: Size;
}

type Compute = (operation: Operation) => Computed;

const STANDARD: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ["Conv", (operation) => convolution(operation, 0, 1)],
  ["ConvInteger", (operation) => convolution(operation, 0, 1)],
  ["QLinearConv", (operation) => convolution(operation, 0, 3)],
  ["ConvTranspose", transposedConvolution],
  ["CausalConvWithState", causalConvolution],
  ["DeformConv", (operation) => convolution(operation, 0, 1)],
  ["Gemm", (operation) => product(matrixProduct(operation, 0, 1))],
  ["MatMul", (operation) => product(matrixProduct(operation, 0, 1))],
  ["MatMulInteger", (operation) => product(matrixProduct(operation, 0, 1))],
  ["QLinearMatMul", (operation) => product(matrixProduct(operation, 0, 3))],
  ["Einsum", (operation) => product(einsum(operation))],
  ["Attention", (operation) => product(attention(operation))],
  ["LSTM", recurrent],
  ["GRU", recurrent],
  ["RNN", recurrent],
]);

const LEARNING: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ["LinearClassifier", linear],
  ["LinearRegressor", linear],
]);

const MICROSOFT: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ["FusedConv", (operation) => convolution(operation, 0, 1)],
  ["FusedGemm", (operation) => product(matrixProduct(operation, 0, 1))],
  ["FusedMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
  ["TransposeMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
  ["QGemm", (operation) => product(matrixProduct(operation, 0, 3))],
  ["DynamicQuantizeMatMul", (operation) => product(matrixProduct(operation, 0, 1))],
  ["MatMulIntegerToFloat", (operation) => product(matrixProduct(operation, 0, 1))],
  ["MatMulNBits", (operation) => product(blockProduct(operation))],
  ["MatMulBnb4", (operation) => product(blockProduct(operation))],
  ["Attention", (operation) => product(packedAttention(operation))],
  ["MultiHeadAttention", (operation) => product(multiHeadAttention(operation))],
]);

const BY_DOMAIN: ReadonlyMap<string, ReadonlyMap<string, Compute>> = new Map([
  ["ai.onnx", STANDARD],
  ["ai.onnx.ml", LEARNING],
  ["com.microsoft", MICROSOFT],
]);

/** Whether this version knows operators of the domain: other formats have operators of their own. */
export function isCountedDomain(domain: string): boolean {
  return BY_DOMAIN.has(domain);
}

/** Undefined for operators without a formula. */
export function computedOf(operation: Operation): Computed | undefined {
  const { domain, operator } = operation.node;
  return BY_DOMAIN.get(domain)?.get(operator)?.(operation);
}

/** Every output element takes a kernel of one group's channels: batch × places × all elements of the weight. */
function convolution(operation: Operation, x: number, weight: number): Computed {
  // Channels last, as some fused operators have them, would give other sizes without a word.
  if ((intOf(operation, "channels_last") ?? 0) !== 0) return { outputs: [], macs: null };
  const output = convolved(operation, x, weight);
  const places = output.shape === null ? null : productOf(output.shape.filter((_, axis) => axis !== 1));
  return { outputs: [output], macs: times(places, productOf(shapeAt(operation, weight) ?? [null])) };
}

/** Every element takes the kernel of its own channel, of the past as well: https://onnx.ai/onnx/operators/onnx__CausalConvWithState.html */
function causalConvolution(operation: Operation): Computed {
  const [input, weight] = [shapeAt(operation, 0), shapeAt(operation, 1)];
  const kernel = weight?.[2] ?? null;
  const state = input === null ? null : [input[0] ?? null, input[1] ?? null, plus(kernel, whole(-1))];
  return { outputs: [known(input), known(state)], macs: times(productOf(input ?? [null]), kernel) };
}

/** Every input element is spread over a kernel of one group's channels. */
function transposedConvolution(operation: Operation): Computed {
  const input = shapeAt(operation, 0);
  const places = input === null ? null : productOf(input.filter((_, axis) => axis !== 1));
  return {
    outputs: [transposedConvolved(operation)],
    macs: times(places, productOf(shapeAt(operation, 1) ?? [null])),
  };
}

function product({ shape, macs }: Product): Computed {
  return { outputs: [known(shape)], macs };
}

/** One product of a row with the coefficients of each class or target, which are a list in an attribute. */
function linear(operation: Operation): Computed {
  const coefficients = operation.node.attributes.find(({ name }) => name === "coefficients")?.value;
  const input = shapeAt(operation, 0);
  if (coefficients?.kind !== "floats" || input === null || input.length === 0) return { outputs: [], macs: null };
  const rows = input.length === 1 ? whole(1) : (input[0] ?? null);
  return { outputs: [], macs: times(rows, whole(coefficients.value.length)) };
}
