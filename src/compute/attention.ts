import { exactQuotient, plus, productOf, type Size, times, whole } from "./amount.js";
import { intOf, intsOf, type Operation, type Sizes, shapeAt } from "./fact.js";
import { type Product, UNKNOWN_PRODUCT } from "./products.js";

/** Attention of opset 23, https://onnx.ai/onnx/operators/onnx__Attention.html, without a past: queries by keys, and weights by values. */
export function attention(operation: Operation): Product {
  const [query, key, value] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
  if (query === null || key === null || value === null || hasInput(operation, 4)) return UNKNOWN_PRODUCT;
  if (query?.length === 4) {
    const [batch = null, heads = null, length = null, width = null] = query;
    const [long, deep] = [key?.[2] ?? null, value?.[3] ?? null];
    const scores = productOf([batch, heads, length, long]);
    return { shape: [batch, heads, length, deep], macs: times(scores, plus(width, deep)) };
  }
  const [heads, shared] = [intOf(operation, "q_num_heads"), intOf(operation, "kv_num_heads")];
  if (query?.length !== 3 || heads === undefined || shared === undefined || shared < 1 || heads % shared !== 0)
    return UNKNOWN_PRODUCT;
  const deep = times(value?.[2] ?? null, whole(heads / shared));
  return attendedBy(query, key ?? null, deep);
}

/** com.microsoft MultiHeadAttention of three tensors without a past. */
export function multiHeadAttention(operation: Operation): Product {
  const [query, key, value] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
  if (hasInput(operation, 6) || hasInput(operation, 7) || query?.length !== 3 || key?.length !== 3 || value?.length !== 3) {
    return UNKNOWN_PRODUCT;
  }
  return attendedBy(query, key, value[2] ?? null);
}

/** com.microsoft Attention without a past: one product for queries, keys and values together, then attention itself. */
export function packedAttention(operation: Operation): Product {
  const [input, weight] = [shapeAt(operation, 0), shapeAt(operation, 1)];
  if (input?.length !== 3 || weight?.length !== 2 || hasInput(operation, 4)) return UNKNOWN_PRODUCT;
  const [batch = null, length = null, width = null] = input;
  const stated = intsOf(operation, "qkv_hidden_sizes");
  const third = exactQuotient(weight[1] ?? null, whole(3));
  const [query, value] = stated?.length === 3 ? [whole(stated[0] ?? 0), whole(stated[2] ?? 0)] : [third, third];
  const projected = productOf([batch, length, width, weight[1] ?? null]);
  const result = attendedBy([batch, length, query], [batch, length, query], value);
  return { shape: result.shape, macs: plus(projected, result.macs) };
}

/** Batch, length, heads times width: `deep` is the width of all values together. */
function attendedBy(query: Sizes, key: Sizes | null, deep: Size): Product {
  const [batch = null, length = null, width = null] = query;
  const scores = productOf([batch, length, key?.[1] ?? null]);
  return { shape: [batch, length, deep], macs: times(scores, plus(width, deep)) };
}

function hasInput({ node }: Operation, index: number): boolean {
  return (node.inputs[index] ?? "") !== "";
}
