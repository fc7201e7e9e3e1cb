/** How a field of an operator's options is stored, and what it means. */
export const OPTION_KINDS = [
  "int",
  "uint",
  "long",
  "float",
  "bool",
  "text",
  "ints",
  "longs",
  "floats",
  "bools",
  "dtype",
  /** The position of a subgraph. */
  "graph",
  "graphs",
  "padding",
  "activation",
  "projection",
  "weights",
  "kernel",
  "combiner",
  "mirror",
] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

export interface Option {
  readonly name: string;
  /** Id of the field in its table. */
  readonly field: number;
  readonly kind: OptionKind;
  readonly otherwise: number;
  /** Said only where the file says it: what leaving it out means depends on the runtime. */
  readonly isOptional: boolean;
}

/** Enumerations of one byte. The position is the value. */
export const ENUMERATIONS: Readonly<Partial<Record<OptionKind, readonly string[]>>> = {
  padding: ["SAME", "VALID"],
  activation: ["NONE", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "SIGN_BIT"],
  projection: ["UNKNOWN", "SPARSE", "DENSE"],
  weights: ["DEFAULT", "SHUFFLED4x16INT8"],
  kernel: ["FULL", "BASIC"],
  combiner: ["SUM", "MEAN", "SQRTN"],
  mirror: ["REFLECT", "SYMMETRIC"],
};

/**
 * The union BuiltinOptions of the schema, a line for each member from 1 on: the fields of its table by their ids. `name:kind=default`,
 * int and 0 where nothing is said, `?` for one that is said only where it is stored, `-` for one that is no longer used.
 */
const OPTIONS = optionsIn(`
Conv2D padding:padding stride_w stride_h fused_activation_function:activation dilation_w_factor=1 dilation_h_factor=1 quantized_bias_type:dtype?
DepthwiseConv2D padding:padding stride_w stride_h depth_multiplier fused_activation_function:activation dilation_w_factor=1 dilation_h_factor=1
ConcatEmbeddings num_channels num_columns_per_channel:ints embedding_dim_per_channel:ints
LSHProjection type:projection
Pool2D padding:padding stride_w stride_h filter_width filter_height fused_activation_function:activation
SVDF rank fused_activation_function:activation asymmetric_quantize_inputs:bool
RNN fused_activation_function:activation asymmetric_quantize_inputs:bool
FullyConnected fused_activation_function:activation weights_format:weights keep_num_dims:bool asymmetric_quantize_inputs:bool quantized_bias_type:dtype?
Softmax beta:float
Concatenation axis fused_activation_function:activation
Add fused_activation_function:activation pot_scale_int16:bool=1
L2Norm fused_activation_function:activation
LocalResponseNormalization radius bias:float alpha:float beta:float
LSTM fused_activation_function:activation cell_clip:float proj_clip:float kernel_type:kernel asymmetric_quantize_inputs:bool
ResizeBilinear - - align_corners:bool half_pixel_centers:bool
Call subgraph:graph
Reshape new_shape:ints?
SkipGram ngram_size max_skip_size include_all_ngrams:bool
SpaceToDepth block_size
EmbeddingLookupSparse combiner:combiner
Mul fused_activation_function:activation
Pad
Gather axis batch_dims
BatchToSpaceND
SpaceToBatchND
Transpose
Reducer keep_dims:bool
Sub fused_activation_function:activation pot_scale_int16:bool=1
Div fused_activation_function:activation
Squeeze squeeze_dims:ints
SequenceRNN time_major:bool fused_activation_function:activation asymmetric_quantize_inputs:bool
StridedSlice begin_mask end_mask ellipsis_mask new_axis_mask shrink_axis_mask offset:bool
Exp
TopKV2
Split num_splits
LogSoftmax
Cast in_data_type:dtype out_data_type:dtype
Dequantize
MaximumMinimum
ArgMax output_type:dtype
Less
Neg
PadV2
Greater
GreaterEqual
LessEqual
Select
Slice
TransposeConv padding:padding stride_w stride_h fused_activation_function:activation quantized_bias_type:dtype?
SparseToDense validate_indices:bool
Tile
ExpandDims
Equal
NotEqual
Shape out_type:dtype
Pow
ArgMin output_type:dtype
FakeQuant min:float max:float num_bits narrow_range:bool
Pack values_count axis
LogicalOr
OneHot axis
LogicalAnd
LogicalNot
Unpack num axis
FloorDiv
Square
ZerosLike
Fill
BidirectionalSequenceLSTM fused_activation_function:activation cell_clip:float proj_clip:float merge_outputs:bool time_major:bool=1 asymmetric_quantize_inputs:bool
BidirectionalSequenceRNN time_major:bool fused_activation_function:activation merge_outputs:bool asymmetric_quantize_inputs:bool
UnidirectionalSequenceLSTM fused_activation_function:activation cell_clip:float proj_clip:float time_major:bool asymmetric_quantize_inputs:bool diagonal_recurrent_tensors:bool
FloorMod
Range
ResizeNearestNeighbor align_corners:bool half_pixel_centers:bool
LeakyRelu alpha:float
SquaredDifference
MirrorPad mode:mirror
Abs
SplitV num_splits
Unique idx_out_type:dtype=2
ReverseV2
AddN
GatherNd
Cos
Where
Rank
ReverseSequence seq_dim batch_dim
MatrixDiag
Quantize
MatrixSetDiag
HardSwish
If then_subgraph_index:graph else_subgraph_index:graph
While cond_subgraph_index:graph body_subgraph_index:graph
DepthToSpace block_size
NonMaxSuppressionV4
NonMaxSuppressionV5
ScatterNd
SelectV2
Densify
SegmentSum
BatchMatMul adj_x:bool adj_y:bool asymmetric_quantize_inputs:bool
Cumsum exclusive:bool reverse:bool
CallOnce init_subgraph_index:graph
BroadcastTo
Rfft2d
Conv3D padding:padding stride_d stride_w stride_h fused_activation_function:activation dilation_d_factor=1 dilation_w_factor=1 dilation_h_factor=1
Hashtable table_id key_dtype:dtype value_dtype:dtype
HashtableFind
HashtableImport
HashtableSize
VarHandle container:text shared_name:text
ReadVariable
AssignVariable
Random seed:long seed2:long
Bucketize boundaries:floats
Gelu approximate:bool
DynamicUpdateSlice
UnsortedSegmentProd
UnsortedSegmentMax
UnsortedSegmentMin
UnsortedSegmentSum
ATan2
Sign
Bitcast
BitwiseXor
RightShift
`);

