import { ML_DTYPES } from "../numpy-dtypes.js";
import { words } from "./words.js";

/**
 * Names that loading plain models needs and that do nothing beyond building data, in the manner of PyTorch's `weights_only`
 * (torch/_weights_only_unpickler.py). Python 2's names of modules stand under those of Python 3.
 */
export const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...under("builtins", ["object", "bool", "int", "long", "float", "complex", "str", "unicode", "bytes", "bytearray"]),
  ...under("builtins", ["list", "tuple", "dict", "set", "frozenset", "slice", "range", "xrange"]),
  ...under("collections", ["OrderedDict", "Counter", "defaultdict", "deque"]),
  ...under("copyreg", ["_reconstructor", "__newobj__", "__newobj_ex__"]),
  "_codecs.encode",
  ...under("datetime", ["datetime", "date", "time", "timedelta", "timezone"]),
  "decimal.Decimal",
  "fractions.Fraction",
  "uuid.UUID",
  "types.SimpleNamespace",
  "argparse.Namespace",
  ...under("pathlib", ["Path", "PosixPath", "WindowsPath", "PurePath", "PurePosixPath", "PureWindowsPath"]),
  ...under("_io", ["BytesIO", "StringIO"]),
  ...under("io", ["BytesIO", "StringIO"]),
  ...numpyNames(),
  ...sparseNames(),
  ...joblibNames(),
  ...pandasNames(),
  ...torchNames(),
]);

const SKLEARN_MODULES = words(`
  _config _loss base calibration cluster compose covariance cross_decomposition decomposition
  discriminant_analysis dummy ensemble feature_extraction feature_selection frozen gaussian_process impute isotonic
  kernel_approximation kernel_ridge linear_model manifold metrics mixture model_selection multiclass multioutput
  naive_bayes neighbors neural_network pipeline preprocessing random_projection semi_supervised svm tree
  tree_model lda qda grid_search cross_validation
`);

/** Classes of estimators and layers: known when they are built from their state and never called. */
export const KNOWN_CLASSES: readonly RegExp[] = [
  classesOf("sklearn", SKLEARN_MODULES),
  /^sklearn\.utils\.(_bunch\.)?Bunch$/,
  /^sklearn\.utils\._metadata_requests\.[A-Z][A-Za-z]+$/,
  /^sklearn\.compose\._column_transformer\.make_column_selector$/,
  // Of searches over settings. Their state holds Python code, which the machine looks at: another use than these is noted.
  /^scipy\.stats\._(continuous|discrete)_distns\.[a-z][a-z0-9_]*_gen$/,
  /^scipy\.stats\._distn_infrastructure\.rv_(continuous|discrete)_frozen$/,
  /^scipy\.interpolate\._?bsplines\.BSpline$/,
  classesOf("torch", ["nn\\.modules", "nn\\.quantized", "ao\\.nn", "nn\\.parameter"]),
];

/** Functions that estimators keep as settings: known as long as loading does nothing with them. */
export const KEPT_FUNCTIONS: readonly RegExp[] = [
  /^torch\.(nn\.functional|_C\._nn|_C\._VariableFunctions)\.(relu6?|gelu|silu|mish|elu|celu|selu|leaky_relu|hardswish|hardtanh|tanh|sigmoid|softplus|softmax)$/,
  new RegExp(`^sklearn\\.(?:${SKLEARN_MODULES.join("|")})(?:\\.[a-z_][a-z0-9_]*)*\\.[a-z_][a-z0-9_]*$`),
  /^sklearn\.utils\.validation\._?check_[a-zA-Z_]+$/,
  /^scipy\._(lib|external)\.array_api_compat\.numpy\._aliases\.asarray$/,
];

