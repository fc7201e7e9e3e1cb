/**
 * Operators that TensorFlow itself registers, by the beginnings or ends that its families share, then one by one. Add-ons put their
 * own name before a `>`, or use names of which none is here: https://www.tensorflow.org/api_docs/python/tf/raw_ops
 */
const FAMILIES =
  /^(_|Anonymous|Apply|BatchMatrix|Batch(FFT|IFFT|Cholesky|SelfAdjoint|Svd|Matmul|MatMul|Norm|ToSpace|Function)|BoostedTrees|Collective|Cudnn|CTC|DataService|Debug|Experimental|FakeQuant|Fractional|Fused(Batch|Pad|Resize)|If|Image|Lookup|Map|Matrix|MaxPool|MutableDenseHashTable|MutableHashTable|NonMaxSuppression|Ordered|Parse|Quantize|Quantized|Queue|Ragged|Random|Resource|Rng|Scatter|Segment|Sparse|Stack|Stage|Stateful|Stateless|String|TensorArray|TensorForest|TensorList|TensorMap|TensorScatter|TensorSlice|TPU|UniformQuantize|UniformDequantize|UniformRequantize|UnsortedSegment|Xla)/;
const ENDINGS =
  /(Dataset(V\d)?|Iterator(V\d)?|Grad(V\d)?|GradGrad(V\d)?|Reader(V\d)?|Queue(V\d)?|HashTable(V\d)?|Summary(V\d)?|SummaryWriter)$/;