/** The union BuiltinOptions2, for operators that came when the first one was full. */
const OPTIONS_2 = optionsIn(`
StablehloConcatenate dimension:long
StablehloBroadcastInDim broadcast_dimensions:longs
StablehloSlice start_indices:longs limit_indices:longs strides:longs
StablehloConvolution window_strides:longs padding:longs lhs_dilation:longs rhs_dilation:longs window_reversal:bools input_batch_dimension:long input_feature_dimension:long input_spatial_dimensions:longs kernel_input_feature_dimension:long kernel_output_feature_dimension:long kernel_spatial_dimensions:longs output_batch_dimension:long output_feature_dimension:long output_spatial_dimensions:longs feature_group_count:long batch_group_count:long precision_config:ints
StablehloCustomCall call_target_name:text has_side_effect:bool backend_config:text api_version called_computations:graphs -
StablehloReduce dimensions:longs body_subgraph_index:graph
StablehloScatter indices_are_sorted:bool update_window_dims:longs inserted_window_dims:longs scatter_dims_to_operand_dims:longs index_vector_dim:long unique_indices:bool update_computation_subgraph_index:graph
StablehloCompare comparison_direction:uint compare_type:uint
StablehloDynamicSlice slice_sizes:longs
StablehloPad edge_padding_low:longs edge_padding_high:longs interior_padding:longs
StablehloIota iota_dimension:long
StablehloDotGeneral lhs_batching_dimensions:longs rhs_batching_dimensions:longs lhs_contracting_dimensions:longs rhs_contracting_dimensions:longs precision_config:ints
StablehloReduceWindow window_dimensions:longs window_strides:longs base_dilations:longs window_dilations:longs padding:longs body_subgraph_index:graph
StablehloSort dimension:long is_stable:bool comparator_subgraph_index:graph
StablehloWhile cond_subgraph_index:graph body_subgraph_index:graph
StablehloGather offset_dims:longs collapsed_slice_dims:longs start_index_map:longs index_vector_dim:long slice_sizes:longs indices_are_sorted:bool
StablehloTranspose permutation:longs
Dilate
StablehloRngBitGenerator
ReduceWindow reduce_function
StableHLOComposite name:text decomposition_subgraph_index:graph
StablehloShiftLeft
StablehloCase branch_subgraph_indices:graphs
`);

/** The fields of a member of one of the two unions; undefined for one that is newer than this reader. */
export function optionFields(union: 1 | 2, member: number): readonly Option[] | undefined {
  return (union === 1 ? OPTIONS : OPTIONS_2)[member - 1];
}

function optionsIn(text: string): readonly (readonly Option[])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(" ").slice(1).flatMap(optionOf));
}

function optionOf(spelling: string, field: number): readonly Option[] {
  if (spelling === "-") return [];
  const [, name = "", kind, otherwise] = /^(\w+)(?::(\w+))?(?:=(\d+))?\??$/.exec(spelling) ?? [];
  const known = OPTION_KINDS.find((one) => one === (kind ?? "int"));
  if (name === "" || known === undefined) throw new RangeError(`no option ${spelling}`);
  return [{ name, field, kind: known, otherwise: Number(otherwise ?? 0), isOptional: spelling.endsWith("?") }];
}