/** Compiled classes that their pickles call: they take sizes and arrays, and look nothing up. */
export const CALLED_CLASSES: readonly RegExp[] = [
  /^sklearn\.tree\._tree\.Tree$/,
  /^sklearn\.neighbors\.(_?kd_tree|_?ball_tree|_?dist_metrics|_?quad_tree)\.newObj$/,
  /^sklearn\.metrics\._dist_metrics\.newObj$/,
  /^sklearn\._loss\._loss\.(__pyx_unpickle_)?Cy[A-Za-z]+$/,
  /^sklearn\.linear_model\._?sgd_fast\.[A-Z][A-Za-z]+$/,
  /^sklearn\.svm\._?(lib|liblinear)[a-z_]*\.[A-Z][A-Za-z]+$/,
  /^sklearn\.utils\.(_?weight_vector|_?seq_dataset|_?random)\.[A-Z][A-Za-z0-9]+$/,
  /^sklearn\.neighbors\._(kd_tree|ball_tree)\.(KDTree|BallTree)(64|32)?$/,
];

function under(module: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${module}.${name}`);
}

/** `package.one.of.these.Class`, without anything behind the class: a part of a class may be a method. */
function classesOf(root: string, modules: readonly string[]): RegExp {
  return new RegExp(`^${root}\\.(?:${modules.join("|")})(?:\\.[a-z_][a-z0-9_]*)*\\._?[A-Z][A-Za-z0-9]*$`);
}

function numpyNames(): readonly string[] {
  const cores = ["numpy.core", "numpy._core"];
  const scalars = words("bool_ bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32");
  const more = words("float64 float128 longdouble complex64 complex128 str_ bytes_ void object_ intc intp");
  const newer = words("longlong ulonglong uint uintc uintp clongdouble complex256 record");
  const abstract = words(
    `generic number integer signedinteger unsignedinteger inexact floating complexfloating character flexible`,
  );
  const generators = ["__RandomState_ctor", "__randomstate_ctor", "__generator_ctor", "__bit_generator_ctor"];
  return [
    ...under("numpy", ["dtype", "ndarray", "matrix", "recarray", "datetime64", "timedelta64", ...scalars, ...more]),
    ...under("numpy", [...newer, ...abstract, "rec.recarray"]),
    ...under("numpy", words("mean median sum max min std var abs absolute log log1p log10 log2 exp expm1 sqrt square clip")),
    ...under("numpy", words("sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians cbrt exp2")),
    ...under("numpy", words("reciprocal negative positive sign rint floor ceil trunc fabs round maximum minimum isnan isfinite")),
    ...under("numpy", words("nanmean nanmedian nansum nanmax nanmin nanstd nanvar nan_to_num ravel prod argmax argmin")),
    ...under(
      "numpy.dtypes",
      words("BoolDType StringDType StrDType BytesDType VoidDType ObjectDType DateTime64DType TimeDelta64DType"),
    ),
    ...under("numpy.dtypes", words("Int8DType Int16DType Int32DType Int64DType UInt8DType UInt16DType UInt32DType UInt64DType")),
    ...under("numpy.dtypes", words("Float16DType Float32DType Float64DType LongDoubleDType Complex64DType Complex128DType")),
    "numpy._core._internal._convert_to_stringdtype_kwargs",
    "numpy.ma.MaskedArray",
    ...under("ml_dtypes", [...ML_DTYPES.keys()]),
    ...cores.flatMap((core) => under(core, ["multiarray._reconstruct", "multiarray.scalar", "numeric._frombuffer"])),
    ...under("numpy.ma.core", ["_mareconstruct", "MaskedArray"]),
    "numpy.matrixlib.defmatrix.matrix",
    ...generators.flatMap((name) => [`numpy.random.${name}`, `numpy.random._pickle.${name}`]),
    ...under("numpy.random", ["_mt19937.MT19937", "_pcg64.PCG64", "_pcg64.PCG64DXSM", "_philox.Philox", "_sfc64.SFC64"]),
    ...under("numpy.random", ["bit_generator.SeedSequence", "_bit_generator.SeedSequence"]),
    ...under("numpy.random.bit_generator", ["__pyx_unpickle_SeedSequence"]),
    ...under("numpy.random._bit_generator", ["__pyx_unpickle_SeedSequence"]),
  ];
}

function sparseNames(): readonly string[] {
  const forms = ["csr", "csc", "coo", "bsr", "dia", "dok", "lil"];
  return forms.flatMap((form) => [
    `scipy.sparse.${form}.${form}_matrix`,
    `scipy.sparse._${form}.${form}_matrix`,
    `scipy.sparse._${form}.${form}_array`,
    `scipy.sparse.${form}_matrix`,
  ]);
}

function joblibNames(): readonly string[] {
  return ["joblib.numpy_pickle", "sklearn.externals.joblib.numpy_pickle"].map((module) => `${module}.NumpyArrayWrapper`);
}

function pandasNames(): readonly string[] {
  return [
    ...under("pandas.core", ["frame.DataFrame", "series.Series", "internals.managers.BlockManager"]),
    ...under("pandas.core", ["internals.managers.SingleBlockManager", "indexes.base._new_Index", "indexes.base.Index"]),
    ...under("pandas.core", ["indexes.range.RangeIndex", "indexes.numeric.Int64Index", "indexes.multi.MultiIndex"]),
    "pandas._libs.internals._unpickle_block",
  ];
}

function torchNames(): readonly string[] {
  const types = words("Double Float Half BFloat16 Long Int Short Char Byte Bool ComplexFloat ComplexDouble");
  const quantised = ["QInt8", "QUInt8", "QInt32", "QUInt4x2", "QUInt2x4"];
  const storages = [...types, ...quantised].map((type) => `${type}Storage`);
  const tensors = types.map((type) => `${type}Tensor`);
  const integers = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64].flatMap((bits) => [`int${bits}`, `uint${bits}`]);
  const floats = words("float16 float32 float64 bfloat16 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz");
  const others = [
    "float8_e8m0fnu",
    "float4_e2m1fn_x2",
    "bool",
    "complex32",
    "complex64",
    "complex128",
    "bits8",
    "bits16",
    "bits1x8",
    "bits2x4",
    "bits4x2",
  ];
  const quantisedTypes = ["qint8", "quint8", "qint32", "quint4x2", "quint2x4"];
  const schemes = ["per_tensor_affine", "per_tensor_symmetric", "per_channel_affine", "per_channel_symmetric"];
  const rebuilt = ["tensor", "tensor_v2", "tensor_v3", "parameter", "parameter_with_state", "qtensor", "sparse_tensor"];
  const moreRebuilt = ["sparse_csr_tensor", "meta_tensor_no_storage", "wrapper_subclass", "nested_tensor"];
  const devices = ["device_tensor_from_numpy", "device_tensor_from_cpu_tensor", "xla_tensor"];
  return [
    ...under("torch", [...storages, ...tensors, ...integers, ...floats, ...others, ...quantisedTypes, ...schemes]),
    ...under("torch", ["per_channel_affine_float_qparams", "Tensor", "Size", "device", "strided", "sparse_coo"]),
    ...under("torch.cuda", [...storages, ...tensors]),
    ...under("torch.sparse", tensors),
    ...under("torch.cuda.sparse", tensors),
    ...under("torch.storage", ["TypedStorage", "UntypedStorage", "_TypedStorage", "_UntypedStorage"]),
    ...under(
      "torch._utils",
      [...rebuilt, ...moreRebuilt, ...devices].map((what) => `_rebuild_${what}`),
    ),
    ...under("torch.jit._pickle", [
      "build_intlist",
      "build_doublelist",
      "build_boollist",
      "build_tensorlist",
      "restore_type_tag",
    ]),
    "torch._tensor._rebuild_from_type_v2",
    "torch._tensor._rebuild_from_type",
    "torch.serialization._get_layout",
    "torch.nn.parameter.Parameter",
    "torch.nn.parameter.Buffer",
    "torch.nn.backends.thnn._get_thnn_function_backend",
    "torch.random.Generator",
    // What its own modules declare safe beyond that, with `add_safe_globals`.
    "torch._dynamo.decorators._DimRange",
    ...under("torch.nested._internal.nested_tensor", ["NestedTensor", "_rebuild_njt"]),
    ...under("torch.distributed", ["device_mesh.DeviceMesh", "_mesh_layout._FlatLayout", "_mesh_layout._MeshLayout"]),
    "torch.distributed.tensor.DTensor",
    ...under("torch.distributed.tensor._dtensor_spec", ["DTensorSpec", "ShardOrderEntry", "TensorMeta"]),
    ...under("torch.distributed.tensor.placement_types", ["Partial", "Replicate", "Shard", "_StridedShard"]),
  ];
}