const NAMES = `
  Abort Abs AccumulateNV2 AccumulatorApplyGradient AccumulatorNumAccumulated AccumulatorSetGlobalStep AccumulatorTakeGradient Acos
  Acosh Add AddManySparseToTensorsMap AddN AddSparseToTensorsMap AddV2 AdjustContrast AdjustContrastv2 AdjustHue AdjustSaturation All
  AllCandidateSampler AllToAll Angle Any ApproxTopK ApproximateEqual ArgMax ArgMin AsString Asin Asinh Assert AssertNextDataset Assign
  AssignAdd AssignAddVariableOp AssignSub AssignSubVariableOp AssignVariableOp AssignVariableXlaConcatND Atan Atan2 Atanh
  AudioSpectrogram AudioSummary AudioSummaryV2 AvgPool AvgPool3D BandedTriangularSolve Barrier BarrierClose BarrierIncompleteSize
  BarrierInsertMany BarrierReadySize BarrierTakeMany Batch BesselI0 BesselI0e BesselI1 BesselI1e BesselJ0 BesselJ1 BesselK0 BesselK0e
  BesselK1 BesselK1e BesselY0 BesselY1 Betainc BiasAdd BiasAddV1 Bincount Bitcast BitwiseAnd BitwiseOr BitwiseXor BlockLSTM
  BlockLSTMV2 BroadcastArgs BroadcastGradientArgs BroadcastTo Bucketize CSRSparseMatrixComponents CSRSparseMatrixToDense
  CSRSparseMatrixToSparseTensor Case Cast Ceil CheckNumerics CheckNumericsV2 CheckPinned Cholesky ClipByValue CloseSummaryWriter
  CombinedNonMaxSuppression Complex ComplexAbs CompositeTensorVariantFromComponents CompositeTensorVariantToComponents CompressElement
  ComputeAccidentalHits ComputeBatchSize Concat ConcatOffset ConcatV2 ConditionalAccumulator ConfigureDistributedTPU Conj
  ConjugateTranspose Const ConsumeMutexLock ControlTrigger Conv Conv2D Conv2DBackpropFilter Conv2DBackpropFilterV2 Conv2DBackpropInput
  Conv2DBackpropInputV2 Conv3D Conv3DBackpropFilter Conv3DBackpropFilterV2 Conv3DBackpropInput Conv3DBackpropInputV2 Copy CopyHost Cos
  Cosh CountUpTo CropAndResize CropAndResizeGradBoxes CropAndResizeGradImage Cross CrossReplicaSum Cumprod Cumsum CumulativeLogsumexp
  DataFormatDimMap DataFormatVecPermute Dawsn DecodeAndCropJpeg DecodeBase64 DecodeBmp DecodeCSV DecodeCompressed DecodeGif DecodeImage
  DecodeJSONExample DecodeJpeg DecodePaddedRaw DecodePng DecodeProtoV2 DecodeRaw DecodeWav DecodeWebP DeepCopy DeleteIterator
  DeleteMemoryCache DeleteMultiDeviceIterator DeleteRandomSeedGenerator DeleteSeedGenerator DeleteSessionTensor DenseBincount
  DenseCountSparseOutput DenseToCSRSparseMatrix DenseToDenseSetOperation DenseToSparseSetOperation DepthToSpace DepthwiseConv2dNative
  DepthwiseConv2dNativeBackpropFilter DepthwiseConv2dNativeBackpropInput Dequantize DeserializeIterator DeserializeManySparse
  DeserializeSparse DestroyResourceOp DestroyTemporaryVariable DeviceIndex Diag DiagPart Digamma Dilation2D Dilation2DBackpropFilter
  Dilation2DBackpropInput DisableCopyOnRead Div DivNoNan DrawBoundingBoxes DrawBoundingBoxesV2 DummyIterationCounter
  DummyMemoryCache DummySeedGenerator DynamicPartition DynamicStitch EditDistance Eig Einsum Elu Empty EmptyTensorList EmptyTensorMap
  EncodeBase64 EncodeJpeg EncodeJpegVariableQuality EncodePng EncodeProto EncodeWav EnsureShape Enter Equal Erf Erfc Erfinv
  EuclideanNorm Exit Exp ExpandDims Expint Expm1 ExtractGlimpse ExtractGlimpseV2 ExtractImagePatches ExtractJpegShape
  ExtractVolumePatches FFT FFT2D FFT3D FFTND FIFOQueue Fact FakeParam FileSystemSetConfiguration Fill Fingerprint
  FixedUnigramCandidateSampler Floor FloorDiv FloorMod FlushSummaryWriter For FresnelCos FresnelSin GRUBlockCell Gather GatherNd
  GatherV2 GenerateBoundingBoxProposals GenerateVocabRemapping GetElementAtIndex GetOptions GetSessionHandle GetSessionHandleV2
  GetSessionTensor Greater GreaterEqual GuaranteeConst HSVToRGB HistogramFixedWidth HostConst IFFT IFFT2D IFFT3D IFFTND IRFFT IRFFT2D
  IRFFT3D IRFFTND Identity IdentityN Igamma IgammaGradA Igammac Imag ImmutableConst InTopK InTopKV2 InfeedDequeue InfeedDequeueTuple
  InfeedEnqueue InfeedEnqueuePrelinearizedBuffer InfeedEnqueueTuple InitializeTable InitializeTableFromDataset
  InitializeTableFromTextFile InitializeTableFromTextFileV2 InitializeTableV2 InplaceAdd InplaceSub InplaceUpdate Inv Invert
  InvertPermutation IsFinite IsInf IsNan IsTPUEmbeddingInitialized IsVariableInitialized IsotonicRegression IteratorFromStringHandle
  IteratorFromStringHandleV2 IteratorGetNext IteratorGetNextAsOptional IteratorGetNextSync IteratorToStringHandle KMC2ChainInitialization
  KmeansPlusPlusInitialization KthOrderStatistic L2Loss LRN LSTMBlockCell LeakyRelu LearnedUnigramCandidateSampler LeftShift Less
  LessEqual Lgamma LinSpace ListDiff ListSnapshotChunksDataset LoadAndRemapMatrix Log Log1p LogMatrixDeterminant LogSoftmax
  LogUniformCandidateSampler LogicalAnd LogicalNot LogicalOr LoopCond LowerBound Lu MakeIterator MakeUnique MatMul Max Maximum Mean
  Merge MergeSummary MergeV2Checkpoints Mfcc Min Minimum MirrorPad Mod ModelDataset Mul MulNoNan MultiDeviceIteratorFromStringHandle
  MultiDeviceIteratorGetNextFromShard MultiDeviceIteratorInit MultiDeviceIteratorToStringHandle Multinomial MutexLock MutexV2
  NcclAllReduce NcclBroadcast NcclReduce Ndtri NearestNeighbors Neg NegTrain NextAfter NextIteration NoOp NonDeterministicInts
  NonSerializableDataset NotEqual NthElement OneHot OneShotIterator OnesLike OptionalFromValue OptionalGetValue OptionalHasValue
  OptionalNone OutfeedDequeue OutfeedDequeueTuple OutfeedEnqueue OutfeedEnqueueTuple Pack Pad PadV2 ParallelConcat
  ParallelDynamicStitch PartitionedCall Placeholder PlaceholderV2 PlaceholderWithDefault Polygamma PopulationCount Pow
  PrelinearizeTuple Prelinearize PreventGradient Print PrintV2 Prod Qr RFFT RFFT2D RFFT3D RFFTND RGBToHSV Range Rank
  ReadFile ReadVariableOp ReadVariableXlaSplitND Real RealDiv RebatchDatasetV2 Reciprocal RecordInput Recv RecvTPUEmbeddingActivations
  ReduceJoin RefEnter RefExit RefIdentity RefMerge RefNextIteration RefSelect RefSwitch RegexFullMatch RegexReplace
  RegisterDataset RegisterDatasetV2 Relayout Relu Relu6 RemoteCall RequantizationRange RequantizationRangePerChannel Requantize
  RequantizePerChannel Reshape ResizeArea ResizeBicubic ResizeBilinear ResizeNearestNeighbor Restore RestoreSlice RestoreV2
  RetrieveTPUEmbeddingADAMParameters Reverse ReverseSequence ReverseV2 RightShift Rint Roll Round Rpc Rsqrt
  SampleDistortedBoundingBox SampleDistortedBoundingBoxV2 Save SaveSlices SaveV2 ScaleAndTranslate SdcaFprint SdcaOptimizer
  SdcaOptimizerV2 SdcaShrinkL1 Select SelectV2 SelfAdjointEig SelfAdjointEigV2 Selu Send SendTPUEmbeddingGradients SerializeIterator
  SerializeManySparse SerializeSparse SerializeTensor SetSize SetStatsAggregatorDataset Shape ShapeN ShardedFilename ShardedFilespec
  ShutdownDistributedTPU Sigmoid Sign Sin Sinh Size Skipgram Slice Snapshot SnapshotNestedDatasetReader Sobol Softmax
  SoftmaxCrossEntropyWithLogits Softplus Softsign SpaceToBatch SpaceToBatchND SpaceToDepth Spence Split SplitV Sqrt Square
  SquaredDifference Squeeze StaticRegexFullMatch StaticRegexReplace StatsAggregatorHandle StatsAggregatorHandleV2
  StatsAggregatorSetSummaryWriter StopGradient StoreMinibatchStatisticsInFdo StridedSlice StridedSliceAssign Sub Substr Sum Svd Switch
  SymbolicGradient SyncDevice TakeManySparseFromTensorsMap Tan Tanh TemporaryVariable TensorStridedSliceUpdate
  ThreadPoolHandle ThreadUnsafeUnigramCandidateSampler Tile Timestamp ToBool TopK TopKUnique TopKV2 TopKWithUnique Transpose
  TridiagonalMatMul TridiagonalSolve TruncateDiv TruncateMod TruncatedNormal TryRpc Unbatch UncompressElement UnicodeDecode
  UnicodeDecodeWithOffsets UnicodeEncode UnicodeScript UnicodeTranscode UniformCandidateSampler Unique UniqueV2 UniqueWithCounts
  UniqueWithCountsV2 Unpack UnravelIndex Unstage UnwrapDatasetVariant UpperBound VarHandleOp VarIsInitializedOp Variable VariableShape
  VariableV2 Where While WorkerHeartbeat WrapDatasetVariant WriteFile WriteRawProtoSummary Xdivy Xlog1py Xlogy ZerosLike Zeta ZipDataset`;

const KNOWN: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** Whether a plain TensorFlow brings the operator. A name that only looks like one of its families passes as well. */
export function isTensorflowOperator(name: string): boolean {
  if (name.includes(">")) return false;
  return KNOWN.has(name) || FAMILIES.test(name) || ENDINGS.test(name);
}
