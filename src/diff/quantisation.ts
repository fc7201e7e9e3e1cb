import type { Attribute } from "../model/graph.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import type { TwoTensors } from "./values.js";

/**
 * A tensor of small integers that stands for numbers: (element − zero point) × scale. Or one in blocks that leaves a scale of the
 * whole tensor, or of each of its matrices, to another tensor.
 */
export interface QuantisedTensor {
  readonly tensor: Tensor;
  /** Name of the tensor that it takes the place of; its own where only the dtype tells. */
  readonly standsFor: string;
  readonly scale: Tensor;
  readonly zeroPoint?: Tensor;
  /** Dimension that a list of scales counts, as the node that dequantises says; names do not tell. */
  readonly axis?: number;
}

/** Integers that are weights: wider ones are indices, lengths and counts. */
const QUANTISED_DTYPES: ReadonlySet<string> = new Set(["int8", "uint8", "int4", "uint4", "int2", "uint2"]);

const SCALED_BLOCKS = "nvfp4";

/**
 * The quantised tensors of a model by their names: by the nodes that dequantise them, by what the format states beside them, and by
 * what exporters call the tensors beside them, `w_quantized`, `w_scale` and `w_zero_point`, or `w` and `w_scale` (also `w.scale`, `w_scales`, `weight_zero_point`).
 */
export function quantisedTensors({ tensors, graphs }: Model): ReadonlyMap<string, QuantisedTensor> {
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const found = new Map<string, QuantisedTensor>();
  const note = (
    tensor: Tensor,
    standsFor: string,
    scale: Tensor | undefined,
    zeroPoint: Tensor | undefined,
    of: Pick<QuantisedTensor, "axis"> = {},
  ) => {
    if (!QUANTISED_DTYPES.has(tensor.dtype) || scale === undefined || found.has(tensor.name)) return;
    found.set(tensor.name, { tensor, standsFor, scale, ...(zeroPoint === undefined ? {} : { zeroPoint }), ...of });
  };
  for (const { name, nodes, quantisation } of graphs) {
    const at = (value: string | undefined) => byName.get(name === "main" ? (value ?? "") : `${name}/${value}`);
    for (const { operator, inputs, outputs, attributes } of nodes) {
      const [element, scale, zeroPoint] = inputs;
      const tensor = operator === "DequantizeLinear" ? at(element) : undefined;
      if (tensor === undefined || outputs[0] === undefined) continue;
      note(tensor, name === "main" ? outputs[0] : `${name}/${outputs[0]}`, at(scale), at(zeroPoint), {
        axis: axisOf(attributes, tensor.shape.length),
      });
    }
    for (const { tensor: value, stated } of quantisation) {
      const tensor = at(value);
      if (tensor !== undefined) note(tensor, tensor.name, stated?.scale, stated?.zeroPoint, { axis: stated?.axis ?? 0 });
    }
  }
  for (const tensor of tensors) {
    if (tensor.dtype === SCALED_BLOCKS) {
      // As convert_hf_to_gguf.py of llama.cpp names it, and its loaders look for it. Without one the blocks are all there is.
      const scale = byName.get(tensor.name.replace(/(\.weight)?$/, ".scale"));
      if (scale !== undefined) found.set(tensor.name, { tensor, standsFor: tensor.name, scale, axis: 0 });
      continue;
    }
    const standsFor = tensor.name.replace(/_quantized$/, "");
    const beside = (...endings: readonly string[]) =>
      endings.flatMap((ending) => byName.get(`${standsFor}${ending}`) ?? []).find(({ name }) => name !== tensor.name);
    note(
      tensor,
      standsFor,
      beside("_scale", ".scale", "_scales", ".scales"),
      beside("_zero_point", ".zero_point", "_zero_points"),
    );
  }
  return found;
}

/** DequantizeLinear counts its second dimension unless it says otherwise; where there is only one, that one. */
function axisOf(attributes: readonly Attribute[], rank: number): number {
  const stated = attributes.find(({ name }) => name === "axis")?.value;
  const axis = stated?.kind === "int" ? Number(stated.value) : 1;
  return rank === 1 ? 0 : axis < 0 ? axis + rank : axis;
}

/**
 * The dimension along which several scales stand, one for each place. A list whose length several dimensions have says so only where
 * the axis is known; of as many dimensions as the tensor, one where all others are 1. Undefined for scales of blocks.
 */
export function scaledAxis({ tensor: { shape }, scale, axis }: QuantisedTensor): number | undefined {
  if (scale.shape.length > 1) {
    const several = scale.shape.flatMap((count, at) => (count === 1 ? [] : [at]));
    const [only = -1] = several;
    const isBeside = only === 0 || scale.shape.length === shape.length;
    return several.length === 1 && isBeside && scale.shape[only] === shape[only] ? only : undefined;
  }
  const [count] = scale.shape;
  if (axis !== undefined) return shape[axis] === count ? axis : undefined;
  const [first, second] = shape.flatMap((size, at) => (size === count ? [at] : []));
  return second === undefined ? first : undefined;
}

/** Tensors in blocks that mean nothing without another one. */
export function scaledBlockTensors(model: Model): readonly Tensor[] {
  const quantised = model.tensors.some(({ dtype }) => dtype === SCALED_BLOCKS) ? quantisedTensors(model).values() : [];
  return [...quantised].flatMap(({ tensor }) => (tensor.dtype === SCALED_BLOCKS ? [tensor] : []));
}

/** Two tensors that hold the same weights, at least one of them quantised. */
export interface QuantisedPair extends TwoTensors {
  readonly quantised: { readonly base?: QuantisedTensor; readonly head?: QuantisedTensor };
}

/** Pairs of which at least one side is quantised, by the name that it stands for. */
export function quantisedPairs(base: Model, head: Model): readonly QuantisedPair[] {
  const [before, after] = [quantisedTensors(base), quantisedTensors(head)];
  if (before.size + after.size === 0) return [];
  const bases = new Map(base.tensors.map((tensor) => [before.get(tensor.name)?.standsFor ?? tensor.name, tensor]));
  return head.tensors.flatMap((tensor) => {
    const later = after.get(tensor.name);
    const counterpart = bases.get(later?.standsFor ?? tensor.name);
    if (counterpart === undefined) return [];
    const earlier = before.get(counterpart.name);
    if (earlier === undefined && later === undefined) return [];
    const quantised = { ...(earlier === undefined ? {} : { base: earlier }), ...(later === undefined ? {} : { head: later }) };
    return [{ base: counterpart, head: tensor, quantised }];
  });
}
