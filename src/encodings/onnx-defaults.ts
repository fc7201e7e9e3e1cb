import type { Attribute, Node } from "../model/graph.js";

/**
 * What operators do when an attribute is left out, where all versions of the operator agree. A line is an operator.
 * https://onnx.ai/onnx/operators/
 */
const STATED = `
  AffineGrid: align_corners=0
  ArgMax: axis=0 keepdims=1 select_last_index=0
  ArgMin: axis=0 keepdims=1 select_last_index=0
  Attention: is_causal=0 left_window_size=-1 qk_matmul_output_mode=0 right_window_size=-1 softcap=0
  AveragePool: auto_pad=NOTSET ceil_mode=0 count_include_pad=0
  BatchNormalization: epsilon=1e-05 momentum=0.9 training_mode=0
  BlackmanWindow: output_datatype=1 periodic=1
  Cast: round_mode=up saturate=1
  CastLike: round_mode=up saturate=1
  CausalConvWithState: activation=none
  Celu: alpha=1
  ConcatFromSequence: new_axis=0
  Conv: auto_pad=NOTSET group=1
  ConvInteger: auto_pad=NOTSET group=1
  ConvTranspose: auto_pad=NOTSET group=1
  CumProd: exclusive=0 reverse=0
  CumSum: exclusive=0 reverse=0
  DFT: inverse=0 onesided=0
  DeformConv: group=1 offset_group=1
  DepthToSpace: mode=DCR
  DequantizeLinear: axis=1 block_size=0 output_dtype=0
  Elu: alpha=1
  EyeLike: k=0
  Flatten: axis=1
  GRU: direction=forward layout=0 linear_before_reset=0
  Gather: axis=0
  GatherElements: axis=0
  GatherND: batch_dims=0
  Gelu: approximate=none
  Gemm: alpha=1 beta=1 transA=0 transB=0
  GridSample: align_corners=0 padding_mode=zeros
  GroupNormalization: epsilon=1e-05 stash_type=1
  HammingWindow: output_datatype=1 periodic=1
  HannWindow: output_datatype=1 periodic=1
  HardSigmoid: alpha=0.2 beta=0.5
  ImageDecoder: pixel_format=RGB
  InstanceNormalization: epsilon=1e-05
  IsInf: detect_negative=1 detect_positive=1
  LRN: alpha=0.0001 beta=0.75 bias=1
  LSTM: direction=forward input_forget=0 layout=0
  LayerNormalization: axis=-1 epsilon=1e-05 stash_type=1
  LeakyRelu: alpha=0.01
  LinearAttention: chunk_size=64 scale=0 update_rule=gated_delta
  LpNormalization: axis=-1 p=2
  LpPool: auto_pad=NOTSET ceil_mode=0
  MaxPool: auto_pad=NOTSET ceil_mode=0 storage_order=0
  MaxRoiPool: spatial_scale=1
  MelWeightMatrix: output_datatype=1
  Mod: fmod=0
  Multinomial: dtype=6 sample_size=1
  NegativeLogLikelihoodLoss: reduction=mean
  NonMaxSuppression: center_point_box=0
  OneHot: axis=-1
  Pad: mode=constant
  QLinearConv: auto_pad=NOTSET group=1
  QuantizeLinear: axis=1 block_size=0 output_dtype=0 precision=0 saturate=1
  RMSNormalization: axis=-1 epsilon=1e-05 stash_type=1
  RNN: direction=forward layout=0
  RandomNormal: dtype=1 mean=0 scale=1
  RandomNormalLike: mean=0 scale=1
  RandomUniform: dtype=1 high=1 low=0
  RandomUniformLike: high=1 low=0
  Range: stash_type=1
  ReduceL1: keepdims=1 noop_with_empty_axes=0
  ReduceL2: keepdims=1 noop_with_empty_axes=0
  ReduceLogSum: keepdims=1 noop_with_empty_axes=0
  ReduceLogSumExp: keepdims=1 noop_with_empty_axes=0
  ReduceMax: keepdims=1 noop_with_empty_axes=0
  ReduceMean: keepdims=1 noop_with_empty_axes=0
  ReduceMin: keepdims=1 noop_with_empty_axes=0
  ReduceProd: keepdims=1 noop_with_empty_axes=0
  ReduceSum: keepdims=1 noop_with_empty_axes=0
  ReduceSumSquare: keepdims=1 noop_with_empty_axes=0
  Reshape: allowzero=0
  Resize: antialias=0 cubic_coeff_a=-0.75 exclude_outside=0 extrapolation_value=0 keep_aspect_ratio_policy=stretch mode=nearest
  ReverseSequence: batch_axis=1 time_axis=0
  RoiAlign: mode=avg output_height=1 output_width=1 sampling_ratio=0 spatial_scale=1
  RotaryEmbedding: interleaved=0 rotary_embedding_dim=0
  STFT: onesided=1
  Scatter: axis=0
  ScatterElements: axis=0 reduction=none
  ScatterND: reduction=none
  Shape: start=0
  Shrink: bias=0 lambd=0.5
  SoftmaxCrossEntropyLoss: reduction=mean
  SpaceToDepth: mode=DCR
  Split: axis=0
  SplitToSequence: axis=0 keepdims=1
  StringNormalizer: case_change_action=NONE is_case_sensitive=0
  SwiGLU: alpha=1
  Swish: alpha=1
  TensorScatter: axis=-2 mode=linear
  ThresholdedRelu: alpha=1
  TopK: axis=-1 largest=1 sorted=1
  Trilu: upper=1
  Unique: sorted=1
  Upsample: mode=nearest
`;

/** Lists with a number for each axis: left out, each is this. */
const EACH: Readonly<Record<string, string>> = { pads: "0", output_padding: "0", strides: "1", dilations: "1" };
const WINDOWS: ReadonlySet<string> = new Set(
  "AveragePool Conv ConvInteger ConvTranspose DeformConv LpPool MaxPool MaxUnpool QLinearConv".split(" "),
);

const DEFAULTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  STATED.trim()
    .split("\n")
    .map((line) => {
      const [operator = "", ...attributes] = line.trim().split(/:? /);
      const pairs = attributes.map((text) => text.split("=")).map(([name = "", value = ""]) => [name, value] as const);
      return [operator, new Map(pairs)];
    }),
);

/** Whether a node says no more with an attribute than without it. Some exporters spell every default out, others none. */
export function isDefault({ domain, operator }: Pick<Node, "domain" | "operator">, { name, value }: Attribute): boolean {
  if (domain !== "ai.onnx") return false;
  if (value.kind === "ints") {
    const each = WINDOWS.has(operator) && Object.hasOwn(EACH, name) ? EACH[name] : undefined;
    return each !== undefined && value.value.length > 0 && value.value.every((number) => number === each);
  }
  const stated = DEFAULTS.get(operator)?.get(name);
  if (stated === undefined) return false;
  if (value.kind === "float") return value.value === Number(stated);
  return (value.kind === "int" || value.kind === "string") && value.value === stated;
}
